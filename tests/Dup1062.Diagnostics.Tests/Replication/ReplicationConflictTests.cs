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
            Assert.Equal(conflict.Table, diagnosis.Entry.Table ?? conflict.Table);
            await RunAsync(pair, finding.Remedies[0]);
            Assert.Equal(conflict.Expected, await ContentsAsync(pair, conflict));
        }

        await ProvokeAsync(pair, Conflicts[0] with { Table = "skipped", Setup = Conflicts[0].Setup.Replace("orders", "skipped"), Local = "INSERT INTO skipped VALUES (3, 'LOCAL')", OnSource = "INSERT INTO skipped VALUES (3, 'SOURCE')" });
        var (skipped, _) = await DiagnoseAsync(diagnoser, "skip");
        await RunAsync(pair, skipped.Remedies[^1]);
        Assert.Equal("LOCAL", await pair.ScalarAsync($"SELECT ref FROM {ReplicationPair.Database}.skipped WHERE id = 3"));
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
