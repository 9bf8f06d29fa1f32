using Dup1062.Analyzers.Drivers;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>What the place of a script says about it, beside what it says itself.</summary>
internal static class ScriptPurpose
{
    private static readonly HashSet<string> OutdatedWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "old", "archive", "archives", "archived", "legacy", "legacyscripts", "obsolete", "outdated", "deprecated",
    };

    /// <summary>Whether a script counts: <c>sqlite/tables.sql</c> does not, unless it can only be MySQL's.</summary>
    /// <param name="path">The script's path.</param>
    /// <param name="script">The script.</param>
    /// <param name="mustBeSaid">Leave out what could be for any engine.</param>
    public static bool IsForMySql(string path, SchemaScript script, bool mustBeSaid)
    {
        var named = EngineNames.InPath(path);
        if (script.IsForeign || (named == Engine.Other && !script.IsSurelyMySql)) return false;
        return !mustBeSaid || script.Dialect == ScriptDialect.MySql || named.HasFlag(Engine.MySql);
    }

    /// <summary>Whether a script lies in a folder of things that no longer hold, such as the updates that a newer dump has in it.</summary>
    /// <param name="path">The script's path.</param>
    public static bool IsOutdated(string path)
    {
        var folders = path.Split('/', '\\');
        return folders.Take(folders.Length - 1).Any(folder => folder.Split(' ', '.', '_', '-').Any(OutdatedWords.Contains));
    }
}
