namespace Dup1062.MySql.Schema.Review;

/// <summary>Looks through tables for <see cref="SchemaFlaw">flaws</see>. What is not known of a table is taken to be right.</summary>
/// <param name="tokens">The columns that hold tokens.</param>
public sealed class SchemaReview(TokenColumns tokens)
{
    private static readonly string[] HexadecimalNames = ["uuid", "guid", "md5", "sha1", "sha256", "sha512"];

    /// <summary>The flaws of a table, key by key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="all">All tables, of which some may refer to it.</param>
    public IEnumerable<SchemaFlaw> Of(Table table, IEnumerable<Table> all)
    {
        if (table.Columns.FirstOrDefault(IsShortId) is { } id) yield return new SchemaFlaw(SchemaFlawKind.ShortIdType, table, null, id);
        var references = all.SelectMany(child => child.ForeignKeys).Where(foreign => foreign.ReferencedTable.Name.Equals(table.Name.Name, StringComparison.OrdinalIgnoreCase));
        foreach (var key in table.UniqueKeys)
        {
            if (Token(table, key) is { } token) yield return new SchemaFlaw(SchemaFlawKind.CaseInsensitiveToken, table, key, token);
            if (!table.IsComplete) continue;
            if (RedundantKeys.KeptInsteadOf(key, table, references) is { } kept) yield return new SchemaFlaw(SchemaFlawKind.RedundantKey, table, key, null, kept);
            else if (RedundantKeys.DeciderOf(key, table) is null && NullablePart(table, key) is { } nullable) yield return new SchemaFlaw(SchemaFlawKind.NullablePart, table, key, nullable);
            if (DeletionMark(table, key) is { } mark) yield return new SchemaFlaw(SchemaFlawKind.SoftDeleteBlocksKey, table, key, mark);
        }
    }

    private static bool IsShortId(Column column) => column is { IsAutoIncrement: true, Type: "tinyint" or "smallint" or "mediumint" };

    private Column? Token(Table table, UniqueKey key) => Columns(table, key).FirstOrDefault(column =>
        column.Collation is { } collation && (collation.IsCaseInsensitive || collation.IsAccentInsensitive) && tokens.Contains(column.Name) && !HoldsHexadecimal(column));

    /// <summary>GUIDs and digests: written in one case or the other, they mean the same.</summary>
    private static bool HoldsHexadecimal(Column column) => column is { Type: "char", Length: 32 or 36 or 38 or 40 or 64 or 96 or 128 } || EndsWithAny(column.Name, HexadecimalNames);

    /// <summary>A part that may be NULL in a key of several. A generated column is NULL on purpose: so keys count some rows only.</summary>
    private static Column? NullablePart(Table table, UniqueKey key) => key.Parts.Count < 2 ? null : Columns(table, key).FirstOrDefault(column =>
        column is { IsNullable: true, IsGenerated: false } && !table.UniqueKeys.Any(other => other != key && Columns(table, other).Any(generated => IsFrom(generated, column))));

    private Column? DeletionMark(Table table, UniqueKey key)
    {
        if (key.IsPrimary || table.Columns.FirstOrDefault(column => DeletionColumns.Contains(column.Name)) is not { } mark) return null;
        if (Columns(table, key).Any(column => column.Name == mark.Name || IsFrom(column, mark))) return null;
        if (key.Parts.Any(part => part.ExpressionColumns.Contains(mark.Name, StringComparer.OrdinalIgnoreCase))) return null;
        return Columns(table, key).Any(column => IsMadeAnew(table, column)) ? null : mark;
    }

    /// <summary>Ids and tokens are not used twice: no new row wants a deleted one's. A coupon's code may be.</summary>
    private bool IsMadeAnew(Table table, Column column) =>
        column.IsAutoIncrement || column.Default == ColumnDefault.Unique || (tokens.Contains(column.Name) && !EndsWithAny(column.Name, ["code"]))
        || table.UniqueKeys.Any(key => key is { IsPrimary: true, Parts: [{ Column: { } id }] } && column.Name.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static bool EndsWithAny(string name, string[] ends) => ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsFrom(Column generated, Column column) => generated.GeneratedFrom.Contains(column.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Column> Columns(Table table, UniqueKey key) => key.Parts.Select(part => part.Column is { } name ? table.FindColumn(name) : null).OfType<Column>();
}
