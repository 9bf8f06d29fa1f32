using System.Text.Json.Nodes;
using Dup1062.Servers;
using Dup1062.Tool.Diagnosing;

namespace Dup1062.Tool.Tests.Diagnosing;

public class ByHandTests
{
    [Theory]
    [InlineData("Duplicate entry 'a' for key 'uq_a'", "", "AlreadyExists")]
    [InlineData("Duplicate entry '2147483647' for key 'PRIMARY'", "", "AutoIncrementExhausted")]
    [InlineData("Duplicate entry '' for key 'users.uq_phone'", "", "ZeroOrDefaultValue")]
    [InlineData("Duplicate entry '5' for key 'uq_request_id'", "", "RetryOrDoubleSubmit")]
    [InlineData("Duplicate entry 'a' for key 'uq_a'", "ALTER TABLE t ADD UNIQUE KEY uq_a (a)", "SchemaChange")]
    [InlineData("Duplicate entry 'a' for key 'uq_a'", "INSERT INTO t (a, b) VALUES ('a', 1) ON DUPLICATE KEY UPDATE b = 2", "UpsertSecondKey")]
    [InlineData("Duplicate entry 'a' for key 'uq_a'", "INSERT INTO t (a) VALUES ('a'), ('A')", "BatchDuplicate")]
    [InlineData("Duplicate entry 'a' for key 'log.uq_a'", "INSERT INTO t (a) VALUES ('a')", "TriggerOrCascade")]
    [InlineData("Duplicate entry 'a' for key 'uq_a'", "DELETE FROM t WHERE a = 'a'", "TriggerOrCascade")]
    [InlineData("Duplicate entry '3' for key 'uq_pos'", "UPDATE t SET pos = pos + 1", "KeyShift")]
    [InlineData("ALTER TABLE causes auto_increment resequencing, resulting in duplicate entry '1' for key 'PRIMARY'", "", "SchemaChange")]
    [InlineData("Could not execute Write_rows_v1 event on table r.orders; Duplicate entry '3' for key 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426", "", "ReplicationConflict")]
    [InlineData("Doppelter Eintrag 'a' für Schlüssel 'uq_a'", "", "AlreadyExists")]
    public async Task The_text_alone_gives_candidates_and_the_way_on(string error, string sql, string cause)
    {
        var run = await ToolRun.StartAsync(["diagnose", "--error", error, "--format", "json", .. sql.Length == 0 ? [] : new[] { "--sql", sql }]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(cause, (string)json["cause"]!);
        Assert.Null(json["server"]);
        Assert.Equal(0, (int)json["queries"]!);
        Assert.NotEmpty(json["byHand"]!.AsArray());
    }

    [Theory]
    [InlineData("Duplicate entry 'a' for key 't.uq_a'\nDuplicate entry 'b' for key 't.uq_b'", "a", "uq_a", 2)]
    [InlineData("Duplicate entry 'a' for key 't.uq_a'\r\nDuplicate entry 'a' for key 't.uq_a'\r\n", "a", "uq_a", 1)]
    [InlineData("Duplicate entry 'a\nb' for key 't.uq_a'\n", "a\nb", "uq_a", 1)]
    public async Task Of_several_errors_it_is_about_the_first(string text, string value, string key, int count)
    {
        var error = await ErrorText.ReadAsync(text, CancellationToken.None);

        Assert.Equal((value, key, count - 1), (error.Entry.Value, error.Entry.Key, error.Others));
    }

    [SkippableTheory]
    [EachServer("INSERT INTO customers (email) VALUES ('ANN@example.org')", "ann@example.org")]
    [EachServer("INSERT INTO customers (id, email) VALUES (1, 'x')", "ann@example.org")]
    [EachServer("INSERT INTO seats VALUES (7, '12-A', 'Bob')", "7")]
    public async Task Its_queries_run_and_lead_to_the_row(ServerKind kind, string insert, string expected)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var error = await shop.FailAsync(insert);

        var run = await ToolRun.StartAsync("diagnose", "--error", error, "--sql", insert, "--database", shop.Database.Name, "--show-values", "--format", "json");

        var rows = new List<string>();
        foreach (var sql in JsonNode.Parse(run.Output)!["byHand"]!.AsArray().Select(step => (string?)step!["sql"]).OfType<string>())
        {
            var answer = await ReadAsync(shop, sql);
            if (sql.Contains("run_this", StringComparison.Ordinal)) rows.AddRange(await ReadAsync(shop, Assert.Single(answer)));
        }
        Assert.Contains(expected, rows);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--show-values")]
    public async Task Values_are_masked_unless_told_otherwise(string option)
    {
        const string error = "Duplicate entry 'ann@example.org' for key 'uq_email'";
        var run = await ToolRun.StartAsync(["diagnose", "--error", error, "--sql", "INSERT INTO t (email) VALUES ('ann@example.org')", .. option.Length == 0 ? [] : new[] { option }]);

        Assert.Equal(option.Length > 0, run.Output.Contains("ann@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_cannot_steer_the_terminal()
    {
        var run = await ToolRun.StartAsync("diagnose", "--error", "Duplicate entry '\u001b[31mx\u0007' for key 'uq_a'", "--show-values");

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("\\u001b[31mx", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The first column of every row, and the second where there is one.</summary>
    private static async Task<List<string>> ReadAsync(Shop shop, string sql)
    {
        await using var connection = await shop.Database.OpenAsync();
        await using var command = new MySqlConnector.MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var cells = new List<string>();
        var columns = sql.Contains("run_this", StringComparison.Ordinal) ? 1 : Math.Min(2, reader.FieldCount);
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < columns; i++) cells.Add($"{reader.GetValue(i)}");
        }
        return cells;
    }
}
