using MySqlConnection = MySqlConnector.MySqlConnection;
using OracleConnection = MySql.Data.MySqlClient.MySqlConnection;

namespace Dup1062.Servers.Tests;

public class TestServersTests
{
    [SkippableTheory]
    [InlineData(ServerKind.MariaDb, true, "10.11")]
    [InlineData(ServerKind.MySql, false, "9.0")]
    [InlineData(ServerKind.MySql56, false, "5.6")]
    public async Task Server_answers_its_version(ServerKind kind, bool isMariaDb, string atLeast)
    {
        var version = (await TestServers.GetAsync(kind)).Version;
        Assert.Equal(isMariaDb, version.IsMariaDb);
        Assert.True(version.Version >= System.Version.Parse(atLeast), version.ToString());
    }

    [SkippableTheory, EachServer]
    public async Task Server_is_shared(ServerKind kind) => Assert.Same(await TestServers.GetAsync(kind), await TestServers.GetAsync(kind));

    [SkippableTheory, EachServer]
    public async Task Databases_are_apart_and_dropped(ServerKind kind)
    {
        await using var other = await TestServers.CreateDatabaseAsync(kind);
        string dropped;
        await using (var database = await TestServers.CreateDatabaseAsync(kind))
        {
            dropped = database.Name;
            await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY)");
            Assert.Null(await other.ScalarAsync("SHOW TABLES"));
        }
        Assert.Null(await other.ScalarAsync($"SHOW DATABASES LIKE '{dropped}'"));
    }

    [SkippableTheory, EachServer]
    public async Task Both_drivers_read_the_connection_string(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await using var one = new MySqlConnection(database.ConnectionString);
        await using var other = new OracleConnection(database.ConnectionString);
        await one.OpenAsync();
        await other.OpenAsync();
        Assert.Equal((database.Name, database.Name), (one.Database, other.Database));
    }

    [SkippableTheory, EachServer]
    public async Task Script_runs_as_in_the_client(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.RunScriptAsync("""
            -- don't stop at a quote; nor at a semicolon in a comment
            # or in '; this one
            /*!40101 SET @old = @@sql_mode */;
            CREATE TABLE t (id INT PRIMARY KEY, s VARCHAR(20));
            DELIMITER $$
            CREATE PROCEDURE p()
            BEGIN
              INSERT INTO t VALUES (1, 'a;b');
              INSERT INTO t VALUES (2, 'DELIMITER');
            END$$
            DELIMITER ;
            CALL p();
            INSERT INTO t VALUES (3, 'it''s; \'') -- the last statement has no end
            """);
        Assert.Equal("a;b|DELIMITER|it's; '", await database.ScalarAsync("SELECT GROUP_CONCAT(s ORDER BY id SEPARATOR '|') FROM t"));
    }
}
