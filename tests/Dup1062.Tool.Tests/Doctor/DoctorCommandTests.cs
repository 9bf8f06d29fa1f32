using System.Globalization;
using System.Text.Json.Nodes;
using Dup1062.Servers;

namespace Dup1062.Tool.Tests.Doctor;

public class DoctorCommandTests
{
    private const string Setup = """
        CREATE TABLE t (id SMALLINT AUTO_INCREMENT PRIMARY KEY, created_at DATETIME NOT NULL, token VARCHAR(40) NOT NULL, UNIQUE KEY uq_token (token)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
        INSERT INTO t VALUES (1, NOW() - INTERVAL 300 DAY, 'geheim-1'), (26000, NOW() - INTERVAL 10 DAY, 'geheim-2'), (27000, NOW(), 'geheim-3')
        """;

    [SkippableTheory, EachServer]
    public async Task Json_has_every_field_of_the_contract(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Setup);

        var run = await ToolRun.StartAsync("doctor", "--connection", database.ConnectionString, "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(["version", "server", "database", "tables", "findings", "unread", "queries"], json.AsObject().Select(field => field.Key));
        Assert.Equal((1, database.Server.Version.ToString(), database.Name, 1), ((int)json["version"]!, (string)json["server"]!, (string)json["database"]!, (int)json["tables"]!));
        Assert.Empty(json["unread"]!.AsArray());
        Assert.InRange((int)json["queries"]!, 8, 20);
        Assert.Equal(["CounterNearEnd", "CaseInsensitiveToken"], json["findings"]!.AsArray().Select(one => (string)one!["kind"]!));
        var counter = json["findings"]![0]!;
        Assert.Equal(["kind", "urgency", "cause", "database", "table", "key", "column", "text", "why", "estimate", "evidence", "remedies"], counter.AsObject().Select(field => field.Key));
        Assert.Equal(("Soon", "AutoIncrementExhausted", database.Name, "t", "PRIMARY", "id"), ((string)counter["urgency"]!, (string)counter["cause"]!, (string)counter["database"]!, (string)counter["table"]!, (string)counter["key"]!, (string)counter["column"]!));
        Assert.Equal(["text", "query", "result"], counter["evidence"]![0]!.AsObject().Select(field => field.Key));
        Assert.Equal(["text", "sql", "risk"], counter["remedies"]![0]!.AsObject().Select(field => field.Key));
        var estimate = counter["estimate"]!;
        Assert.Equal(["date", "perDay", "method"], estimate.AsObject().Select(field => field.Key));
        Assert.Equal((100.0, "by created_at over the last 10 days"), (Math.Round((double)estimate["perDay"]!), (string)estimate["method"]!));
        // 5,767 ids are left, 100 go in a day.
        Assert.InRange((DateTime.ParseExact((string)estimate["date"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture) - DateTime.UtcNow).TotalDays, 56, 58);
    }

    [SkippableTheory, EachServer]
    public async Task Text_is_plain_ordered_and_shows_no_row(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Setup);

        var run = await ToolRun.StartAsync("doctor", "--connection", database.ConnectionString);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain("geheim", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.True(run.Output.IndexOf("Soon:", StringComparison.Ordinal) < run.Output.IndexOf("Advice:", StringComparison.Ordinal));
        Assert.Contains($"ALTER TABLE `{database.Name}`.`t` MODIFY `id` BIGINT UNSIGNED NOT NULL AUTO_INCREMENT;", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 findings: 1 soon, 1 advice.\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [SkippableTheory, EachServer]
    public async Task Nothing_found_is_0(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT)");
        var run = await ToolRun.StartAsync("doctor", "--connection", database.ConnectionString);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Nothing found.", run.Output, StringComparison.Ordinal);
    }

    [SkippableTheory, EachServer]
    public async Task Many_tables_take_a_handful_of_queries(ServerKind kind)
    {
        const int tables = 120;
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(string.Join("; ", Enumerable.Range(0, tables).Select(i => $"CREATE TABLE t{i} (id INT AUTO_INCREMENT PRIMARY KEY, v INT, UNIQUE KEY uq (v)); INSERT INTO t{i} (v) VALUES (1)")));
        await Checkups.OfAsync(database);
        // MySQL 8 and later would show the counters of before for a day.
        await database.ExecuteAsync(string.Join("; ", Enumerable.Range(0, tables).Select(i => $"INSERT INTO t{i} VALUES (500, 2)")));

        var report = await Checkups.OfAsync(database);

        Assert.Equal(("", tables), (Checkups.Words(report), report.Tables));
        Assert.InRange(report.Queries, 1, 15);
    }
}
