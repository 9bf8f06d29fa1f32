using Dup1062.Diagnostics;
using Dup1062.Servers;
using Dup1062.Tool.Doctor;
using MySqlConnector;

namespace Dup1062.Tool.Tests.Doctor;

/// <summary>What the settings of a server lead to: each on a server of its own.</summary>
public class ServerTests
{
    [SkippableTheory, EachServer]
    public async Task Without_strict_mode_values_are_cut_and_collide(ServerKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, "--sql-mode=NO_ENGINE_SUBSTITUTION");
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(3) NOT NULL, UNIQUE KEY uq_name (name)); INSERT INTO t VALUES (1, 'abc')");

        await AssertFoundAndMendedAsync(database.ConnectionString, "LooseSqlMode", Urgency.Risk, ["sql_mode = NO_ENGINE_SUBSTITUTION"], () => Assert1062Async(database, "INSERT INTO t VALUES (2, 'abcd')"));

        Assert.NotEqual(1062, (await Assert.ThrowsAsync<MySqlException>(() => database.ExecuteAsync("INSERT INTO t VALUES (2, 'abcd')"))).Number);
    }

    [SkippableTheory, EachServer]
    public async Task An_offset_beyond_the_increment_is_ignored(ServerKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, "--auto-increment-increment=2", "--auto-increment-offset=3");
        await using var database = await server.CreateDatabaseAsync();

        await AssertFoundAndMendedAsync(database.ConnectionString, "OverlappingIds", Urgency.Risk, ["auto_increment_increment = 2", "auto_increment_offset = 3"]);
    }

    [SkippableTheory, EachServer]
    public async Task Disjoint_ids_and_no_replication_are_quiet(ServerKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, "--auto-increment-increment=2", "--auto-increment-offset=2", "--slave-skip-errors=1050", "--read-only=OFF");

        Assert.Equal("", Checkups.Words(await Checkups.OfAsync(server.ConnectionString)));
    }

    [SkippableTheory, EachServer]
    public async Task Skipped_errors_are_said_on_a_server_that_is_no_replica_too(ServerKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, "--slave-skip-errors=1032,1062", "--slave-exec-mode=IDEMPOTENT");

        var report = await Checkups.OfAsync(server.ConnectionString);

        Assert.Equal(["SkippedReplicationErrors", "SkippedReplicationErrors"], report.Findings.Select(finding => finding.Kind));
        Assert.All(report.Findings, finding => Assert.Equal((Urgency.Advice, Cause.ReplicationConflict), (finding.Urgency, finding.Cause)));
    }

    [SkippableFact]
    public async Task A_cascade_of_native_foreign_keys_leaves_the_counter_behind_on_MySQL_too()
    {
        await using var server = await TestServer.StartAsync(ServerKind.MySql, "--innodb-native-foreign-keys=ON");
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Scenes.All.Single(scene => scene.Name == "a cascade moved an id beyond the counter").Setup);

        await AssertFoundAndMendedAsync(database.ConnectionString, "CounterBehind", Urgency.Now, ["AUTO_INCREMENT=4", "id = 5000"]);
    }

    private static async Task Assert1062Async(TestDatabase database, string sql) =>
        Assert.Equal(1062, (await Assert.ThrowsAsync<MySqlException>(() => database.ExecuteAsync(sql))).Number);

    private static async Task AssertFoundAndMendedAsync(string connectionString, string kind, Urgency urgency, string[] evidence, Func<Task>? happens = null)
    {
        var finding = Assert.Single((await Checkups.OfAsync(connectionString)).Findings);
        Assert.Equal((kind, urgency), (finding.Kind, finding.Urgency));
        var results = string.Join("\n", finding.Evidence.Select(seen => seen.Result));
        Assert.All(evidence, part => Assert.Contains(part, results, StringComparison.Ordinal));
        if (happens is not null) await happens();
        await using (var connection = new MySqlConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var command = new MySqlCommand(Assert.Single(finding.Remedies).Sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        Assert.Equal("", Checkups.Words(await Checkups.OfAsync(connectionString)));
    }
}
