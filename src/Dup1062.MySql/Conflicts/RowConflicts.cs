using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Conflicts;

/// <summary>Judges a row with a value in each of its columns, as an object mapper or a bulk load writes it.</summary>
public static class RowConflicts
{
    /// <summary>The unique keys that such a row can collide on.</summary>
    /// <param name="table">The table.</param>
    /// <param name="suppliesId">Whether an AUTO_INCREMENT column gets a value, too, or is left to the server.</param>
    public static IReadOnlyList<UniqueKey> CollidingKeys(Table table, bool suppliesId) =>
        [.. table.UniqueKeys.Where(key => suppliesId || !KeyColumns.Of(key, table).Any(name => table.FindColumn(name) is { IsAutoIncrement: true }))];
}
