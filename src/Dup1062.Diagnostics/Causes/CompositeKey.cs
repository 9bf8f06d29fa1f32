namespace Dup1062.Diagnostics.Causes;

/// <summary>The key has several parts, none of which is a duplicate by itself.</summary>
internal sealed class CompositeKey : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.CompositeKey;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.Key is not { Parts.Count: > 1 }) return null;
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { } row) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        var parts = row.Parts.Select(part => $"{part.Part} = {incident.Redactor.Show(part.Existing)}");
        return Find(
            row.IsLoose || row.IsDeleted is not null ? 0.4 : row.Row.Candidate.IsFromMessage ? 0.8 : 0.87,
            [incident.Show($"{Words.Key(incident)} is unique as a combination: {Words.List(parts)} is there together, in the row {Words.Row(incident, row)}. Each part alone may repeat.", lookup)],
            Remedies.TreatAsPresent(incident),
            Remedies.KeepExisting(incident),
            Remedies.AddPart(incident));
    }
}
