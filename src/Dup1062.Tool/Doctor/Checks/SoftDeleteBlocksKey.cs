using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A unique key beside a mark of deletion that it does not know of: deleted rows keep their values taken.</summary>
internal sealed class SoftDeleteBlocksKey : KeyCheck
{
    private static readonly SoftDeletes SoftDeletes = new(TokenColumns.Default);

    /// <inheritdoc/>
    public override string Title => "keys that soft deletes block";

    /// <inheritdoc/>
    protected override DoctorFinding? Find(Patient patient, TableFacts table, UniqueKey key)
    {
        var flag = SoftDeletes.FlagIn(key, table.Table);
        if ((flag ?? SoftDeletes.LeftOutOf(key, table.Table)) is not { } column || DeletionMark.ByName(table.FindColumn(column.Name)!, patient.Names) is not { } mark) return null;
        return new DoctorFinding
        {
            Kind = Kind,
            Urgency = Urgency.Advice,
            Cause = Cause.SoftDeletedRow,
            Table = table.Table.Name,
            Key = key.Name,
            Column = mark.Column.Name,
            Text = flag is not null
                ? $"{key.Name} contains {mark.Column.Name}: of each value one row can be live and one deleted, and no second one deleted."
                : $"{key.Name} leaves out {mark.Column.Name}: a row that is marked deleted keeps its value taken.",
            Why = flag is not null
                ? "To delete, create and delete the same value again fails with 1062 at the second deletion."
                : "To create again what was deleted fails with 1062, on a row that the application does not see.",
            Evidence = [Show($"{mark.Column.Name} ({mark.Column.FullType}) stands {(flag is null ? "beside" : "in")} the key.", table, key)],
            Remedies = [LookAtDeleted(table, mark), SchemaRemedies.LiveRowsKey(table, key, mark, patient.Server)],
        };
    }

    private static Remedy LookAtDeleted(TableFacts table, DeletionMark mark) => new(
        "See which rows are marked deleted.",
        $"SELECT * FROM {table.QuotedName} WHERE {(mark.LiveCondition() is { } live ? $"NOT ({live})" : $"{SqlNames.Quote(mark.Column.Name)} IS NOT NULL")} LIMIT 20",
        "Reads the whole table where there are few of them.");
}
