namespace Dup1062.Servers.Tests.Facts;

public class DuplicateEntryTextTests
{
    private const string Long = "0123456789012345678901234567890123456789012345678901234567890123456789";

    [SkippableTheory]
    [EachServer("id INT PRIMARY KEY", "1", "1", "PRIMARY")]
    [EachServer("s VARCHAR(20), UNIQUE KEY uq (s)", "'a'", "a", "uq")]
    [EachServer("s VARCHAR(20), UNIQUE KEY uq (s)", "''", "", "uq")]
    [EachServer("s VARCHAR(20) UNIQUE", "'a'", "a", "s")]
    [EachServer("s VARCHAR(20), UNIQUE KEY uq (s)", "'O''Brien'", "O'Brien", "uq")]
    [EachServer("s VARCHAR(40), UNIQUE KEY uq (s)", "'x'' for key ''y'", "x' for key 'y", "uq")]
    [EachServer("s VARCHAR(20), UNIQUE KEY `my.key'x` (s)", "'a'", "a", "my.key'x")]
    [EachServer("s VARCHAR(20), UNIQUE KEY uq (s(5))", "'abcdefgh'", "abcde", "uq")]
    [EachServer("a INT, b DATE, UNIQUE KEY uq (a, b)", "-7, '2024-01-02'", "-7-2024-01-02", "uq")]
    [EachServer("a VARCHAR(9), b VARCHAR(9), UNIQUE KEY uq (a, b)", "'a', 'b-c'", "a-b-c", "uq")]
    [EachServer("a DECIMAL(5,2), UNIQUE KEY uq (a)", "-1.5", "-1.50", "uq")]
    [EachServer("b BINARY(4), UNIQUE KEY uq (b)", "X'00411122'", @"\x00A\x11""", "uq")]
    [EachServer("s VARCHAR(9) CHARACTER SET utf8mb4, UNIQUE KEY uq (s)", "'a🎉'", "a?", "uq")]
    [InlineData(ServerKind.MySql, $"s VARCHAR(99), UNIQUE KEY uq (s)", $"'{Long}'", "0123456789012345678901234567890123456789012345678901234567890123", "uq")]
    [InlineData(ServerKind.MySql56, $"s VARCHAR(99), UNIQUE KEY uq (s)", $"'{Long}'", "0123456789012345678901234567890123456789012345678901234567890123", "uq")]
    [InlineData(ServerKind.MariaDb, $"s VARCHAR(99), UNIQUE KEY uq (s)", $"'{Long}'", "0123456789012345678901234567890123456789012345678901234567890...", "uq")]
    [InlineData(ServerKind.MySql, "s VARCHAR(9), UNIQUE KEY uq ((LOWER(s)))", "'A'", "a", "uq")]
    public async Task Text_shows_the_value_and_the_key_and_on_MySQL_9_the_table(ServerKind kind, string columns, string row, string value, string key)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync($"CREATE TABLE t ({columns}); INSERT INTO t VALUES ({row})");

        var e = await database.ErrorOfAsync($"INSERT INTO t VALUES ({row})");

        var table = kind == ServerKind.MySql ? "t." : "";
        Assert.Equal((1062, "23000", $"Duplicate entry '{value}' for key '{table}{key}'"), (e!.Number, e.SqlState, e.Message));
    }

    [SkippableTheory]
    [EachServer("ALTER TABLE t ADD UNIQUE KEY uq (v)", "7", "uq")]
    [EachServer("CREATE UNIQUE INDEX uq ON t (v)", "7", "uq")]
    [EachServer("UPDATE t SET id = 2 WHERE id = 1", "2", "PRIMARY")]
    [EachServer("INSERT INTO t VALUES (3, 8), (3, 9)", "3", "PRIMARY")]
    [EachServer("INSERT INTO t VALUES (1, 8) ON DUPLICATE KEY UPDATE id = 2", "2", "PRIMARY")]
    public async Task Other_statements_raise_the_same_error(ServerKind kind, string sql, string value, string key)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY, v INT); INSERT INTO t VALUES (1, 7), (2, 7)");

        var e = await database.ErrorOfAsync(sql);

        var table = kind == ServerKind.MySql ? "t." : "";
        Assert.Equal((1062, $"Duplicate entry '{value}' for key '{table}{key}'"), (e!.Number, e.Message));
    }

    [SkippableTheory, EachServer]
    public async Task Only_the_first_key_is_named(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (a INT, b INT, UNIQUE KEY uq_b (b), UNIQUE KEY uq_a (a)); INSERT INTO t VALUES (1, 1)");
        Assert.EndsWith("uq_b'", (await database.ErrorOfAsync("INSERT INTO t VALUES (1, 1)"))!.Message);
    }

    [SkippableTheory, EachServer]
    public async Task Text_is_localised_and_the_number_is_not(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY); INSERT INTO t VALUES (1)");

        var e = await database.ErrorOfAsync("SET SESSION lc_messages = 'de_DE'; INSERT INTO t VALUES (1)");

        Assert.Equal(1062, e!.Number);
        Assert.StartsWith("Doppelter Eintrag '1' für Schlüssel '", e.Message);
    }
}
