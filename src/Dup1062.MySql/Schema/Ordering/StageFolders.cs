namespace Dup1062.MySql.Schema.Ordering;

/// <summary>The folders of grate and RoundhousE: each is a stage of a run, and its scripts run by their names.</summary>
internal static class StageFolders
{
    private const string Up = "up";

    private static readonly string[] Stages =
    [
        "beforemigration", "createdatabase", "alterdatabase", "runaftercreatedatabase", "runbeforeup", Up, "runfirstafterup", "functions", "views", "sprocs", "triggers", "indexes",
        "runafterotheranytimescripts", "permissions", "aftermigration",
    ];

    /// <summary>The folders that hold such stages: <c>up</c>, and at least one other.</summary>
    /// <param name="paths">The paths of all scripts.</param>
    public static HashSet<string> Roots(IEnumerable<string[]> paths)
    {
        var stages = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var segments in paths)
        {
            for (var i = 0; i < segments.Length - 1; i++)
            {
                if (RankOf(segments[i]) < 0) continue;
                var root = string.Join("/", segments.Take(i));
                if (!stages.TryGetValue(root, out var names)) stages.Add(root, names = new(StringComparer.OrdinalIgnoreCase));
                names.Add(segments[i]);
            }
        }
        return [.. stages.Where(root => root.Value.Count > 1 && root.Value.Contains(Up)).Select(root => root.Key)];
    }

    /// <summary>When the scripts of a folder run; -1 where it is none of these.</summary>
    public static int RankOf(string folder) => Array.IndexOf(Stages, folder.ToLowerInvariant());
}
