using Dup1062.Diagnostics.Tests.Scenarios;
using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Replication;

public class ReplicationConflictTests
{
    /// <summary>A conflict: what the replica's other writer does, what the source does, and the table's first row on the replica in the end.</summary>
    private sealed record Conflict(string Name, string Table, string Setup, string Local, string OnSource, string Expected);

    private static readonly Conflict[] Conflicts =
    [
        new(
            "rows: the same id, other values", "orders",
            "CREATE TABLE orders (id INT AUTO_INCREMENT PRIMARY KEY, ref VARCHAR(20) NOT NULL, UNIQUE KEY uq_ref (ref))",
            "INSERT INTO orders VALUES (3, 'LOCAL')",
            "INSERT INTO orders VALUES (3, 'SOURCE')",
            "3:SOURCE"),
        new(
            "rows: the very same row, written on both", "settings",
            "CREATE TABLE settings (id INT PRIMARY KEY, ref VARCHAR(20) NOT NULL)",
            "INSERT INTO settings VALUES (1, 'same')",
            "INSERT INTO settings VALUES (1, 'same')",
            "1:same"),
        new(
            "rows: another row of the replica has the value", "customers",
            "CREATE TABLE customers (id INT PRIMARY KEY, ref VARCHAR(60) NOT NULL, UNIQUE KEY uq_ref (ref))",
            "INSERT INTO customers VALUES (9, 'ann@example.org')",
            "INSERT INTO customers VALUES (1, 'ann@example.org')",
            "1:ann@example.org"),
        new(
            "rows: an update meets a row that differs on the replica", "seats",
            "CREATE TABLE seats (id INT PRIMARY KEY, ref VARCHAR(20) NOT NULL, UNIQUE KEY uq_ref (ref)); INSERT INTO seats VALUES (1, 'A'), (2, 'B')",
            "UPDATE seats SET ref = 'C' WHERE id = 2",
            "UPDATE seats SET ref = 'C' WHERE id = 1",
            "1:C,2:B"),
        new(
            "statement: an INSERT", "invoices",
            "CREATE TABLE invoices (id INT AUTO_INCREMENT PRIMARY KEY, ref VARCHAR(20) NOT NULL, UNIQUE KEY uq_ref (ref))",
            "INSERT INTO invoices VALUES (7, 'O''Hara-4')",
            "SET SESSION binlog_format = 'STATEMENT'; INSERT INTO invoices (ref) VALUES ('O''Hara-4')",
            "1:O'Hara-4"),
    ];

    public static TheoryData<ServerKind, bool> Pairs() => new()
    {
        { ServerKind.MariaDb, false },
        { ServerKind.MariaDb, true },
        { ServerKind.MySql56, false },
        { ServerKind.MySql56, true },
        { ServerKind.MySql, false },
        { ServerKind.MySql, true },
    };

    [SkippableTheory, MemberData(nameof(Pairs))]
    public async Task The_first_remedy_resolves_the_conflict_and_the_last_leaves_the_transaction_out(ServerKind kind, bool hasGtids)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids);
        var diagnoser = DiagnoserOf(pair, withSource: true);
        foreach (var conflict in Conflicts)
        {
            await ProvokeAsync(pair, conflict);
            var (finding, diagnosis) = await DiagnoseAsync(diagnoser, conflict.Name);

            Assert.True(diagnosis.Queries <= 12, conflict.Name);
            foreach (var evidence in finding.Evidence.Where(evidence => evidence.Query is not null)) await RepeatAsync(pair, evidence);
            Assert.Equal(conflict.Table, diagnosis.Entry.Table ?? conflict.Table);
            await RunAsync(pair, finding.Remedies[0]);
            Assert.Equal(conflict.Expected, await ContentsAsync(pair, conflict));
        }

        await ProvokeAsync(pair, Conflicts[0] with { Table = "skipped", Setup = Conflicts[0].Setup.Replace("orders", "skipped"), Local = "INSERT INTO skipped VALUES (3, 'LOCAL')", OnSource = "INSERT INTO skipped VALUES (3, 'SOURCE')" });
        var (skipped, _) = await DiagnoseAsync(diagnoser, "skip");
        await RunAsync(pair, skipped.Remedies[^1]);
        Assert.Equal("LOCAL", await pair.ScalarAsync($"SELECT ref FROM {ReplicationPair.Database}.skipped WHERE id = 3"));
    }

    [SkippableTheory]
    [InlineData(ServerKind.MariaDb)]
    [InlineData(ServerKind.MySql)]
    public async Task A_channel_is_started_by_its_name(ServerKind kind)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids: true, "east");
        var diagnoser = DiagnoserOf(pair, withSource: true);

        await ProvokeAsync(pair, Conflicts[0]);
        var (resolving, _) = await DiagnoseAsync(diagnoser, "resolve");
        await RunAsync(pair, resolving.Remedies[0]);
        await ProvokeAsync(pair, Conflicts[1]);
        var (skipping, _) = await DiagnoseAsync(diagnoser, "skip");
        await RunAsync(pair, skipping.Remedies[^1]);

        Assert.Equal(Conflicts[0].Expected, await ContentsAsync(pair, Conflicts[0]));
    }

    [SkippableTheory, EachServer]
    public async Task Without_the_status_and_the_source_the_error_alone_is_diagnosed(ServerKind kind)
    {
        await using var pair = await ReplicationPair.StartAsync(kind, hasGtids: false);
        await ProvokeAsync(pair, Conflicts[0]);
        var text = (await DiagnoserOf(pair, withSource: false).DiagnoseReplicaAsync()).Conflicts.Single().Entry.Message;
        var masked = (await new DuplicateEntryDiagnoser(() => new MySqlConnection(pair.Replica.ConnectionString)).DiagnoseReplicaAsync()).Conflicts.Single();
        Assert.All(masked.Causes[0].Remedies, remedy => Assert.DoesNotContain("WHERE", remedy.Sql ?? "", StringComparison.Ordinal));
        Assert.All(masked.Causes[0].Evidence, evidence => Assert.DoesNotContain("LOCAL", evidence.Result ?? "", StringComparison.Ordinal));
        await pair.WriteLocallyAsync($"CREATE USER 'reader'@'localhost' IDENTIFIED BY 'p'; GRANT SELECT ON {ReplicationPair.Database}.* TO 'reader'@'localhost'");
        var reader = new MySqlConnectionStringBuilder(pair.Replica.ConnectionString) { UserID = "reader", Password = "p", AllowPublicKeyRetrieval = true }.ConnectionString;

        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(reader)).DiagnoseAsync(DuplicateEntry.Parse(text));

        Assert.Equal(Cause.ReplicationConflict, diagnosis.Cause);
        Assert.Contains(diagnosis.Unread, unread => unread.Contains("no privilege", StringComparison.Ordinal));
        Assert.Contains(diagnosis.Causes[0].Evidence, evidence => evidence.Text.StartsWith("On the replica: the row", StringComparison.Ordinal));
        Assert.All(diagnosis.Causes[0].Remedies, remedy => Assert.DoesNotContain("DELETE FROM", remedy.Sql ?? "", StringComparison.Ordinal));
    }

    [SkippableTheory, EachServer]
    public async Task A_server_that_is_no_replica_has_no_conflicts(ServerKind kind)
    {
        var server = await TestServers.GetAsync(kind);

        var replica = await new DuplicateEntryDiagnoser(() => new MySqlConnection(server.ConnectionString)).DiagnoseReplicaAsync();

        Assert.Empty(replica.Conflicts);
        Assert.Empty(replica.Unread);
    }

    private static async Task RepeatAsync(ReplicationPair pair, Evidence evidence)
    {
        await using var connection = await (evidence.Text.StartsWith("On the source", StringComparison.Ordinal) ? pair.Source : pair.Replica).OpenAsync();
        var again = await Repetition.OfAsync(connection, evidence.Query!);
        // Of SHOW … STATUS the telling columns are printed.
        if (evidence.Query!.StartsWith("SHOW", StringComparison.Ordinal)) Assert.All(evidence.Result!.Split(", ").Where(part => part.Contains(" = ")), part => Assert.Contains(part, again, StringComparison.Ordinal));
        else Assert.Equal(evidence.Result, again);
    }

    private static DuplicateEntryDiagnoser DiagnoserOf(ReplicationPair pair, bool withSource) => new(
        () => new MySqlConnection(pair.Replica.ConnectionString),
        new DiagnoserOptions { Redaction = Redaction.None, CreateSourceConnection = withSource ? () => new MySqlConnection(pair.Source.ConnectionString) : null });

    private static async Task ProvokeAsync(ReplicationPair pair, Conflict conflict)
    {
        await ReplicationPair.ExecuteAsync(pair.Source, $"USE {ReplicationPair.Database}; {conflict.Setup}");
        await pair.CatchUpAsync();
        await pair.WriteLocallyAsync($"USE {ReplicationPair.Database}; {conflict.Local}");
        await ReplicationPair.ExecuteAsync(pair.Source, $"USE {ReplicationPair.Database}; {conflict.OnSource}");
        await pair.StopAsync();
    }

    private static async Task<(CauseFinding Finding, Diagnosis Diagnosis)> DiagnoseAsync(DuplicateEntryDiagnoser diagnoser, string name)
    {
        var replica = await diagnoser.DiagnoseReplicaAsync();
        Assert.True(replica.Conflicts.Count == 1, $"{name}: {replica.Conflicts.Count} conflicts; {string.Join("; ", replica.Unread)}");
        var diagnosis = replica.Conflicts[0];
        Assert.Equal(Cause.ReplicationConflict, diagnosis.Cause);
        Assert.Empty(diagnosis.Unread);
        Assert.True(diagnosis.Causes[0].Confidence > 0.95, name);
        return (diagnosis.Causes[0], diagnosis);
    }

    private static async Task RunAsync(ReplicationPair pair, Remedy remedy)
    {
        Assert.NotNull(remedy.Sql);
        await ReplicationPair.ExecuteAsync(pair.Replica, remedy.Sql);
        await pair.CatchUpAsync();
    }

    private static async Task<object?> ContentsAsync(ReplicationPair pair, Conflict conflict) =>
        await pair.ScalarAsync($"SELECT GROUP_CONCAT(CONCAT(id, ':', ref) ORDER BY id) FROM {ReplicationPair.Database}.{conflict.Table}");
}
