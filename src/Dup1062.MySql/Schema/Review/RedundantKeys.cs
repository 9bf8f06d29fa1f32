namespace Dup1062.MySql.Schema.Review;

/// <summary>Unique keys whose parts contain another unique key.</summary>
public static class RedundantKeys
{
    /// <summary>The key that decides alone; null where a key has something to decide, is the primary key, or is what a foreign key refers to.</summary>
    /// <param name="key">The key.</param>
    /// <param name="table">Its table.</param>
    /// <param name="references">The foreign keys that refer to the table.</param>
    public static UniqueKey? KeptInsteadOf(UniqueKey key, Table table, IEnumerable<ForeignKey> references) =>
        DeciderOf(key, table) is { } kept && !references.Any(foreign => Leads(key, foreign.ReferencedColumns) && !Leads(kept, foreign.ReferencedColumns)) ? kept : null;

    /// <summary>The key that decides, whether or not a foreign key needs this one; null where this one has something to decide, or is the primary key. Of keys with the same parts it is the first.</summary>
    /// <param name="key">The key.</param>
    /// <param name="table">Its table.</param>
    public static UniqueKey? DeciderOf(UniqueKey key, Table table) =>
        key.IsPrimary ? null : table.UniqueKeys.FirstOrDefault(other => other != key && IsImplied(key, other) && !(IsImplied(other, key) && IsFirst(table, key, other)));

    /// <summary>Whether a key forbids nothing that another one allows.</summary>
    /// <param name="key">The key.</param>
    /// <param name="other">The other one, of the same table.</param>
    private static bool IsImplied(UniqueKey key, UniqueKey other) => other.Parts.All(part => key.Parts.Any(own => Covers(own, part)));

    /// <summary>Whether an index over a key's parts serves a foreign key that refers to these columns.</summary>
    /// <param name="key">The key.</param>
    /// <param name="columns">The columns referred to.</param>
    private static bool Leads(UniqueKey key, IReadOnlyList<string> columns) =>
        columns.Count <= key.Parts.Count && !columns.Where((column, i) => !string.Equals(key.Parts[i].Column, column, StringComparison.OrdinalIgnoreCase)).Any();

    private static bool Covers(KeyPart own, KeyPart part) => part.Column is null
        ? own.Expression == part.Expression
        : string.Equals(own.Column, part.Column, StringComparison.OrdinalIgnoreCase) && (own.PrefixLength is null || own.PrefixLength >= part.PrefixLength);

    private static bool IsFirst(Table table, UniqueKey key, UniqueKey other) => table.UniqueKeys.First(one => one == key || one == other) == key;
}
