using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A nullable part in a composite unique key: a NULL in it switches the key off for that row.</summary>
internal sealed class NullableUniqueKey : KeyCheck
{
    /// <inheritdoc/>
    public override string Title => "nullable parts of unique keys";

    /// <inheritdoc/>
    protected override DoctorFinding? Find(Patient patient, TableFacts table, UniqueKey key)
    {
        var nullable = NullableParts.In(key, table.Table).Select(part => table.FindColumn(part.Name)!).ToList();
        if (nullable.Count == 0) return null;
        var column = nullable[0];
        var isDeletion = DeletionMark.ByName(column, patient.Names) is not null;
        return new DoctorFinding
        {
            Kind = Kind,
            Urgency = Urgency.Advice,
            Cause = isDeletion ? Cause.SoftDeletedRow : Cause.SchemaChange,
            Table = table.Table.Name,
            Key = key.Name,
            Column = column.Name,
            Text = isDeletion
                ? $"{key.Name} contains {column.Name}, which is NULL in live rows: of live rows it admits any number alike."
                : $"{string.Join(", ", nullable.Select(c => c.Name))} in {key.Name} may be NULL: rows with a NULL there may be alike.",
            Why = "NULLs never collide: the duplicates get in unseen, and raise 1062 later, when the column is filled, becomes NOT NULL, or the rows move to a table with a stricter key.",
            Evidence = [Show($"{column.Name} allows NULL.", table, key)],
            Remedies = [.. Remedies(patient, table, key, nullable, isDeletion)],
        };
    }

    private static IEnumerable<Remedy> Remedies(Patient patient, TableFacts table, UniqueKey key, List<ColumnFacts> nullable, bool isDeletion)
    {
        yield return LookAtDoubles(table, key, nullable[0]);
        if (!isDeletion && !nullable.Exists(column => patient.Schema.IsInForeignKey(table, column)))
        {
            yield return new Remedy(
                $"Where every row has a value, say so: {string.Join(", ", nullable.Select(column => column.Name))} NOT NULL.",
                $"ALTER TABLE {table.QuotedName} {string.Join(", ", nullable.Select(column => $"MODIFY {SchemaRemedies.Definition(AsNotNull(column), column.FullType, column.CharacterSet, column.Collation)}"))}",
                "Fails where a row has NULL: give those rows a value first. Rebuilds the table; INSERTs that leave the column out fail from then on.");
        }
        if (nullable is [var only] && SchemaRemedies.HasGeneratedColumns(patient.Server) && key.Parts.All(part => part.Column is not null)) yield return SecondKey(table, key, only);
    }

    /// <summary>A key of its own for the rows that have NULL, by a generated column that is NULL for all others.</summary>
    private static Remedy SecondKey(TableFacts table, UniqueKey key, ColumnFacts column)
    {
        var isNull = SqlNames.QuoteDerived(column.Name, "_is_null");
        var others = key.Parts.Where(part => part.Column != column.Name).Select(SchemaRemedies.PartText);
        return new Remedy(
            $"Where NULL is a value like others, give the rows that have it a key of their own.",
            $"ALTER TABLE {table.QuotedName} ADD COLUMN {isNull} TINYINT AS (IF({SqlNames.Quote(column.Name)} IS NULL, 1, NULL)) STORED, ADD UNIQUE KEY {SqlNames.QuoteDerived(key.Name, "_null")} ({string.Join(", ", others.Append(isNull))})",
            "Rebuilds the table; raises 1062 itself where such rows are alike already: look at them first.");
    }

    private static Remedy LookAtDoubles(TableFacts table, UniqueKey key, ColumnFacts column)
    {
        var others = string.Join(", ", key.Parts.Where(part => part.Column != column.Name).Select(part => part.Column is { } name ? SqlNames.Quote(name) : part.ToString()));
        return new Remedy(
            "See whether there are rows that are alike.",
            $"SELECT {others}, COUNT(*) FROM {table.QuotedName} WHERE {SqlNames.Quote(column.Name)} IS NULL GROUP BY {others} HAVING COUNT(*) > 1 LIMIT 20",
            "Reads the whole table.");
    }

    private static ColumnFacts AsNotNull(ColumnFacts column) => column with { Column = column.Column with { IsNullable = false } };
}
