namespace Dup1062.Diagnostics.Causes;

/// <summary>No committed row is visible: it is in flight, was rolled back, or is hidden by the snapshot.</summary>
internal sealed class ConcurrentInsert : CauseTest
{
    private const double InFlight = 0.93;
    private const double Gone = 0.4;
    private const double GoneByText = 0.25;

    /// <inheritdoc/>
    public override Cause Cause => Cause.ConcurrentInsert;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false) is not { Rows.Count: 0 } committed) return null;
        var none = incident.Show("No committed row has the key.", committed);
        var dirty = await incident.DirtyAsync(cancellationToken).ConfigureAwait(false);
        if (dirty is { Rows.Count: > 0 })
        {
            var inFlight = incident.Show("A row that is not committed has it: another transaction's, or one that the failed statement's own transaction wrote before.", dirty);
            return Find(InFlight, [inFlight, none], Wait, Remedies.KeepExisting(incident));
        }
        var isByText = incident.Candidates.All(candidate => candidate.IsFromMessage);
        var gone = dirty is { Rows: not null } ? incident.Show("Nor has one that is not committed: by now it was rolled back, deleted, or changed.", dirty) : none;
        return Find(isByText ? GoneByText : Gone, dirty is null ? [none] : [gone, none], Wait);
    }

    private static Remedy Wait { get; } = new(
        "Two writers passed the same check together. Drop the check and let the key decide: insert, and treat 1062 as \"already there\"; or lock before checking (GET_LOCK, a locking read of a parent row).",
        null,
        "A row that is later rolled back leaves the loser without any row: it has to try again.");
}
