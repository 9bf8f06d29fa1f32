using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ordering;

/// <summary>A script's path, taken apart into what says where it belongs and when it runs.</summary>
internal sealed class ScriptPath
{
    private static readonly HashSet<string> UndoNames = new(StringComparer.OrdinalIgnoreCase) { "down", "undo", "rollback", "rollbacks", "revert", "reverts" };

    public ScriptPath(string path)
    {
        Path = path;
        var segments = Segments = path.Replace('\\', '/').Split('/');
        Name = WithoutExtension(segments[segments.Length - 1]);
        var folders = segments.Take(segments.Length - 1).ToList();
        IsUndo = folders.Exists(UndoNames.Contains) || NamesUndo(Name);
        (Prefix, Version, IsFlyway) = ReadName(Name);
        while (folders.Count > 0 && FolderVersion(folders[folders.Count - 1]) is { HasValue: true } version)
        {
            FolderVersions.Insert(0, version);
            folders.RemoveAt(folders.Count - 1);
        }
        Folder = string.Join("/", folders);
    }

    public string Path { get; }

    public string[] Segments { get; }

    /// <summary>The folder that has the stages which the script is of, and where in it the script is; null where there are none.</summary>
    public (string Root, int Rank, string Place)? Stage { get; private set; }

    /// <summary>The file's name without its extension, and without the <c>.up</c> of golang-migrate.</summary>
    public string Name { get; }

    /// <summary>The folder that the sequence lies in: folders that are versions are left out.</summary>
    public string Folder { get; }

    /// <summary>The versions of the folders between <see cref="Folder"/> and the file.</summary>
    public List<ScriptVersion> FolderVersions { get; } = [];

    /// <summary>What stands before the version, in lower case.</summary>
    public string Prefix { get; }

    public ScriptVersion Version { get; }

    /// <summary>The name is one of Flyway's: <c>V1__a</c>, <c>B1__a</c>, <c>R__a</c>.</summary>
    public bool IsFlyway { get; }

    /// <summary>Flyway runs it after all versions, whenever it changes.</summary>
    public bool IsRepeatable => IsFlyway && !Version.HasValue;

    /// <summary>It takes a migration back.</summary>
    public bool IsUndo { get; }

    /// <summary>Finds the stage among the folders that have some.</summary>
    public void FindStage(HashSet<string> roots)
    {
        for (var i = 0; i < Segments.Length - 1; i++)
        {
            if (StageFolders.RankOf(Segments[i]) is >= 0 and var rank && string.Join("/", Segments.Take(i)) is var root && roots.Contains(root))
            {
                Stage = (root, rank, string.Join("/", Segments.Skip(i + 1)));
                return;
            }
        }
    }

    private static string WithoutExtension(string name)
    {
        var dot = name.LastIndexOf('.');
        if (dot > 0) name = name.Substring(0, dot);
        return name.EndsWith(".up", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 3) : name;
    }

    /// <summary>Whether the name says that the script undoes another. Flyway's versions go up, whatever their description is.</summary>
    private static bool NamesUndo(string name)
    {
        if (IsFlywayVersion(name, 'U')) return true;
        if (IsFlywayVersion(name, 'V')) return false;
        var words = name.Split('.', '_', '-', ' ');
        return UndoNames.Contains(words[words.Length - 1]) || Array.Exists(words, word => word.Equals("rollback", StringComparison.OrdinalIgnoreCase));
    }

    private static (string Prefix, ScriptVersion Version, bool IsFlyway) ReadName(string name)
    {
        if (name.StartsWith("R__", StringComparison.OrdinalIgnoreCase)) return ("v", default, true);
        if (IsFlywayVersion(name, 'V') || IsFlywayVersion(name, 'B')) return ("v", ScriptVersion.Read(name, 1, out _), true);
        var start = 0;
        while (start < name.Length && !SqlCharacters.IsDigit(name[start])) start++;
        return (name.Substring(0, start).ToLowerInvariant(), ScriptVersion.Read(name, start, out _), false);
    }

    private static bool IsFlywayVersion(string name, char prefix) =>
        name.Length > 1 && char.ToUpperInvariant(name[0]) == prefix
        && ScriptVersion.Read(name, 1, out var end).HasValue
        && string.CompareOrdinal(name, end, "__", 0, 2) == 0;

    private static ScriptVersion FolderVersion(string folder)
    {
        var version = ScriptVersion.Read(folder, folder.Length > 1 && folder[0] is 'v' or 'V' ? 1 : 0, out var end);
        return end == folder.Length || folder[end] is '.' or '_' or '-' or ' ' ? version : default;
    }
}
