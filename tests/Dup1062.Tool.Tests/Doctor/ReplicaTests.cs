using System.Globalization;
using Dup1062.Diagnostics;
using Dup1062.Servers;
using Dup1062.Tool.Doctor;
using MySqlConnector;

namespace Dup1062.Tool.Tests.Doctor;

/// <summary>What a replica shows.</summary>
public class ReplicaTests
{
    private const string Table = "CREATE TABLE orders (id INT AUTO_INCREMENT PRIMARY KEY, ref VARCHAR(20) NOT NULL)";

    [SkippableTheory, EachServer]
    public async Task A_writable_replica_stops_on_1062_and_both_are_mended(ServerKind kind)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids: false);
        await ReplicationPair.ExecuteAsync(pair.Source, $"USE {ReplicationPair.Database}; {Table}");
        await pair.CatchUpAsync();

        Assert.Equal("", Checkups.Words(await Checkups.OfAsync(pair.Source.ConnectionString)));
        var writable = Assert.Single((await Checkups.OfAsync(pair.Replica.ConnectionString)).Findings);
        Assert.Equal(("WritableReplica", Urgency.Risk), (writable.Kind, writable.Urgency));

        await pair.WriteLocallyAsync($"INSERT INTO {ReplicationPair.Database}.orders (ref) VALUES ('here')");
        await ReplicationPair.ExecuteAsync(pair.Source, $"INSERT INTO {ReplicationPair.Database}.orders (ref) VALUES ('there')");
        await pair.StopAsync();
        var report = await Checkups.OfAsync(pair.Replica.ConnectionString);
        Assert.Equal(["StoppedApplier", "WritableReplica"], report.Findings.Select(finding => finding.Kind));
        var stopped = report.Findings[0];
        Assert.Equal((Urgency.Now, Cause.ReplicationConflict, "orders", "PRIMARY"), (stopped.Urgency, stopped.Cause, stopped.Table?.Name, stopped.Key));

        await ReplicationPair.ExecuteAsync(pair.Replica, stopped.Remedies[^1].Sql!);
        await pair.CatchUpAsync();
        await ReplicationPair.ExecuteAsync(pair.Replica, Assert.Single(writable.Remedies).Sql!);
        Assert.Equal("", Checkups.Words(await Checkups.OfAsync(pair.Replica.ConnectionString)));
    }

    [SkippableTheory, EachServer]
    public async Task A_replica_that_skips_errors_drifts_away_unseen(ServerKind kind)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids: false, "", "--slave-skip-errors=1062", "--read-only=ON");
        await ReplicationPair.ExecuteAsync(pair.Source, $"USE {ReplicationPair.Database}; {Table}");
        await pair.CatchUpAsync();

        var skipping = Assert.Single((await Checkups.OfAsync(pair.Replica.ConnectionString)).Findings);
        Assert.Equal(("SkippedReplicationErrors", Urgency.Soon), (skipping.Kind, skipping.Urgency));
        await pair.WriteLocallyAsync($"INSERT INTO {ReplicationPair.Database}.orders (ref) VALUES ('here')");
        await ReplicationPair.ExecuteAsync(pair.Source, $"INSERT INTO {ReplicationPair.Database}.orders (ref) VALUES ('there')");
        await pair.CatchUpAsync();
        Assert.Equal("here", await pair.ScalarAsync($"SELECT ref FROM {ReplicationPair.Database}.orders"));
    }

    [SkippableTheory, EachServer]
    public async Task An_applier_that_overwrites_rows_is_set_right(ServerKind kind)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids: false, "", "--slave-exec-mode=IDEMPOTENT", "--read-only=ON");

        var finding = Assert.Single((await Checkups.OfAsync(pair.Replica.ConnectionString)).Findings);
        Assert.Equal("SkippedReplicationErrors", finding.Kind);
        await ReplicationPair.ExecuteAsync(pair.Replica, Assert.Single(finding.Remedies).Sql!);
        Assert.Equal("", Checkups.Words(await Checkups.OfAsync(pair.Replica.ConnectionString)));
    }

    [SkippableTheory, EachServer]
    public async Task Two_servers_that_replicate_each_other_need_disjoint_ids(ServerKind kind)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids: false);
        await pair.ConnectBackAsync();

        foreach (var server in new[] { pair.Source, pair.Replica })
        {
            var finding = Assert.Single((await Checkups.OfAsync(server.ConnectionString)).Findings);
            Assert.Equal(("OverlappingIds", Urgency.Soon), (finding.Kind, finding.Urgency));
            await ReplicationPair.ExecuteAsync(server, Assert.Single(finding.Remedies).Sql!);
            Assert.Equal("", Checkups.Words(await Checkups.OfAsync(server.ConnectionString)));
        }
        var offsets = new[] { await OffsetAsync(pair.Source), await OffsetAsync(pair.Replica) };
        Assert.Equal(["1", "2"], offsets.Order());
    }

    [SkippableTheory, EachServer]
    public async Task Two_servers_that_write_the_same_ids_stop_each_other(ServerKind kind)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids: false);
        await pair.ConnectBackAsync();
        await ReplicationPair.ExecuteAsync(pair.Source, $"USE {ReplicationPair.Database}; {Table}");
        await pair.CatchUpAsync();
        var word = kind == ServerKind.MySql ? "REPLICA" : "SLAVE";

        await ReplicationPair.ExecuteAsync(pair.Source, $"STOP {word} SQL_THREAD");
        await ReplicationPair.ExecuteAsync(pair.Replica, $"STOP {word} SQL_THREAD; INSERT INTO {ReplicationPair.Database}.orders (ref) VALUES ('here')");
        await ReplicationPair.ExecuteAsync(pair.Source, $"INSERT INTO {ReplicationPair.Database}.orders (ref) VALUES ('there')");
        await ReplicationPair.ExecuteAsync(pair.Replica, $"START {word} SQL_THREAD");
        await pair.StopAsync();

        Assert.Equal(["StoppedApplier", "OverlappingIds"], (await Checkups.OfAsync(pair.Replica.ConnectionString)).Findings.Select(finding => finding.Kind));
    }

    [SkippableTheory, EachServer]
    public async Task Without_the_privilege_for_replication_that_is_said_and_the_rest_is_found(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (id INT NOT NULL, UNIQUE KEY a (id), UNIQUE KEY b (id)); CREATE TABLE hidden (id INT AUTO_INCREMENT PRIMARY KEY)");
        var name = $"u{Guid.NewGuid():N}"[..16];
        await database.ExecuteAsync($"CREATE USER '{name}'@'localhost' IDENTIFIED BY 'p'; GRANT SELECT ON {database.Name}.t TO '{name}'@'localhost'; GRANT INSERT ON {database.Name}.hidden TO '{name}'@'localhost'");
        var account = new MySqlConnectionStringBuilder(database.ConnectionString) { UserID = name, Password = "p", AllowPublicKeyRetrieval = true };

        var report = await Checkups.OfAsync(account.ConnectionString);

        Assert.Equal("RedundantUniqueKey", Assert.Single(report.Findings).Kind);
        Assert.Contains(report.Unread, unread => unread.Contains("REPLICATION CLIENT", StringComparison.Ordinal) && unread.EndsWith("no privilege", StringComparison.Ordinal));
        Assert.Contains(report.Unread, unread => unread == $"the largest id of {database.Name}.hidden: no privilege");
    }

    private static async Task<string> OffsetAsync(TestServer server)
    {
        await using var connection = await server.OpenAsync();
        await using var command = new MySqlCommand("SELECT @@GLOBAL.auto_increment_offset", connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
