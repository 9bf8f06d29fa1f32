namespace Dup1062.Servers.Tests.Facts;

public class UpsertSyntaxTests
{
    private const int SyntaxError = 1064;
    private const int AmbiguousColumn = 1052;
    private const string Alias = "ON DUPLICATE KEY UPDATE v = new.v";
    private const string Keep = "ON DUPLICATE KEY UPDATE id = t.id";

    [SkippableTheory]
    [EachServer("INSERT INTO t (id, v) VALUES (1, 2) ON DUPLICATE KEY UPDATE id = id")]
    [EachServer("INSERT INTO t (id, v) VALUES (1, 2), (1, 3) ON DUPLICATE KEY UPDATE v = VALUES(v)")]
    [EachServer("INSERT INTO t SET id = 1, v = 2 ON DUPLICATE KEY UPDATE v = VALUES(v)")]
    [EachServer("INSERT INTO t (id, v) VALUES (1, 2) ON DUPLICATE KEY UPDATE v = VALUES(v), id = LAST_INSERT_ID(id)")]
    [EachServer($"INSERT INTO t (id, v) SELECT id, v FROM s {Keep}")]
    [EachServer($"INSERT INTO t (id, v) SELECT id, v FROM s WHERE v > 1 {Keep}")]
    [EachServer($"INSERT INTO t (id, v) SELECT id, MAX(v) FROM s GROUP BY id {Keep}")]
    [EachServer($"INSERT INTO t (id, v) SELECT id, v FROM s ORDER BY id LIMIT 1 {Keep}")]
    [EachServer($"INSERT INTO t (id, v) SELECT id, v FROM s FOR UPDATE {Keep}")]
    [EachServer($"INSERT INTO t (id, v) SELECT s.id, s.v FROM s JOIN s AS r ON r.id = s.id {Keep}")]
    [EachServer($"INSERT INTO t (id, v) SELECT s.id, s.v FROM s, s AS r {Keep}")]
    [EachServer($"INSERT INTO t (id, v) SELECT 1, 2 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM s WHERE v = 9) {Keep}")]
    [EachServer("INSERT INTO t (id, v) SELECT id, v FROM s ON DUPLICATE KEY UPDATE v = VALUES(v)")]
    [EachServer("INSERT IGNORE INTO t (id, v) VALUES (1, 2)")]
    public async Task Every_server_reads_it_and_twice_raises_no_error(ServerKind kind, string sql) =>
        Assert.Equal((0, 0), (await RunAsync(kind, sql), await RunAsync(kind, $"{sql}; {sql}")));

    [SkippableTheory]
    [EachServer("INSERT INTO t (id, v) SELECT id, v FROM s ON DUPLICATE KEY UPDATE id = id", AmbiguousColumn)]
    [EachServer($"INSERT INTO t (id, v) SELECT s.id, s.v FROM s JOIN s AS r {Keep}", SyntaxError)]
    [EachServer($"INSERT INTO t (id, v) VALUES (1, 2) {Keep} {Keep}", SyntaxError)]
    [EachServer("INSERT INTO t (id, v) VALUES (1, 2) ON DUPLICATE KEY UPDATE id = id WHERE v = 1", SyntaxError)]
    public async Task No_server_reads_it(ServerKind kind, string sql, int error) => Assert.Equal(error, await RunAsync(kind, sql));

    [SkippableTheory]
    [EachServer($"INSERT INTO t (id, v) VALUES (1, 2) AS new {Alias}")]
    [EachServer($"INSERT INTO t (id, v) VALUES (1, 2) AS new(a, b) ON DUPLICATE KEY UPDATE v = new.b")]
    [EachServer($"INSERT INTO t SET id = 1, v = 2 AS new {Alias}")]
    [EachServer($"INSERT INTO t (id, v) VALUES (1, 2) AS new {Keep}")]
    [EachServer("INSERT INTO t (id, v) VALUES ROW(1, 2) ON DUPLICATE KEY UPDATE id = id")]
    [EachServer("INSERT INTO t (id, v) TABLE s ON DUPLICATE KEY UPDATE id = t.id")]
    public async Task Only_MySQL_9_reads_it(ServerKind kind, string sql) =>
        Assert.Equal(kind == ServerKind.MySql ? 0 : SyntaxError, await RunAsync(kind, sql));

    [SkippableTheory]
    [EachServer("INSERT INTO t (id, v) VALUES (1, 2) RETURNING id")]
    [EachServer("INSERT INTO t (id, v) VALUES (1, 2) ON DUPLICATE KEY UPDATE v = VALUES(v) RETURNING id")]
    [EachServer("INSERT INTO t (id, v) VALUES (1, 2) ON DUPLICATE KEY UPDATE v = VALUE(v)")]
    public async Task Only_MariaDB_reads_it(ServerKind kind, string sql) =>
        Assert.Equal(kind == ServerKind.MariaDb ? 0 : SyntaxError, await RunAsync(kind, sql));

    [SkippableTheory, InlineData(ServerKind.MySql)]
    public async Task A_row_alias_makes_bare_columns_ambiguous(ServerKind kind) =>
        Assert.Equal(AmbiguousColumn, await RunAsync(kind, "INSERT INTO t (id, v) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE id = id"));

    [SkippableTheory, InlineData(ServerKind.MySql)]
    public async Task A_SELECT_takes_no_row_alias(ServerKind kind) =>
        Assert.Equal(SyntaxError, await RunAsync(kind, $"INSERT INTO t (id, v) SELECT id, v FROM s WHERE v > 1 AS new {Alias}"));

    private static async Task<int> RunAsync(ServerKind kind, string sql)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE t (id INT PRIMARY KEY, v INT);
            CREATE TABLE s (id INT PRIMARY KEY, v INT);
            INSERT INTO s VALUES (1, 2), (3, 4);
            """);
        return await database.ErrorNumberOfAsync(sql);
    }
}
