using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A unique key beside a mark of deletion that it does not know of: deleted rows keep their values taken.</summary>
internal sealed class SoftDeleteBlocksKey : KeyCheck
{
    /// <inheritdoc/>
    public override string Title => "keys that soft deletes block";

    /// <inheritdoc/>
    protected override DoctorFinding? Find(Patient patient, TableFacts table, UniqueKey key)
    {
        var mark = table.Columns.Select(column => DeletionMark.ByName(column, patient.Names)).FirstOrDefault(found => found is not null);
        if (mark is null || key.IsPrimary || key.Parts.All(part => IsMadeAnew(table, part)) || key.Parts.Any(part => Considers(table, part, mark.Column.Name))) return null;
        var flag = key.Parts.Any(part => Is(part.Column, mark.Column.Name));
        // A time tells one deletion from another; a flag in the key lets each value be deleted once.
        if (flag && !mark.Column.IsNumber) return null;
        return new DoctorFinding
        {
            Kind = Kind,
            Urgency = Urgency.Advice,
            Cause = Cause.SoftDeletedRow,
            Table = table.Table.Name,
            Key = key.Name,
            Column = mark.Column.Name,
            Text = flag
                ? $"{key.Name} contains {mark.Column.Name}: of each value one row can be live and one deleted, and no second one deleted."
                : $"{key.Name} leaves out {mark.Column.Name}: a row that is marked deleted keeps its value taken.",
            Why = flag
                ? "To delete, create and delete the same value again fails with 1062 at the second deletion."
                : "To create again what was deleted fails with 1062, on a row that the application does not see.",
            Evidence = [Show($"{mark.Column.Name} ({mark.Column.FullType}) stands {(flag ? "in" : "beside")} the key.", table, key)],
            Remedies = [LookAtDeleted(table, mark), SchemaRemedies.LiveRowsKey(table, key, mark, patient.Server)],
        };
    }

    /// <summary>Ids, tokens and request ids are not used twice: no new row wants a deleted one's.</summary>
    private static bool IsMadeAnew(TableFacts table, KeyPart part) => part.Column is { } name && table.FindColumn(name) is { } column
        && (column.Column.IsAutoIncrement || column.Column.Default == ColumnDefault.Unique || column.Kind == ColumnKind.Uuid
            || (TokenColumns.Default.Contains(name) && !name.EndsWith("code", StringComparison.OrdinalIgnoreCase)) || IdempotencyNames.Match(name)
            || table.PrimaryKey?.Parts is [{ Column: { } id }] && Is(id, name));

    private static bool Considers(TableFacts table, KeyPart part, string mark) =>
        part.ExpressionColumns.Contains(mark, StringComparer.OrdinalIgnoreCase)
        || (part.Column is { } name && table.FindColumn(name)?.Column.GeneratedFrom.Contains(mark, StringComparer.OrdinalIgnoreCase) == true);

    private static Remedy LookAtDeleted(TableFacts table, DeletionMark mark) => new(
        "See which rows are marked deleted.",
        $"SELECT * FROM {table.QuotedName} WHERE {(mark.LiveCondition() is { } live ? $"NOT ({live})" : $"{TableFacts.Quote(mark.Column.Name)} IS NOT NULL")} LIMIT 20",
        "Reads the whole table where there are few of them.");

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
