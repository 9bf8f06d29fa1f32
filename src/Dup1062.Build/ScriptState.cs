using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.Build;

/// <summary>A script as the file system shows it. As long as it stays so, it is not read again.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Origin">Who named it as schema.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="Changed">When it was last written, in ticks.</param>
internal sealed record ScriptState(string Path, string Origin, long Length, long Changed)
{
    /// <summary>A script that can be reduced; null where it is not there or no script.</summary>
    public static ScriptState? Of(string path, string origin)
    {
        var file = new FileInfo(path);
        // An option file may be schema by name, but its settings are no statements.
        var isScript = file.Exists && !path.EndsWith(".cnf", StringComparison.OrdinalIgnoreCase) && ReducedFiles.CanName(path);
        return isScript ? new ScriptState(path, origin, file.Length, file.LastWriteTimeUtc.Ticks) : null;
    }
}
