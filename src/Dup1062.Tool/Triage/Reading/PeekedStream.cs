namespace Dup1062.Tool.Triage.Reading;

/// <summary>A stream whose first bytes were looked at, and are read all the same.</summary>
internal sealed class PeekedStream : Stream
{
    /// <summary>Enough to tell gzip and UTF-16 apart.</summary>
    private const int Least = 4;

    private readonly Stream _stream;
    private int _position;

    public PeekedStream(Stream stream, int length)
    {
        var head = new byte[length];
        (_stream, Head) = (stream, head[..stream.ReadAtLeast(head, Least, throwOnEndOfStream: false)]);
    }

    /// <summary>The first bytes: what is there at once, of a pipe.</summary>
    public byte[] Head { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer) => TakeHead(buffer) is var taken and > 0 ? taken : _stream.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Head.Length - _position);
        Head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
