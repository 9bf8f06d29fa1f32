using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The stored value differs byte for byte, and the collation calls the two equal.</summary>
internal sealed class CollationEqual : CauseTest
{
    private const double HiddenByText = 0.55;

    /// <inheritdoc/>
    public override Cause Cause => Cause.CollationEqual;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { } row) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        if (row.Row.Candidate.Pattern is not null && row.Parts is [{ Column: { } column, Existing: string existing } hidden] && existing.Any(char.IsSurrogate))
        {
            hidden = hidden with { Difference = CollationDifference.Supplementary };
            return Find(HiddenByText, [incident.Show(HiddenText(incident, column, existing), lookup)], SchemaRemedies.ChangeCollation(incident, hidden));
        }
        if (row.Parts.FirstOrDefault(part => part.Match == PartMatch.Collation) is not { } part) return null;
        return Find(
            row.Row.Candidate.IsFromMessage ? 0.8 : 0.96,
            [incident.Show(Text(incident, part), lookup)],
            SchemaRemedies.ChangeCollation(incident, part),
            Remedies.Normalize(incident, part));
    }

    private static string HiddenText(Incident incident, ColumnFacts column, string existing) =>
        $"The error shows ? for characters beyond the BMP (emoji and the like), and the row has such: {incident.Redactor.Show(existing)}. Whether they are the same ones, the text cannot tell"
        + ((column.Collation ?? "").IndexOf("_0900", StringComparison.Ordinal) < 0 ? $"; {column.Collation} may call them all equal." : ".");

    private static string Text(Incident incident, ComparedPart part)
    {
        var column = part.Column!;
        var text = $"{column.Name} holds {incident.Redactor.Show(part.Existing)} and was given {incident.Redactor.Show(part.Given)}: not the same, "
            + $"but equal under {column.Collation}, which ignores {CollationDifferences.Words(part.Difference)}.";
        if (part.Bytes is { Given: { } given, Existing: { } existing })
        {
            text += incident.Redactor.ShowsValues ? $" Bytes stored {existing}, given {given}." : $" The bytes differ ({existing.Length / 2} stored, {given.Length / 2} given).";
        }
        return text;
    }
}
