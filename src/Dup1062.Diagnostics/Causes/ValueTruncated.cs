using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The values are equal only after the column cut, rounded or clamped the new one.</summary>
internal sealed class ValueTruncated : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.ValueTruncated;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { } row) return null;
        if (row.Parts.FirstOrDefault(part => part.Match == PartMatch.Stored) is not { } part) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        return Find(
            0.95,
            [incident.Show($"{part.Column!.Name} was given {incident.Redactor.Show(part.Given)}; as {part.Column.FullType} it keeps only {incident.Redactor.Show(part.Existing)}, which is there already. {HowOf(part.Column)}", lookup)],
            SchemaRemedies.WidenColumn(incident, part),
            new Remedy("Check the value in the application before it is sent, against the column's length and digits.", null, "None."));
    }

    private static string HowOf(ColumnFacts column) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Binary => "The value was cut to the column's length: strict mode is off, or only trailing blanks were lost.",
        ColumnKind.Date or ColumnKind.DateTime or ColumnKind.Time => "What the type does not hold was rounded or cut, in strict mode too.",
        ColumnKind.Decimal => "Digits were rounded (in strict mode too), or the value was clamped to the type's range (strict mode is off).",
        _ => "The value was rounded, or clamped to the type's range (strict mode is off).",
    };
}
