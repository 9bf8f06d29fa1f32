namespace Dup1062.MySql.Schema.Ordering;

/// <summary>The order in which the scripts of a sequence run.</summary>
internal sealed class ScriptPathComparer : IComparer<ScriptPath>
{
    private ScriptPathComparer()
    {
    }

    public static ScriptPathComparer Instance { get; } = new();

    public int Compare(ScriptPath? x, ScriptPath? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        if (x.Stage is { } mine && y.Stage is { } other)
        {
            var stage = mine.Rank != other.Rank ? mine.Rank.CompareTo(other.Rank) : string.Compare(mine.Place, other.Place, StringComparison.OrdinalIgnoreCase);
            return stage == 0 ? string.CompareOrdinal(x.Path, y.Path) : stage;
        }
        var order = x.IsRepeatable.CompareTo(y.IsRepeatable);
        for (var i = 0; order == 0 && i < Math.Min(x.FolderVersions.Count, y.FolderVersions.Count); i++)
        {
            order = x.FolderVersions[i].CompareTo(y.FolderVersions[i]);
        }
        if (order == 0) order = x.FolderVersions.Count.CompareTo(y.FolderVersions.Count);
        if (order == 0) order = x.Version.CompareTo(y.Version);
        if (order == 0) order = string.Compare(x.Name, y.Name, StringComparison.OrdinalIgnoreCase);
        return order == 0 ? string.CompareOrdinal(x.Path, y.Path) : order;
    }
}
