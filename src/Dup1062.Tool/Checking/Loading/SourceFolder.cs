using Dup1062.Tool.Output;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>The files below a folder that a project of the SDK would take: no build output, no foreign packages, nothing hidden.</summary>
internal static class SourceFolder
{
    private static readonly HashSet<string> Excluded = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    private static readonly EnumerationOptions All = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>The files with an extension, in a stable order.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="extension">The extension with its dot.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="skip">Folders to leave out, with all that is below them.</param>
    public static IEnumerable<string> Files(string folder, string extension, CancellationToken cancellationToken, Func<string, bool>? skip = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!IsReadable(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*", All).Where(file => Path.GetExtension(file).Equals(extension, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            yield return file;
        }
        foreach (var sub in Directory.EnumerateDirectories(folder, "*", All).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(sub);
            // A link could lead back up.
            if (name[0] == '.' || Excluded.Contains(name) || skip?.Invoke(sub) == true || new DirectoryInfo(sub).LinkTarget is not null) continue;
            foreach (var file in Files(sub, extension, cancellationToken, skip)) yield return file;
        }
    }

    private static bool IsReadable(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            return entries.MoveNext();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            Notices.Say($"{folder} cannot be read and is left out.");
            return false;
        }
    }
}
