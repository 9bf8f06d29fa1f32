using Dapper;
using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>All that a database holds: definitions and checksums of the rows.</summary>
internal static class Fingerprint
{
    public static async Task<string> OfAsync(TestDatabase database)
    {
        await using var connection = await database.OpenAsync();
        var tables = await connection.QueryAsync<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name");
        var lines = new List<string>();
        foreach (var table in tables.Select(table => $"`{table.Replace("`", "``")}`"))
        {
            var definition = (IDictionary<string, object>)await connection.QuerySingleAsync($"SHOW CREATE TABLE {table}");
            var checksum = (IDictionary<string, object>)await connection.QuerySingleAsync($"CHECKSUM TABLE {table}");
            lines.Add($"{definition["Create Table"]} {checksum["Checksum"]}");
        }
        lines.AddRange(await connection.QueryAsync<string>("SELECT CONCAT(trigger_name, action_statement) FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1"));
        lines.AddRange(await connection.QueryAsync<string>("SELECT CONCAT(routine_name, routine_definition) FROM information_schema.routines WHERE routine_schema = DATABASE() ORDER BY 1"));
        return string.Join("\n", lines);
    }
}
