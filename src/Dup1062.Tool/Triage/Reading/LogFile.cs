using System.IO.Compression;
using System.Text;
using System.Threading.Channels;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>A log to read: a file, a compressed one, or standard input.</summary>
/// <param name="Name">What the user called it.</param>
internal sealed record LogFile(string Name)
{
    /// <summary>How standard input is named on the command line.</summary>
    public const string StandardInput = "-";

    private const int HeadLength = 64 * 1024;

    public bool IsStandardInput => Name == StandardInput;

    /// <summary>When it was written to last: what times without a year or a date are taken to be near to.</summary>
    public DateTimeOffset Written => IsStandardInput || !File.Exists(Name) ? DateTimeOffset.UtcNow : new DateTimeOffset(File.GetLastWriteTimeUtc(Name), TimeSpan.Zero);

    /// <summary>The first bytes as text, to see when it begins; empty where it cannot be read twice.</summary>
    public async Task<byte[]> ReadHeadAsync(CancellationToken cancellationToken)
    {
        if (IsStandardInput) return [];
        await using var file = OpenFile();
        if (!file.CanSeek) return [];
        try
        {
            return (await OpenTextAsync(file, cancellationToken)).Head;
        }
        catch (InvalidDataException)
        {
            // Said when it is read in full.
            return [];
        }
    }

    /// <summary>Reads it from the beginning to the end.</summary>
    /// <param name="opened">Gets what is to be disposed of in the end.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ToolException">It cannot be read, or is no log.</exception>
    public async Task<ChannelReader<Task<Block>>> ReadAsync(Action<IDisposable> opened, CancellationToken cancellationToken)
    {
        var file = IsStandardInput ? Console.OpenStandardInput() : OpenFile();
        opened(file);
        var (text, _, isPlain) = await OpenTextAsync(file, cancellationToken);
        return isPlain && file is FileStream { CanSeek: true } plain
            ? BlockReader.Read(plain.SafeFileHandle, cancellationToken)
            : BlockReader.Read(text, cancellationToken: cancellationToken);
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
    private async Task<(Stream Text, byte[] Head, bool IsPlain)> OpenTextAsync(Stream stream, CancellationToken cancellationToken)
    {
        var isPlain = true;
        var peeked = await PeekedStream.CreateAsync(stream, HeadLength, cancellationToken);
        if (peeked.Head.AsSpan().StartsWith<byte>([0x1F, 0x8B]))
        {
            isPlain = false;
            peeked = await PeekedStream.CreateAsync(new GZipStream(peeked, CompressionMode.Decompress), HeadLength, cancellationToken);
        }
        if (FileHead.PackedBy(peeked.Head) is { } program) throw new ToolException($"{Name} is packed: unpack it first, such as by '{program} -dc {Name} | dup1062 triage -'.");
        if (FileHead.EncodingOf(peeked.Head) is { } encoding)
        {
            var transcoded = Encoding.CreateTranscodingStream(peeked, encoding, new UTF8Encoding(false));
            return (transcoded, encoding.GetPreamble().Length > peeked.Head.Length ? [] : Encoding.Convert(encoding, Encoding.UTF8, peeked.Head), false);
        }
        if (FileHead.IsBinary(peeked.Head)) throw new ToolException($"{Name} is a binary file, not a log.");
        return (peeked, peeked.Head, isPlain);
    }
}
