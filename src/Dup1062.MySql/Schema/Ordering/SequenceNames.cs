namespace Dup1062.MySql.Schema.Ordering;

/// <summary>Says of each script to which sequence it belongs.</summary>
internal static class SequenceNames
{
    private static readonly string[] MigrationFolders = ["migration", "migrations"];

    public static IEnumerable<(ScriptPath Script, string Sequence)> Find(IReadOnlyList<ScriptPath> scripts)
    {
        var flyway = FlywaySequences(scripts);
        var filesOf = scripts.GroupBy(Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var script in scripts)
        {
            if (script.Stage is { } stage) yield return (script, $"{stage.Root}/up/");
            else if (script.IsFlyway) yield return (script, flyway[script.Folder]);
            else if (IsInChain(script, filesOf)) yield return (script, Name(script));
            else yield return (script, script.Path.Replace('\\', '/'));
        }
    }

    // A number behind other text may be part of a name; it is a version where the folder has more of the kind.
    private static bool IsInChain(ScriptPath script, Dictionary<string, int> filesOf) =>
        script.FolderVersions.Count > 0 || (script.Version.HasValue && (script.Prefix.Length == 0 || filesOf[Name(script)] > 1));

    private static string Name(ScriptPath script) =>
        script.FolderVersions.Count > 0 ? script.Folder + "/*/" : $"{script.Folder}/{script.Prefix}*";

    /// <summary>The sequence of each folder with Flyway's names in it.</summary>
    private static Dictionary<string, string> FlywaySequences(IReadOnlyList<ScriptPath> scripts)
    {
        var sequences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tree in scripts.Where(script => script.IsFlyway).GroupBy(script => Root(script.Folder), StringComparer.Ordinal))
        {
            var versions = new HashSet<string>(StringComparer.Ordinal);
            var isOneChain = tree.Where(script => !script.IsRepeatable).All(script => versions.Add(script.Name[0] + script.Version.ToString()));
            foreach (var script in tree) sequences[script.Folder] = (isOneChain ? tree.Key : script.Folder) + "/v*__";
        }
        return sequences;
    }

    /// <summary>The nearest folder upwards that holds migrations by its name; the folder itself where none does.</summary>
    private static string Root(string folder)
    {
        var segments = folder.Split('/');
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            if (MigrationFolders.Contains(segments[i], StringComparer.OrdinalIgnoreCase)) return string.Join("/", segments.Take(i + 1));
        }
        return folder;
    }
}
