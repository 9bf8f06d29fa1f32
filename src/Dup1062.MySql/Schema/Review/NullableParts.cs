namespace Dup1062.MySql.Schema.Review;

/// <summary>Parts of composite unique keys that may be NULL: a NULL in one of them switches the key off for that row.</summary>
public static class NullableParts
{
    /// <summary>
    /// The columns; none where the key forbids nothing that another one allows. A generated column is NULL on purpose: so keys count some rows only,
    /// and another key over it takes care of the others.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="table">Its table.</param>
    public static IReadOnlyList<Column> In(UniqueKey key, Table table) => key.Parts.Count < 2 || RedundantKeys.DeciderOf(key, table) is not null
        ? []
        : [.. key.ColumnsIn(table).Where(column => column is { IsNullable: true, IsGenerated: false } && !IsCovered(column, key, table))];

    private static bool IsCovered(Column column, UniqueKey key, Table table) =>
        table.UniqueKeys.Any(other => other != key && other.ColumnsIn(table).Any(generated => generated.IsGeneratedFrom(column)));
}
