using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Queries;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Doctor.Checks;
using Dup1062.Tool.Doctor.Facts;
using MySqlConnector;

namespace Dup1062.Tool.Doctor;

/// <summary>Looks through a server: a bounded number of read-only queries, each in a short transaction with a timeout of its own.</summary>
/// <param name="server">The server.</param>
/// <param name="progress">Hears what is being done.</param>
internal sealed class Checkup(Server server, Action<string> progress)
{
    private static readonly TimeSpan TimeInAll = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TimeForQuery = TimeSpan.FromSeconds(15);

    /// <summary>From here on information_schema shows counters a day late, unless told otherwise.</summary>
    private static readonly Version CachesCountersSince = new(8, 0);

    /// <summary>How long to wait between two looks at a counter of which nothing else tells how fast it goes.</summary>
    public TimeSpan BetweenLooks { get; init; } = TimeSpan.FromSeconds(5);

    private static IReadOnlyList<Check> Checks =>
    [
        new StoppedApplier(), new CounterBehind(), new CounterNearEnd(), new SkippedReplicationErrors(), new OverlappingIds(), new WritableReplica(),
        new LooseSqlMode(), new CaseInsensitiveToken(), new SoftDeleteBlocksKey(), new NullableUniqueKey(), new RedundantUniqueKey(),
    ];

    /// <summary>Looks.</summary>
    public async Task<DoctorReport> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await server.OpenAsync(cancellationToken);
        using var session = ReadOnlySession.Of(connection, TimeForQuery);
        using var questions = new Questions(session, TimeInAll, cancellationToken);
        var patient = await ReadAsync(questions, connection);
        var findings = new List<DoctorFinding>();
        foreach (var check in Checks)
        {
            progress(check.Title);
            findings.AddRange(await check.FindAsync(patient, cancellationToken));
        }
        return new DoctorReport(
            server.Name, server.Database, session.Server, patient.Schema.Tables.Count, questions.Count, [.. findings.OrderBy(finding => finding.Urgency)], questions.Unread);
    }

    private async Task<Patient> ReadAsync(Questions questions, MySqlConnection connection)
    {
        progress("settings and replication");
        var variables = await ServerVariables.ReadAsync(questions);
        var replication = await ReplicationFacts.ReadAsync(questions, variables);
        progress("the schema");
        var schema = await new SchemaSnapshotReader(questions, server.Database).ReadAsync();
        return new Patient
        {
            Questions = questions,
            BetweenLooks = BetweenLooks,
            Variables = variables,
            Replication = replication,
            Schema = schema,
            Counters = await new CounterReader(questions, () => ReadCountersLiveAsync(questions, connection)).ReadAsync(schema.Tables, (done, all) => progress($"counters: {done} of {all} tables")),
            DiagnoseReplicaAsync = token => new DuplicateEntryDiagnoser(server.CreateConnection).DiagnoseReplicaAsync(token),
        };
    }

    /// <summary>Sets the session, which is the doctor's own: no pool will keep it.</summary>
    private static async Task ReadCountersLiveAsync(Questions questions, MySqlConnection connection)
    {
        if (questions.IsOver || questions.Server is not { IsMariaDb: false } server || server.Version < CachesCountersSince) return;
        await using var command = new MySqlCommand("SET SESSION information_schema_stats_expiry = 0", connection);
        await command.ExecuteNonQueryAsync();
    }
}
