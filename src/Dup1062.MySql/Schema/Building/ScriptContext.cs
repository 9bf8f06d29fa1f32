namespace Dup1062.MySql.Schema.Building;

/// <summary>What a script's statements have to be known with.</summary>
/// <param name="Path">Where the script is.</param>
/// <param name="Server">The server it runs on; null where nothing says it.</param>
internal readonly record struct ScriptContext(string? Path, ServerVersion? Server)
{
    /// <summary>How many folders two paths have in common, from the root on.</summary>
    public static int SharedFolders(string? path, string? other)
    {
        if (path is null || other is null) return 0;
        var shared = 0;
        for (var i = 0; i < Math.Min(path.Length, other.Length); i++)
        {
            var isSeparator = path[i] is '/' or '\\';
            if (isSeparator ? other[i] is not ('/' or '\\') : path[i] != other[i]) break;
            if (isSeparator) shared++;
        }
        return shared;
    }
}
