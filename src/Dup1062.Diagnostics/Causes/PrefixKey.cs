namespace Dup1062.Diagnostics.Causes;

/// <summary>The values are equal only in the indexed prefix.</summary>
internal sealed class PrefixKey : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.PrefixKey;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { } row) return null;
        var part = row.Parts.FirstOrDefault(part => part.Match == PartMatch.Prefix);
        var isShownOnly = part is null;
        part ??= row.Parts.FirstOrDefault(part => part.Part.PrefixLength is { } length && row.Row.Candidate.IsFromMessage && LengthOf(part.Existing) > length);
        if (part is null) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        var text = isShownOnly
            ? $"The key covers only the first {part.Part.PrefixLength} of {part.Column!.Name}, and the row's value is longer. Without the statement's value it cannot be told whether the rest differs."
            : $"The key covers only the first {part.Part.PrefixLength} of {part.Column!.Name}: the row has {incident.Redactor.Show(part.Existing)}, given was {incident.Redactor.Show(part.Given)}; they differ behind that.";
        return Find(isShownOnly ? 0.75 : 0.95, [incident.Show(text, lookup)], SchemaRemedies.WholeColumnKey(incident, part));
    }

    private static int LengthOf(object? value) => value switch
    {
        string text => new System.Globalization.StringInfo(text).LengthInTextElements,
        byte[] bytes => bytes.Length,
        _ => 0,
    };
}
