using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Live;

/// <summary>Kinds of keys, columns and statements beyond the plain ones.</summary>
public class SchemaShapeTests
{
    [SkippableTheory]
    [InlineData(ServerKind.MySql)]
    public async Task Functional_parts_are_computed_from_the_statement(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY, email VARCHAR(50), name VARCHAR(20), UNIQUE KEY uq_lower ((LOWER(email)))); INSERT INTO t VALUES (1, 'ann', 'x')");
        var (entry, command) = await Failure.RunAsync(database, "INSERT INTO t VALUES (2, @e, 'y')", ("e", "ANN"));
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, entry, command)).Cause);
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, entry, null)).Cause);
    }

    [SkippableTheory]
    [InlineData(ServerKind.MySql)]
    [InlineData(ServerKind.MariaDb)]
    public async Task Generated_columns_are_computed_from_the_statement(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY, first VARCHAR(20), last VARCHAR(20), full_name VARCHAR(50) AS (CONCAT(first, ' ', last)) STORED, UNIQUE KEY uq_full (full_name)); INSERT INTO t (id, first, last) VALUES (1, 'Ann', 'Lee')");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO t (id, first, last) VALUES (2, @f, @l)", ("f", "Ann"), ("l", "Lee"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory]
    [EachServer("Binary16")]
    [EachServer("LittleEndianBinary16")]
    [EachServer("TimeSwapBinary16")]
    public async Task Guids_are_looked_up_as_the_connection_string_sends_them(ServerKind kind, string format)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id BINARY(16) PRIMARY KEY, v INT)");
        var connectionString = database.ConnectionString + ";GuidFormat=" + format;
        var id = Guid.NewGuid();
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var first = new MySqlCommand("INSERT INTO t VALUES (@id, 1)", connection) { Parameters = { new("id", id) } }) await first.ExecuteNonQueryAsync();
        var (entry, command) = await Failure.RunAsync(connection, "INSERT INTO t VALUES (@id, 2)", ("id", id));
        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(connectionString)).DiagnoseAsync(entry, command);
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task Binary_keys_are_found_by_the_text_alone(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id BINARY(16) PRIMARY KEY); INSERT INTO t VALUES (x'00112233445566778899AABBCCDDEE00')");
        var (entry, _) = await Failure.RunAsync(database, "INSERT INTO t VALUES (x'00112233445566778899AABBCCDDEE00')");
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, entry, null)).Cause);
    }

    [SkippableTheory]
    [EachServer("float", "0.1", "0.1")]
    [EachServer("double", "0.1", "0.1")]
    [EachServer("enum('a','b')", "'b'", "b")]
    [EachServer("date", "'2024-02-03'", "2024-02-03")]
    [EachServer("time(3)", "'-12:34:56.789'", "-12:34:56.789")]
    [EachServer("datetime(6)", "'2024-02-03 04:05:06.123456'", "2024-02-03 04:05:06.123456")]
    [EachServer("year", "2024", "2024")]
    [EachServer("bit(5)", "b'101'", 5)]
    [EachServer("bigint unsigned", "18446744073709551614", 18446744073709551614UL)]
    [EachServer("varchar(20) character set latin1 collate latin1_german1_ci", "'Müller'", "Müller")]
    [EachServer("varchar(20) character set utf8 collate utf8_bin", "'x'", "x")]
    [EachServer("varbinary(20)", "'x'", "x")]
    public async Task Every_type_finds_its_row(ServerKind kind, string type, string literal, object value)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync($"CREATE TABLE t (k {type} PRIMARY KEY, v INT); INSERT INTO t VALUES ({literal}, 1)");
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, "INSERT INTO t VALUES (@k, 2)", ("k", value))).Cause);
        var (entry, command) = await Failure.RunAsync(database, $"INSERT INTO t VALUES ({literal}, 2)");
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, entry, command)).Cause);
    }

    [SkippableTheory, EachServer]
    public async Task A_procedure_is_looked_into_by_the_errors_text(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(50), UNIQUE KEY uq_email (email)); INSERT INTO users (email) VALUES ('a@b.c'); CREATE PROCEDURE add_user(e VARCHAR(50)) INSERT INTO users (email) VALUES (e)");
        var diagnosis = await Failure.DiagnoseAsync(database, "CALL add_user(@e)", ("e", "a@b.c"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task A_procedures_body_tells_the_table_of_a_key_that_every_table_has(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE other (id INT PRIMARY KEY); CREATE TABLE users (id INT PRIMARY KEY, v INT); INSERT INTO users VALUES (7, 1); CREATE PROCEDURE add_user(i INT) INSERT INTO users VALUES (i, 2)");
        var (entry, _) = await Failure.RunAsync(database, "CALL add_user(7)");
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, entry, new FailedCommand("add_user", [new("i", 7)]))).Cause);
    }

    [SkippableTheory, EachServer]
    public async Task A_column_copied_from_another_table_shifts_nothing(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY, code VARCHAR(5) UNIQUE); INSERT INTO t VALUES (1, 'a'), (2, 'b'); CREATE TABLE s (id INT, code VARCHAR(5)); INSERT INTO s VALUES (2, 'a')");
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, "UPDATE t JOIN s ON s.id = t.id SET t.code = s.code")).Cause);
    }

    [SkippableTheory]
    [EachServer("UPDATE s JOIN t ON s.id = t.id SET t.code = s.code")]
    [EachServer("UPDATE s, t SET t.code = s.code WHERE s.id = t.id")]
    public async Task The_second_table_of_an_UPDATE_is_its_own(ServerKind kind, string sql)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY, code VARCHAR(5), UNIQUE KEY uq_code (code)); INSERT INTO t VALUES (1, 'a'), (2, 'b'); CREATE TABLE s (id INT, code VARCHAR(5)); INSERT INTO s VALUES (2, 'a')");
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, sql)).Cause);
    }

    [SkippableTheory, EachServer]
    public async Task A_value_that_is_normalised_shifts_nothing(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY, code VARCHAR(5) CHARACTER SET latin1 COLLATE latin1_bin, UNIQUE KEY uq_code (code)); INSERT INTO t VALUES (1, 'A'), (2, 'a')");
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, "UPDATE t SET code = LOWER(code)")).Cause);
    }

    [SkippableTheory, EachServer]
    public async Task A_view_is_no_other_table(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(50), UNIQUE KEY uq_email (email)); INSERT INTO users VALUES (1, 'a@b.c'); CREATE VIEW v AS SELECT id, email FROM users");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO v (id, email) VALUES (2, @e)", ("e", "a@b.c"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task TriggerOrCascade_when_a_foreign_key_follows(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE parents (a INT, b INT, PRIMARY KEY (a, b)) ENGINE=InnoDB; INSERT INTO parents VALUES (1, 1), (2, 2);
            CREATE TABLE children (a INT, b INT, c INT, UNIQUE KEY uq_a (a, c), FOREIGN KEY (a, b) REFERENCES parents (a, b) ON UPDATE CASCADE) ENGINE=InnoDB; INSERT INTO children VALUES (1, 1, 7), (2, 2, 7);
            """);
        var diagnosis = await Failure.DiagnoseAsync(database, "UPDATE parents SET a = 1, b = 2 WHERE a = 2");
        Assert.Equal(Cause.TriggerOrCascade, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task The_command_of_a_batch_that_failed_is_found(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE blogs (id INT AUTO_INCREMENT PRIMARY KEY, url VARCHAR(50), title VARCHAR(20), UNIQUE KEY uq_url (url)); INSERT INTO blogs (url, title) VALUES ('b', 'old')");
        var diagnosis = await Failure.DiagnoseAsync(
            database,
            "SET AUTOCOMMIT = 1; INSERT INTO `blogs` (`url`, `title`) VALUES (@p0, @p1); SELECT `id` FROM `blogs` WHERE ROW_COUNT() = 1 AND `id` = LAST_INSERT_ID(); INSERT INTO `blogs` (`url`, `title`) VALUES (@p2, @p3); SELECT 1",
            ("@p0", "a"), ("@p1", "x"), ("@p2", "b"), ("@p3", "new"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Contains("differs in title", diagnosis.Causes[0].Evidence[0].Text);
    }

    [SkippableTheory, EachServer]
    public async Task Odd_names_are_quoted(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE `we``ird tbl` (`co``l ''x` VARCHAR(20) PRIMARY KEY, `select` INT); INSERT INTO `we``ird tbl` VALUES ('a', 1)");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO `we``ird tbl` VALUES (@v, 2)", ("v", "a"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Empty(diagnosis.Unread);
    }

    [SkippableTheory, EachServer]
    public async Task Hostile_values_stay_values(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        const string hostile = "x' OR 1=1; DROP TABLE users; -- \\' `%_";
        await database.ExecuteAsync("CREATE TABLE users (email VARCHAR(100), v INT, UNIQUE KEY uq_email (email(30))); INSERT INTO users VALUES ('x', 1)");
        await using (var connection = await database.OpenAsync())
        await using (var insert = new MySqlCommand("INSERT INTO users VALUES (@e, 1)", connection) { Parameters = { new("e", hostile) } }) await insert.ExecuteNonQueryAsync();
        var (entry, command) = await Failure.RunAsync(database, "INSERT INTO users VALUES (@e, 2)", ("e", hostile));
        Assert.Equal(Cause.AlreadyExists, (await Failure.DiagnoseAsync(database, entry, command)).Cause);
        var diagnosis = await Failure.DiagnoseAsync(database, entry, null);
        Assert.True(diagnosis.Causes[0].Confidence <= 0.8);
        Assert.Equal(2L, await database.ScalarAsync("SELECT COUNT(*) FROM users"));
    }

    [SkippableTheory, EachServer]
    public async Task Six_queries_at_most(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, a INT UNIQUE, b INT UNIQUE); INSERT INTO t VALUES (1, 1, 1), (2, 2, 2)");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE b = VALUES(b)");
        Assert.InRange(diagnosis.Queries, 1, 6);
    }
}
