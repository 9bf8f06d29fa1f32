using System.Globalization;
using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Building;

/// <summary>The names that MySQL gives to keys without one.</summary>
/// <remarks>make_unique_key_name in MySQL's sql_table.cc</remarks>
internal static class KeyNames
{
    private const string Functional = "functional_index";

    public static string Find(IReadOnlyList<KeyPart> parts, IReadOnlyList<KeyDefinition> keys)
    {
        var name = parts[0].Column ?? Functional;
        var isReserved = name.Equals(UniqueKey.PrimaryName, StringComparison.OrdinalIgnoreCase);
        if (!isReserved && !IsTaken(name, keys)) return name;
        for (var i = 2; ; i++)
        {
            var numbered = name + "_" + i.ToString(CultureInfo.InvariantCulture);
            if (!IsTaken(numbered, keys)) return numbered;
        }
    }

    public static bool IsTaken(string name, IReadOnlyList<KeyDefinition> keys)
    {
        foreach (var key in keys)
        {
            if (string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
