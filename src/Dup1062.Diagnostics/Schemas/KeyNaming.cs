using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>Finds the key that an error means. The server joins table and key with a dot and quotes neither, and names can hold dots and quotes themselves.</summary>
internal static class KeyNaming
{
    /// <summary>The key of a table; null where the error means none of it.</summary>
    /// <param name="entry">The error.</param>
    /// <param name="table">The table.</param>
    public static UniqueKey? Find(DuplicateEntry entry, TableFacts table)
    {
        if (entry.Key is null) return null;
        if (table.FindKey(entry.Key) is { } key) return key;
        return table.Table.UniqueKeys
            .Where(candidate => candidate.Name.EndsWith(entry.Key, StringComparison.OrdinalIgnoreCase) && IsNamed(entry.Message, candidate.Name))
            .OrderByDescending(candidate => candidate.Name.Length)
            .FirstOrDefault();
    }

    private static bool IsNamed(string message, string key) =>
        message.IndexOf($"'{key}'", StringComparison.OrdinalIgnoreCase) >= 0 || message.IndexOf($".{key}'", StringComparison.OrdinalIgnoreCase) >= 0;
}
