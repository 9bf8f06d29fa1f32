using System.IO.Compression;
using System.Text;
using Dup1062.Tool.CommandLine;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>A log to read: a file, a compressed one, or standard input.</summary>
/// <param name="Name">What the user called it.</param>
internal sealed record LogFile(string Name)
{
    private const int HeadLength = 64 * 1024;

    public bool IsStandardInput => Name == StandardInput.Name;

    /// <summary>When it was written to last: what times without a year or a date are taken to be near to.</summary>
    public DateTimeOffset Written => IsStandardInput || !File.Exists(Name) ? DateTimeOffset.UtcNow : new DateTimeOffset(File.GetLastWriteTimeUtc(Name), TimeSpan.Zero);

    /// <summary>The first bytes as text, to see when it begins; empty where it cannot be read twice.</summary>
    public byte[] ReadHead()
    {
        if (IsStandardInput) return [];
        using var file = OpenFile();
        if (!file.CanSeek) return [];
        try
        {
            return OpenText(file).Head;
        }
        catch (InvalidDataException)
        {
            // Said when it is read in full.
            return [];
        }
    }

    /// <summary>Reads it from the beginning to the end.</summary>
    /// <exception cref="ToolException">It cannot be read, or is no log.</exception>
    public IEnumerable<LogPart> Read(CancellationToken cancellationToken)
    {
        using var file = IsStandardInput ? StandardInput.Open() : OpenFile();
        foreach (var part in Read(file, cancellationToken)) yield return part;
    }

    private IEnumerable<LogPart> Read(Stream file, CancellationToken cancellationToken)
    {
        if (file is not FileStream { CanSeek: true } seekable) return StreamParts.Read(() => OpenText(file).Text, IsStandardInput, cancellationToken: cancellationToken);
        var text = OpenText(file);
        return text.IsPlain ? FileParts.Read(seekable.SafeFileHandle, cancellationToken) : StreamParts.Read(() => text.Text, cancellationToken: cancellationToken);
    }

    private FileStream OpenFile()
    {
        if (Directory.Exists(Name)) throw new ToolException($"{Name} is a directory: name the log files in it.");
        try
        {
            return new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"No such file: {Name}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"Cannot read {Name}: {e.Message}", e);
        }
    }

    /// <summary>Unpacks and decodes to UTF-8.</summary>
    private LogText OpenText(Stream stream)
    {
        var isPlain = true;
        var peeked = new PeekedStream(stream, HeadLength);
        if (peeked.Head.AsSpan().StartsWith<byte>([0x1F, 0x8B]))
        {
            isPlain = false;
            peeked = new PeekedStream(new GZipStream(peeked, CompressionMode.Decompress), HeadLength);
        }
        if (FileHead.PackedBy(peeked.Head) is { } program) throw new ToolException($"{Name} is packed: unpack it first, such as by '{program} -dc {Name} | dup1062 triage -'.");
        if (FileHead.EncodingOf(peeked.Head) is { } encoding)
        {
            var transcoded = Encoding.CreateTranscodingStream(peeked, encoding, new UTF8Encoding(false));
            return new LogText(transcoded, encoding.GetPreamble().Length > peeked.Head.Length ? [] : Encoding.Convert(encoding, Encoding.UTF8, peeked.Head), IsPlain: false);
        }
        if (FileHead.IsBinary(peeked.Head)) throw new ToolException($"{Name} is a binary file, not a log.");
        return new LogText(peeked, peeked.Head, isPlain);
    }

    /// <summary>The log as UTF-8.</summary>
    /// <param name="Text">The whole of it.</param>
    /// <param name="Head">Its beginning.</param>
    /// <param name="IsPlain">Whether the file itself is that text.</param>
    private sealed record LogText(Stream Text, byte[] Head, bool IsPlain);
}
