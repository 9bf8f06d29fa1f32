namespace Dup1062.Build;

/// <summary>Scripts may be open in an editor or a tool for databases.</summary>
internal static class SharedFile
{
    /// <summary>Opens a file from its beginning to its end, whoever else has it open. The reader brings the buffer.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
}
