using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Replication;

namespace Dup1062.Diagnostics.Causes;

/// <summary>A replica's applier stopped on the error: the row was written here before the source's event came.</summary>
internal sealed class ReplicationConflict : CauseTest
{
    private const double Said = 0.9;
    private const double Seen = 0.98;

    /// <inheritdoc/>
    public override Cause Cause => Cause.ReplicationConflict;

    /// <inheritdoc/>
    public override bool IsFinal => true;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.Entry.ApplierEvent is not { } type) return null;
        var evidence = new List<Evidence> { new($"A replica's applier reports the error, of a {type} event: the source has written what the replica had already.") };
        var status = await new ReplicaStatus(incident.Queries, incident.Redactor).ReadAsync(cancellationToken).ConfigureAwait(false);
        var applier = status.FirstOrDefault(IsOfThisError);
        if (applier is not null) evidence.AddRange(applier.Evidence);

        var rows = await ConflictingRows.ReadAsync(incident, cancellationToken).ConfigureAwait(false);
        evidence.AddRange(rows.Evidence);
        return Find(applier is null ? Said : Seen, evidence, [.. ConflictRemedies.Of(incident, applier, rows)]);

        bool IsOfThisError(StoppedApplier stopped) =>
            stopped.Entry is { } entry && entry.Key == incident.Entry.Key && entry.Value == incident.Entry.Value && entry.ApplierEvent == type;
    }
}
