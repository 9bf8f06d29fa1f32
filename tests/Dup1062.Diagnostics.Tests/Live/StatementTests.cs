using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Live;

/// <summary>The statement itself, or what it sets off, makes the duplicate.</summary>
public class StatementTests
{
    [SkippableTheory]
    [EachServer("INSERT INTO tags (name) VALUES (@a), ('other'), (@b)", "red", "red")]
    [EachServer("INSERT INTO tags (name) VALUES (@a), ('other'), (@b)", "Red", "rED")]
    [EachServer("INSERT INTO tags (name) VALUES (@a); INSERT INTO tags (name) VALUES (@b)", "red", "RED")]
    public async Task BatchDuplicate_twice_in_its_own_rows(ServerKind kind, string sql, string a, string b)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE tags (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) UNIQUE) ENGINE=InnoDB");
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var failing = new MySqlConnector.MySqlCommand(sql, connection, transaction) { Parameters = { new("a", a), new("b", b) } };
        var exception = await Assert.ThrowsAsync<MySqlConnector.MySqlException>(() => failing.ExecuteNonQueryAsync());
        await transaction.RollbackAsync();
        var diagnosis = await Failure.DiagnoseAsync(database, Failure.Read(exception), new FailedCommand(sql, [new("a", a), new("b", b)]));
        Assert.Equal(Cause.BatchDuplicate, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task BatchDuplicate_from_a_SELECT(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE names (name VARCHAR(20)); INSERT INTO names VALUES ('a'), ('b'), ('a'); CREATE TABLE tags (name VARCHAR(20) PRIMARY KEY)");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO tags SELECT name FROM names");
        Assert.Equal(Cause.BatchDuplicate, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task UpsertSecondKey_moves_a_row_onto_another(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(50) UNIQUE); INSERT INTO users VALUES (1, 'a'), (2, 'b')");
        var diagnosis = await Failure.DiagnoseAsync(
            database, "INSERT INTO users (id, email) VALUES (@id, @email) ON DUPLICATE KEY UPDATE email = VALUES(email)", ("id", 1), ("email", "b"));
        Assert.Equal(Cause.UpsertSecondKey, diagnosis.Cause);
        Assert.Equal(3, diagnosis.Causes[0].Evidence.Count);
    }

    [SkippableTheory, EachServer]
    public async Task KeyShift_over_the_neighbours_and_its_remedy_cures_it(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE items (id INT PRIMARY KEY, pos INT, UNIQUE KEY uq_pos (pos)); INSERT INTO items VALUES (1, 1), (2, 2), (3, 3)");
        var diagnosis = await Failure.DiagnoseAsync(database, "UPDATE items SET pos = pos + 1 WHERE pos >= 1");
        Assert.Equal(Cause.KeyShift, diagnosis.Cause);
        Assert.Equal(3, await database.ExecuteAsync(diagnosis.Causes[0].Remedies[0].Sql!));
    }

    [SkippableTheory]
    [EachServer("DELETE FROM orders WHERE id = 1")]
    [EachServer("UPDATE orders SET note = 'x' WHERE id = 1")]
    [EachServer("INSERT INTO orders VALUES (2, 'x')")]
    public async Task TriggerOrCascade_writes_another_table(ServerKind kind, string sql)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(20)); INSERT INTO orders VALUES (1, '');
            CREATE TABLE archive (id INT PRIMARY KEY, at DATETIME); INSERT INTO archive VALUES (1, '2024-01-01'), (2, '2024-01-01');
            CREATE TRIGGER orders_i AFTER INSERT ON orders FOR EACH ROW INSERT INTO archive VALUES (NEW.id, NOW());
            CREATE TRIGGER orders_u AFTER UPDATE ON orders FOR EACH ROW INSERT INTO archive VALUES (NEW.id, NOW());
            CREATE TRIGGER orders_d AFTER DELETE ON orders FOR EACH ROW INSERT INTO archive VALUES (OLD.id, NOW());
            """);
        var diagnosis = await Failure.DiagnoseAsync(database, sql);
        Assert.Equal(Cause.TriggerOrCascade, diagnosis.Cause);
    }

    [SkippableTheory]
    [EachServer("ALTER TABLE users ADD UNIQUE KEY uq_email (email)")]
    [EachServer("CREATE UNIQUE INDEX uq_email ON users (email)")]
    [EachServer("ALTER TABLE users MODIFY code VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_swedish_ci")]
    [EachServer("ALTER TABLE users MODIFY at DATETIME")]
    public async Task SchemaChange_over_rows_that_collide_and_its_remedy_cures_it(ServerKind kind, string sql)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(50), code VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin, at DATETIME(6), UNIQUE KEY uq_code (code), UNIQUE KEY uq_at (at));
            INSERT INTO users VALUES (1, 'a', 'x', '2024-01-02 03:04:05.1'), (2, 'a', 'X', '2024-01-02 03:04:05.2'), (3, 'c', 'y', '2024-01-02 03:04:07');
            """);
        var diagnosis = await Failure.DiagnoseAsync(database, sql);
        Assert.Equal(Cause.SchemaChange, diagnosis.Cause);
        await database.ExecuteAsync(diagnosis.Causes[0].Remedies[0].Sql!);
        await database.ExecuteAsync(sql);
    }

    [SkippableTheory, EachServer]
    public async Task ConcurrentInsert_is_seen_before_it_commits(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE tags (name VARCHAR(20) PRIMARY KEY) ENGINE=InnoDB");
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var first = new MySqlConnector.MySqlCommand("INSERT INTO tags VALUES ('red')", connection, transaction)) await first.ExecuteNonQueryAsync();
        await using var second = new MySqlConnector.MySqlCommand("INSERT INTO tags VALUES ('red')", connection, transaction);
        var exception = await Assert.ThrowsAsync<MySqlConnector.MySqlException>(() => second.ExecuteNonQueryAsync());
        var command = new FailedCommand("INSERT INTO tags VALUES ('red')", []);
        Assert.Equal(Cause.ConcurrentInsert, (await Failure.DiagnoseAsync(database, Failure.Read(exception), command)).Cause);
        await transaction.RollbackAsync();
        Assert.True((await Failure.DiagnoseAsync(database, Failure.Read(exception), command)).Causes[0].Confidence < 0.5);
    }
}
