using System.Text;

namespace Dup1062.Build;

/// <summary>
/// Reads UTF-8 as a <see cref="StreamReader"/> does, with a buffer that serves all files of a thread: where there are thousands of scripts, the buffers
/// would be most of the memory that they take.
/// </summary>
internal sealed class Utf8Reader(Stream stream) : TextReader
{
    /// <summary>Not yet a large object, which would cost a collection of its own.</summary>
    private const int BufferLength = 1 << 15;

    [ThreadStatic]
    private static byte[]? _bytes;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    /// <summary>Opens a file: UTF-8, or what its byte order mark says.</summary>
    public static TextReader Open(string path)
    {
        var stream = SharedFile.Open(path);
        try
        {
            var mark = new byte[3];
            var hasMark = stream.Read(mark, 0, mark.Length) == mark.Length && mark[0] == 0xEF && mark[1] == 0xBB && mark[2] == 0xBF;
            stream.Position = hasMark ? mark.Length : 0;
            // UTF-16 and UTF-32 begin with one of these.
            return mark[0] is 0xFE or 0xFF or 0 ? new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true) : new Utf8Reader(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <param name="buffer">Where the characters go.</param>
    /// <param name="index">Where the first one goes.</param>
    /// <param name="count">How many there is room for; at least two, because what is left of the bytes before may give one more.</param>
    public override int Read(char[] buffer, int index, int count)
    {
        var bytes = _bytes ??= new byte[BufferLength];
        while (true)
        {
            var read = stream.Read(bytes, 0, Math.Min(bytes.Length, count - 1));
            var written = _decoder.GetChars(bytes, 0, read, buffer, index, flush: read == 0);
            if (written > 0 || read == 0) return written;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
