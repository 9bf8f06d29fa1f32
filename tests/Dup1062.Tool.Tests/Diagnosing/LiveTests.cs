using System.Text.Json.Nodes;
using CliWrap;
using Dup1062.Servers;

namespace Dup1062.Tool.Tests.Diagnosing;

public class LiveTests
{
    private const string Insert = "INSERT INTO customers (email, name) VALUES ('ANN@example.org', 'Anna')";

    [SkippableTheory, EachServer]
    public async Task Json_has_every_field_of_the_contract(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var run = await RunAsync(shop, await shop.FailAsync(Insert), "--sql", Insert, "--format", "json", "--show-values");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(["version", "error", "cause", "causes", "server", "queries", "unread", "byHand", "valuesMasked"], json.AsObject().Select(field => field.Key));
        Assert.Equal(1, (int)json["version"]!);
        Assert.Equal("""{"number":1062,"value":"ANN@example.org","valueTruncated":false,"key":"uq_mail_of_customer","table":"customers"}""", json["error"]!.ToJsonString());
        Assert.Equal("CollationEqual", (string)json["cause"]!);
        Assert.Equal(shop.Database.Server.Version.ToString(), (string)json["server"]!);
        Assert.InRange((int)json["queries"]!, 1, 6);
        var cause = json["causes"]![0]!;
        Assert.Equal(["cause", "confidence", "evidence", "remedies"], cause.AsObject().Select(field => field.Key));
        Assert.Equal("CollationEqual", (string)cause["cause"]!);
        Assert.InRange((double)cause["confidence"]!, 0.9, 1.0);
        Assert.Equal(["text", "query", "result"], cause["evidence"]![0]!.AsObject().Select(field => field.Key));
        Assert.StartsWith("SELECT", (string)cause["evidence"]![0]!["query"]!, StringComparison.Ordinal);
        Assert.Contains("ann@example.org", (string)cause["evidence"]![0]!["result"]!, StringComparison.Ordinal);
        Assert.Equal(["text", "sql", "risk"], cause["remedies"]![0]!.AsObject().Select(field => field.Key));
        await shop.Database.ExecuteAsync((string)cause["remedies"]![0]!["sql"]!);
        await shop.Database.ExecuteAsync(Insert);
    }

    [SkippableTheory, EachServer]
    public async Task Text_has_cause_evidence_and_remedies_and_masks_values(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var error = await shop.FailAsync(Insert);
        var masked = await RunAsync(shop, error, "--sql", Insert);
        var shown = await RunAsync(shop, error, "--sql", Insert, "--show-values");

        Assert.Equal(0, masked.ExitCode);
        Assert.Contains("Duplicate entry (1062) on customers.uq_mail_of_customer", masked.Output, StringComparison.Ordinal);
        Assert.Contains("CollationEqual: confidence 0.96 (sure)", masked.Output, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE", masked.Output, StringComparison.Ordinal);
        Assert.Contains("Risk:", masked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("@example", masked.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Anna", masked.Output, StringComparison.Ordinal);
        Assert.Contains("ANN@example.org", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', masked.Output);
        Assert.DoesNotContain(masked.Output.Split('\n'), line => line.EndsWith(' '));
    }

    [SkippableTheory]
    [EachServer("UPDATE seats SET seat = 'x'", false)]
    [EachServer("", true)]
    public async Task A_stack_trace_from_standard_input_will_do(ServerKind kind, string sql, bool asOption)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var error = await shop.FailAsync("INSERT INTO seats VALUES (7, '12-A', 'Bob')");
        var trace = $"fail: Api[0]\n      An error occurred\nMicrosoft.EntityFrameworkCore.DbUpdateException: see the inner exception.\r\n ---> MySqlConnector.MySqlException (0x80004005): {error}\r\n   at MySqlConnector.Core.ServerSession.ReceiveReplyAsync()\n   --- End of inner exception stack trace ---\n";
        string[] dash = asOption ? ["--error", "-"] : ["-"];

        var run = await ToolRun.StartAsync(PipeSource.FromString(trace), ["diagnose", .. dash, "--connection", shop.Database.ConnectionString, "--format", "json", .. sql.Length == 0 ? [] : new[] { "--sql", sql }]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("CompositeKey", (string)JsonNode.Parse(run.Output)!["cause"]!);
    }

    [SkippableTheory, EachServer]
    public async Task Of_several_errors_the_first_is_taken_and_that_is_said(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var first = await shop.FailAsync(Insert);
        var second = await shop.FailAsync("INSERT INTO seats VALUES (7, '12-A', 'Bob')");

        var run = await RunAsync(shop, $"{first}\n{first}\n{second}\n", "--format", "json");

        Assert.Equal("uq_mail_of_customer", (string)JsonNode.Parse(run.Output)!["error"]!["key"]!);
        Assert.Equal("dup1062: the text has 2 different errors; this is about the first. 'dup1062 triage' sums up all.", Assert.Single(run.ErrorLines));
    }

    [SkippableTheory, EachServer]
    public async Task The_database_is_found_by_the_key_where_none_is_named(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        await shop.Database.ExecuteAsync("CREATE TABLE onlyhere (id INT PRIMARY KEY, v INT, UNIQUE KEY uq_" + shop.Database.Name + " (v)); INSERT INTO onlyhere VALUES (1, 1)");
        var error = await shop.FailAsync("INSERT INTO onlyhere VALUES (2, 1)");

        var run = await ToolRun.StartAsync("diagnose", "--connection", shop.Database.Server.ConnectionString, "--error", error, "--format", "json");

        Assert.Equal("onlyhere", (string)JsonNode.Parse(run.Output)!["error"]!["table"]!);
        Assert.Equal("AlreadyExists", (string)JsonNode.Parse(run.Output)!["cause"]!);
    }

    [SkippableTheory, EachServer]
    public async Task The_table_may_be_named(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        await shop.Database.ExecuteAsync("CREATE TABLE copies LIKE customers; INSERT INTO copies SELECT * FROM customers");
        var error = (await shop.FailAsync(Insert)).Replace("customers.", "", StringComparison.Ordinal);

        foreach (var table in new[] { "copies", $"{shop.Database.Name}.copies", "`copies`" })
        {
            var run = await RunAsync(shop, error, "--table", table, "--format", "json");
            Assert.Equal("copies", (string)JsonNode.Parse(run.Output)!["error"]!["table"]!);
            Assert.Equal("CollationEqual", (string)JsonNode.Parse(run.Output)!["cause"]!);
        }
    }

    [SkippableTheory]
    [EachServer("--table", "nowhere", "There is no table nowhere in")]
    [EachServer("--database", "nowhere", "Unknown database")]
    public async Task What_is_not_there_is_said_in_a_line(ServerKind kind, string option, string value, string message)
    {
        await using var shop = await Shop.OpenAsync(kind);

        var run = await RunAsync(shop, await shop.FailAsync(Insert), option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static Task<ToolRun> RunAsync(Shop shop, string error, params string[] arguments) =>
        ToolRun.StartAsync(["diagnose", "--connection", shop.Database.ConnectionString, "--error", error, .. arguments]);
}
