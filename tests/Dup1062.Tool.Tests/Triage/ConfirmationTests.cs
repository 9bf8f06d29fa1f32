using System.Text.Json;
using CliWrap;
using Dup1062.Servers;

namespace Dup1062.Tool.Tests.Triage;

public class ConfirmationTests
{
    [SkippableTheory, EachServer]
    public async Task Server_confirms_what_the_log_alone_can_only_guess(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, UNIQUE KEY uq_name (name)) ENGINE=InnoDB");
        await database.ExecuteAsync("INSERT INTO users (name) VALUES ('Muller')");
        const string log = "2026-01-01T10:00:00Z ERROR Duplicate entry 'MULLER' for key 'uq_name'\n";
        var run = await ToolRun.StartAsync(PipeSource.FromString(log), "triage", "-", "--format", "json", "--connection", database.ConnectionString);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var group = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("groups").EnumerateArray());
        Assert.Equal(("users", "CollationEqual", true), (group.GetProperty("table").GetString(), group.GetProperty("cause").GetString(), group.GetProperty("confirmed").GetBoolean()));
        Assert.DoesNotContain("Muller", run.Output);
    }

    [SkippableFact]
    public async Task A_table_that_the_server_does_not_have_leaves_the_guess()
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MySql);
        var log = string.Concat(Enumerable.Repeat("2026-01-01T10:00:00Z ERROR Duplicate entry 'a' for key 'gone.uq'\n", 5));
        var run = await ToolRun.StartAsync(PipeSource.FromString(log), "triage", "-", "--connection", database.ConnectionString);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("RetryOrDoubleSubmit", run.Output);
        Assert.DoesNotContain("confirmed", run.Output);
    }
}
