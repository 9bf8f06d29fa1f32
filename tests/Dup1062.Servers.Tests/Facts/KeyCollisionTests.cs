namespace Dup1062.Servers.Tests.Facts;

/// <summary>Two rows: do they collide on a key?</summary>
public class KeyCollisionTests
{
    private const int Duplicate = 1062;

    [SkippableTheory]
    [EachServer("a INT, UNIQUE KEY uq (a)", "(NULL), (NULL)", 0)]
    [EachServer("a INT, b INT, UNIQUE KEY uq (a, b)", "(1, NULL), (1, NULL)", 0)]
    [EachServer("a INT, b INT, UNIQUE KEY uq (a, b)", "(1, 1), (1, 2)", 0)]
    [EachServer("a INT, b INT, UNIQUE KEY uq (a, b)", "(1, 1), (1, 1)", Duplicate)]
    [EachServer("s VARCHAR(9), UNIQUE KEY uq (s(2))", "('abc'), ('abd')", Duplicate)]
    [EachServer("s VARCHAR(9), UNIQUE KEY uq (s)", "('a'), ('A')", Duplicate)]
    [EachServer("s VARCHAR(9) COLLATE utf8mb4_bin, UNIQUE KEY uq (s)", "('a'), ('A')", 0)]
    [EachServer("s VARCHAR(9) COLLATE utf8mb4_unicode_ci, UNIQUE KEY uq (s)", "('a'), ('á')", Duplicate)]
    [EachServer("s VARCHAR(9) COLLATE utf8mb4_unicode_ci, UNIQUE KEY uq (s)", "('ss'), ('ß')", Duplicate)]
    [EachServer("s VARCHAR(9) COLLATE utf8mb4_general_ci, UNIQUE KEY uq (s)", "('🎉'), ('👍')", Duplicate)]
    [EachServer("s VARCHAR(9) COLLATE utf8mb4_general_ci, UNIQUE KEY uq (s)", "('a'), ('a ')", Duplicate)]
    [EachServer("s VARCHAR(9) COLLATE utf8mb4_bin, UNIQUE KEY uq (s)", "('a'), ('a ')", Duplicate)]
    [EachServer("s VARBINARY(9), UNIQUE KEY uq (s)", "('a'), ('a ')", 0)]
    [InlineData(ServerKind.MySql, "s VARCHAR(9) COLLATE utf8mb4_0900_ai_ci, UNIQUE KEY uq (s)", "('a'), ('a ')", 0)]
    [InlineData(ServerKind.MariaDb, "s VARCHAR(9) COLLATE utf8mb4_nopad_bin, UNIQUE KEY uq (s)", "('a'), ('a ')", 0)]
    [InlineData(ServerKind.MySql, "s VARCHAR(9), UNIQUE KEY uq ((IFNULL(s, '')))", "(NULL), (NULL)", Duplicate)]
    [InlineData(ServerKind.MySql, "s VARCHAR(9), UNIQUE KEY uq (s) INVISIBLE", "('a'), ('a')", Duplicate)]
    [InlineData(ServerKind.MariaDb, "s TEXT, UNIQUE KEY uq (s)", "('a'), ('a')", Duplicate)]
    [EachServer("d DATETIME, UNIQUE KEY uq (d)", "('2024-01-01 00:00:00.1'), ('2024-01-01 00:00:00.2')", Duplicate)]
    [EachServer("f DECIMAL(5,1), UNIQUE KEY uq (f)", "(1.21), (1.22)", Duplicate)]
    public async Task Two_rows(ServerKind kind, string columns, string rows, int error)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync($"CREATE TABLE t ({columns}) DEFAULT CHARSET utf8mb4");
        Assert.Equal(error, await database.ErrorNumberOfAsync($"INSERT INTO t VALUES {rows}"));
    }

    [SkippableTheory]
    [InlineData(ServerKind.MariaDb, "AS (LOWER(s)) PERSISTENT")]
    [InlineData(ServerKind.MySql, "AS (LOWER(s)) VIRTUAL")]
    [InlineData(ServerKind.MySql, "GENERATED ALWAYS AS (LOWER(s)) STORED")]
    public async Task A_generated_column_collides_through_the_column_behind_it(ServerKind kind, string generated)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync($"CREATE TABLE t (s VARCHAR(9), g VARCHAR(9) {generated} UNIQUE)");
        Assert.Equal(Duplicate, await database.ErrorNumberOfAsync("INSERT INTO t (s) VALUES ('a'), ('A')"));
    }

    [SkippableTheory]
    [EachServer("INSERT INTO t (v) VALUES (1)")]
    [EachServer("INSERT INTO t (id, v) VALUES (NULL, 1)")]
    [EachServer("INSERT INTO t (id, v) VALUES (0, 1)")]
    [EachServer("INSERT INTO t (id, v) VALUES (DEFAULT, 1)")]
    [EachServer("INSERT INTO t VALUES ('0', 1)")]
    [EachServer("INSERT INTO t SET id = NULL, v = 1")]
    public async Task AUTO_INCREMENT_generates_an_id(ServerKind kind, string sql)
    {
        await using var database = await CreateAutoIncrementAsync(kind);
        await database.ExecuteAsync($"{sql}; {sql}");
        Assert.Equal("7,8,9", await database.ScalarAsync("SELECT GROUP_CONCAT(id ORDER BY id) FROM t"));
    }

    [SkippableTheory]
    [EachServer("INSERT INTO t (v) VALUES (1)", 0)]
    [EachServer("INSERT INTO t (id, v) VALUES (NULL, 1)", 0)]
    [EachServer("INSERT INTO t (id, v) VALUES (0, 1)", Duplicate)]
    [EachServer("INSERT INTO t (id, v) VALUES (DEFAULT, 1)", Duplicate)]
    public async Task NO_AUTO_VALUE_ON_ZERO_stores_a_zero_and_takes_DEFAULT_for_one(ServerKind kind, string sql, int error)
    {
        await using var database = await CreateAutoIncrementAsync(kind);
        Assert.Equal(error, await database.ErrorNumberOfAsync($"SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; {sql}; {sql}"));
    }

    private static async Task<TestDatabase> CreateAutoIncrementAsync(ServerKind kind)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t VALUES (7, 1)");
        return database;
    }
}
