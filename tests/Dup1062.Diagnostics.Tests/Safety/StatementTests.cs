using System.Text.RegularExpressions;
using Dapper;
using Dup1062.Diagnostics.Tests.Scenarios;
using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Safety;

public partial class StatementTests
{
    /// <summary>What the driver itself sends, and what the diagnosis may.</summary>
    [GeneratedRegex(@"^(SELECT |SHOW |START TRANSACTION READ ONLY|COMMIT|SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED|SET STATEMENT max_statement_time=[\d.]+ FOR (SELECT|SHOW) |SET NAMES |KILL QUERY )", RegexOptions.IgnoreCase)]
    private static partial Regex Allowed();

    [SkippableTheory, EachServer]
    public async Task The_servers_own_log_shows_nothing_but_reads_in_read_only_transactions(ServerKind kind)
    {
        var server = await TestServers.GetAsync(kind);
        await using var log = await server.OpenAsync();
        await log.ExecuteAsync("SET GLOBAL log_output = 'TABLE'; SET GLOBAL general_log = ON");
        try
        {
            foreach (var scenario in ScenarioCatalog.All.Where(scenario => scenario.Servers.Contains(kind)).DistinctBy(scenario => scenario.Cause))
            {
                await using var stage = await ScenarioStage.PlayAsync(scenario, Client.All[0], kind);
                var ids = new List<ulong>();
                await stage.DiagnoseAsync(new DiagnoserOptions(), connection => ids.Add((ulong)((MySqlConnection)connection).ServerThread));

                var statements = (await log.QueryAsync<string>($"SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log WHERE thread_id IN ({string.Join(",", ids)}) AND command_type IN ('Query', 'Execute', 'Prepare')")).ToList();
                Assert.NotEmpty(statements);
                Assert.All(statements, statement => Assert.Matches(Allowed(), statement));
                Assert.DoesNotContain(statements, statement => statement.Contains("FOR UPDATE", StringComparison.OrdinalIgnoreCase) || statement.Contains("LOCK IN", StringComparison.OrdinalIgnoreCase));
            }
        }
        finally
        {
            await log.ExecuteAsync("SET GLOBAL general_log = OFF");
        }
    }
}
