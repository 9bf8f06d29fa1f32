using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Tool.Checking.Fixing;

/// <summary>A file with a new text, whose encoding, byte order mark, line ends and permissions stay.</summary>
/// <param name="path">The file.</param>
/// <param name="old">The text that was read from it.</param>
/// <param name="text">The new text.</param>
internal sealed class ChangedFile(string path, SourceText old, SourceText text)
{
    /// <summary>Whether the file holds what was read, and writing gives it back byte for byte: then a new text loses nothing either.</summary>
    public async Task<bool> CanBeWrittenAsync(CancellationToken cancellationToken) =>
        (await File.ReadAllBytesAsync(path, cancellationToken)).AsSpan().SequenceEqual(Encode(old));

    /// <summary>Writes the file: it is whole, or as it was.</summary>
    public async Task WriteAsync()
    {
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var unfinished = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            await File.WriteAllBytesAsync(unfinished, Encode(text));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(unfinished, File.GetUnixFileMode(target));
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private byte[] Encode(SourceText source)
    {
        var encoding = old.Encoding ?? new UTF8Encoding(false);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(source.ToString())];
    }
}
