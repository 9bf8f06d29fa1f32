namespace Dup1062.Diagnostics.Causes;

/// <summary>The row is there and marked deleted.</summary>
internal sealed class SoftDeletedRow : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.SoftDeletedRow;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { IsDeleted: { } mark } row) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        return Find(
            mark.Confidence,
            [incident.Show($"The row {Words.Row(incident, row)} has the key and is marked deleted by {mark.Column.Name}: the application does not see it, the unique key does.", lookup)],
            SchemaRemedies.Restore(incident, row, mark),
            SchemaRemedies.LiveRowsKey(incident, mark));
    }
}
