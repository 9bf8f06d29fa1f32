namespace Dup1062.Diagnostics.Exceptions;

/// <summary>Compares a key that an application names with the one that the server names.</summary>
internal static class KeyName
{
    private const StringComparison AsServersDo = StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether an error is about a key.</summary>
    /// <param name="entry">The error.</param>
    /// <param name="key">The key, with its table or without.</param>
    public static bool Matches(DuplicateEntry entry, string key)
    {
        if (entry.QualifiedKey is not { } said) return false;
        if (said.Equals(key, AsServersDo) || EndsWith(said, key)) return true;
        if (entry.Table is { } table) return EndsWith(key, said) && key.Length == table.Length + 1 + said.Length && key.StartsWith(table, AsServersDo);
        return EndsWith(key, said) && !said.Equals("PRIMARY", AsServersDo);
    }

    /// <summary>Whether a name ends with another one behind a dot.</summary>
    private static bool EndsWith(string qualified, string name) =>
        qualified.Length > name.Length + 1 && qualified[qualified.Length - name.Length - 1] == '.' && qualified.EndsWith(name, AsServersDo);
}
