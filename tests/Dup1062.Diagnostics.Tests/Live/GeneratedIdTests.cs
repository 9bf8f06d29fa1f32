using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Live;

/// <summary>AUTO_INCREMENT made an id that was taken.</summary>
public class GeneratedIdTests
{
    [SkippableTheory]
    [InlineData(ServerKind.MariaDb)]
    [InlineData(ServerKind.MySql56)]
    public async Task AutoIncrementBehind_after_a_cascade_moved_ids(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE p (id INT PRIMARY KEY);
            CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT, FOREIGN KEY (id) REFERENCES p(id) ON UPDATE CASCADE);
            INSERT INTO p VALUES (1),(2),(3),(4),(5),(6),(7); INSERT INTO t(v) VALUES (1),(2),(3);
            UPDATE p SET id=5000 WHERE id=3; DELETE FROM p WHERE id=5; UPDATE p SET id=5 WHERE id=2; INSERT INTO t(v) VALUES (4);
            """);
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO t (v) VALUES (@v)", ("v", 5));
        Assert.Equal(Cause.AutoIncrementBehind, diagnosis.Cause);
        var remedy = diagnosis.Causes[0].Remedies[0].Sql!;
        Assert.EndsWith("AUTO_INCREMENT = 5001", remedy);
    }

    [SkippableTheory, EachServer]
    public async Task AutoIncrementBehind_before_the_failing_insert_moved_it(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t (v) VALUES (1), (2)");
        var (entry, _) = await Failure.RunAsync(database, "SET INSERT_ID = 2; INSERT INTO t (v) VALUES (3)");
        var diagnosis = await Failure.DiagnoseAsync(database, entry, new FailedCommand("INSERT INTO t (v) VALUES (3)", []));
        Assert.Equal(Cause.AutoIncrementBehind, diagnosis.Cause);
    }

    [SkippableTheory]
    [InlineData(ServerKind.MySql)]
    [InlineData(ServerKind.MySql56)]
    public async Task AutoIncrementExhausted_at_the_types_maximum(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id TINYINT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t VALUES (127, 1)");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO t (v) VALUES (2)");
        Assert.Equal(Cause.AutoIncrementExhausted, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task An_explicit_id_that_is_taken_is_no_matter_of_the_counter(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t VALUES (5, 1)");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO t VALUES (@id, 2)", ("id", 5));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task ZeroOrDefaultValue_under_NO_AUTO_VALUE_ON_ZERO(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT); SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; INSERT INTO t VALUES (0, 1)");
        var (entry, _) = await Failure.RunAsync(database, "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; INSERT INTO t VALUES (0, 2)");
        var diagnosis = await Failure.DiagnoseAsync(database, entry, new FailedCommand("INSERT INTO t VALUES (0, 2)", []));
        Assert.Equal(Cause.ZeroOrDefaultValue, diagnosis.Cause);
    }
}
