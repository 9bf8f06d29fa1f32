using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The stored value differs byte for byte, and the collation calls the two equal.</summary>
internal sealed class CollationEqual : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.CollationEqual;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { } row) return null;
        if (row.Parts.FirstOrDefault(part => part.Match == PartMatch.Collation) is not { } part) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        return Find(
            row.Row.Candidate.IsFromMessage ? 0.8 : 0.96,
            [incident.Show(Text(incident, part), lookup)],
            SchemaRemedies.ChangeCollation(incident, part),
            Remedies.Normalize(incident, part));
    }

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
