using System.Text;

namespace Dup1062.Tool.Output;

/// <summary>Where a result goes: standard output, or a file that is either whole or as it was before.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a file that could not be written in the end, before any work is done for it.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <exception cref="ToolException">Its folder does not exist, or it is a folder itself.</exception>
    public static void Require(string? path)
    {
        if (path is null) return;
        if (path.Length == 0) throw new ToolException("--output names no file.");
        if (Directory.Exists(path)) throw new ToolException($"Cannot write {path}: it is a folder.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))) throw new ToolException($"Cannot write {path}: its folder does not exist.");
    }

    /// <summary>Writes a result. A run that fails or is cancelled meanwhile leaves no half-written file.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="write">Writes the result.</param>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static async Task WriteAsync(string? path, Func<TextWriter, Task> write)
    {
        if (path is null)
        {
            await write(Console.Out);
            await Console.Out.FlushAsync();
            return;
        }
        Require(path);
        var target = TargetOf(path);
        if (OpenUnseekable(target) is { } pipe)
        {
            await using var device = new StreamWriter(pipe, new UTF8Encoding(false));
            await write(device);
            return;
        }
        var unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(false))) await write(writer);
            File.Move(unfinished, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"Cannot write {path}: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    /// <summary>The file behind a link: that one is written, and the link stays.</summary>
    private static string TargetOf(string path) =>
        !IsDevice(Path.GetFullPath(path)) && new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);

    /// <summary>A device or a named pipe, to be written to as it is; null for a file that is put in the place of the one before.</summary>
    private static FileStream? OpenUnseekable(string path)
    {
        if (!IsDevice(path) && !File.Exists(path)) return null;
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (IsDevice(path) || !stream.CanSeek) return stream;
            stream.Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"Cannot write {path}: {e.Message}", e);
        }
    }

    /// <summary>/dev/null, /dev/stdout and the like: a file must never be put in their place.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
