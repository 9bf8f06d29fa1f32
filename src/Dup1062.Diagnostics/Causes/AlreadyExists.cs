namespace Dup1062.Diagnostics.Causes;

/// <summary>The row is there, with other values or from long ago.</summary>
internal sealed class AlreadyExists : CauseTest
{
    private const double Shown = 0.85;
    private const double ShownByText = 0.7;
    private const double ShownAlike = 0.65;
    private const double ShownInPart = 0.6;
    private const double Alternative = 0.3;

    /// <inheritdoc/>
    public override Cause Cause => Cause.AlreadyExists;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { } row) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        return Find(
            ConfidenceOf(row),
            [incident.Show($"The row is there: {Words.Row(incident, row)}. {Differences(row)}", lookup)],
            Remedies.TreatAsPresent(incident),
            Remedies.KeepExisting(incident));
    }

    private static double ConfidenceOf(RowComparison row) =>
        row.IsLoose || row.IsDeleted is not null ? Alternative
        : row.Row.Candidate.IsFromMessage ? row.Parts.All(part => part.Match == PartMatch.Same) ? ShownByText : ShownInPart
        : IsSameAtSomeTime(row) ? ShownAlike
        : Shown;

    /// <summary>It may be a retry as well, and then that it is.</summary>
    private static bool IsSameAtSomeTime(RowComparison row) => row.Written is null && row.SameColumns.Count > 0 && row.OtherColumns.Count == 0;

    private static string Differences(RowComparison row) =>
        row.OtherColumns.Count > 0 ? $"It differs in {Words.List(row.OtherColumns.Select(column => column.Name))}."
        : row.Written is { } written ? $"{written.Column.Name} says that it was written {written.Words} apart."
        : row.SameColumns.Count > 0 ? "It has the same values in every column that the statement supplies."
        : row.Row.Candidate.IsFromMessage ? "Without the statement's own values nothing else can be compared."
        : "The statement supplies no other column that could differ.";
}
