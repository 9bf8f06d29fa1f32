using System.Data.Common;
using MySqlConnection = MySqlConnector.MySqlConnection;
using OracleConnection = MySql.Data.MySqlClient.MySqlConnection;

namespace Dup1062.Servers.Tests.Facts;

public class UpsertEffectTests
{
    private const string Insert = "INSERT INTO t (code, v) VALUES ('a', 2)";

    [SkippableTheory]
    [EachServer("ON DUPLICATE KEY UPDATE code = code", 1)]
    [EachServer("ON DUPLICATE KEY UPDATE v = VALUES(v)", 2)]
    [EachServer("ON DUPLICATE KEY UPDATE v = v + 0", 1)]
    public async Task Both_drivers_count_an_unchanged_row_as_1_and_a_changed_one_as_2(ServerKind kind, string clause, int affected)
    {
        Assert.Equal(affected, await CountAsync(kind, clause, cs => new MySqlConnection(cs)));
        Assert.Equal(affected, await CountAsync(kind, clause, cs => new OracleConnection(cs)));
    }

    [SkippableTheory]
    [EachServer("INSERT INTO t (code, v) VALUES ('a', 2) ON DUPLICATE KEY UPDATE code = code", "1|a|1")]
    [EachServer("INSERT INTO t (code, v) VALUES ('A', 2) ON DUPLICATE KEY UPDATE code = code", "1|a|1")]
    [EachServer("INSERT IGNORE INTO t (code, v) VALUES ('a', 2)", "1|a|1")]
    [EachServer("INSERT INTO t (code, v) VALUES ('a', 2) ON DUPLICATE KEY UPDATE v = VALUES(v)", "1|a|2")]
    [EachServer("REPLACE INTO t (code, v) VALUES ('a', 2)", "2|a|2")]
    public async Task What_becomes_of_the_row(ServerKind kind, string sql, string row)
    {
        await using var database = await CreateAsync(kind);
        await database.ExecuteAsync(sql);
        Assert.Equal(row, await database.ScalarAsync("SELECT GROUP_CONCAT(id, '|', code, '|', v) FROM t"));
    }

    [SkippableTheory]
    [EachServer("code = code", 0)]
    [EachServer("code = code, id = LAST_INSERT_ID(id)", 1)]
    [EachServer("v = VALUES(v), id = LAST_INSERT_ID(id)", 1)]
    public async Task LAST_INSERT_ID_of_the_row_returns_its_id(ServerKind kind, string assignments, int id)
    {
        await using var database = await CreateAsync(kind);
        Assert.Equal(id, Convert.ToInt32(await database.ScalarAsync($"{Insert} ON DUPLICATE KEY UPDATE {assignments}; SELECT LAST_INSERT_ID()")));
    }

    [SkippableTheory, EachServer]
    public async Task An_upsert_that_keeps_the_row_burns_an_id(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        await database.ExecuteAsync($"{Insert} ON DUPLICATE KEY UPDATE code = code; INSERT INTO t (code) VALUES ('b')");
        Assert.Equal(3, await database.ScalarAsync("SELECT id FROM t WHERE code = 'b'"));
    }

    [SkippableTheory, EachServer]
    public async Task An_upsert_that_keeps_the_row_still_needs_its_NOT_NULL_columns(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        await database.ExecuteAsync("ALTER TABLE t ADD n INT NOT NULL");
        Assert.Equal(1364, await database.ErrorNumberOfAsync($"{Insert} ON DUPLICATE KEY UPDATE code = code"));
        Assert.Equal(0, await database.ErrorNumberOfAsync("INSERT IGNORE INTO t (code, v) VALUES ('a', 2)"));
    }

    private static async Task<int> CountAsync(ServerKind kind, string clause, Func<string, DbConnection> connect)
    {
        await using var database = await CreateAsync(kind);
        await using var connection = connect(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{Insert} {clause}";
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestDatabase> CreateAsync(ServerKind kind)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(20), v INT, UNIQUE KEY uq_code (code));
            INSERT INTO t (code, v) VALUES ('a', 1);
            """);
        return database;
    }
}
