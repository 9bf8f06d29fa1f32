namespace Dup1062.MySql.Schema.Review;

/// <summary>Unique keys that do not let go of the values of rows that are marked as deleted.</summary>
/// <param name="tokens">The columns that hold tokens.</param>
public sealed class SoftDeletes(TokenColumns tokens)
{
    /// <summary>The mark of deletion that a key leaves out: a deleted row keeps its values taken. Null where the key has one, where there is none, and where nobody will want them again.</summary>
    /// <param name="key">The key.</param>
    /// <param name="table">Its table.</param>
    public Column? LeftOutOf(UniqueKey key, Table table) => MarksBeside(key, table) is [var first, ..] marks && !marks.Exists(key.ColumnsIn(table).Contains) ? first : null;

    /// <summary>The flag in a key that lets each value be deleted once, and no second time; null where there is none. A time or an id tells one deletion from another.</summary>
    /// <param name="key">The key.</param>
    /// <param name="table">Its table.</param>
    public Column? FlagIn(UniqueKey key, Table table) => MarksBeside(key, table).FindAll(key.ColumnsIn(table).Contains) is [{ Type: "tinyint" or "bit" } flag] ? flag : null;

    /// <summary>The marks of deletion; none where deleted rows are in nobody's way. There may be two: a flag, and the time.</summary>
    private List<Column> MarksBeside(UniqueKey key, Table table)
    {
        if (key.IsPrimary) return [];
        var marks = table.Columns.Where(column => DeletionColumns.Contains(column.Name)).ToList();
        var isFree = key.Parts.Any(part => part.ExpressionColumns.Any(DeletionColumns.Contains))
            || key.ColumnsIn(table).Any(column => marks.Exists(column.IsGeneratedFrom) || IsMadeAnew(column, key, table));
        return isFree ? [] : marks;
    }

    /// <summary>Ids, tokens and the ids of requests are not used twice: no new row wants a deleted one's. What refers to another row is, and so may a coupon's code be.</summary>
    private bool IsMadeAnew(Column column, UniqueKey key, Table table)
    {
        if (column.IsAutoIncrement || column.Default == ColumnDefault.Unique || IsId(column, table)) return true;
        if (table.ForeignKeys.Any(foreign => foreign.Columns.Contains(column.Name, StringComparer.OrdinalIgnoreCase))) return false;
        return (tokens.Contains(column.Name) && !column.Name.EndsWith("code", StringComparison.OrdinalIgnoreCase)) || RequestIds.Contains(column.Name) || (column.Type == "uuid" && key.Parts.Count == 1);
    }

    private static bool IsId(Column column, Table table) =>
        table.UniqueKeys.Any(key => key is { IsPrimary: true, Parts: [{ Column: { } id }] } && column.Name.Equals(id, StringComparison.OrdinalIgnoreCase));
}
