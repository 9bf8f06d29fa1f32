using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.Inserts;

/// <summary>How messages name keys.</summary>
internal static class KeyNames
{
    /// <summary><c>key PRIMARY (code)</c>, <c>keys uq_email (email) and uq_login (login)</c>.</summary>
    public static string Of(IReadOnlyList<UniqueKey> keys) =>
        (keys.Count == 1 ? "key " : "keys ") + string.Join(" and ", keys.Select(key => $"{key.Name} ({string.Join(", ", key.Parts)})"));
}
