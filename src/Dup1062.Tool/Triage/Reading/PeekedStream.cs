namespace Dup1062.Tool.Triage.Reading;

/// <summary>A stream whose first bytes were looked at, and are read all the same.</summary>
internal sealed class PeekedStream : Stream
{
    /// <summary>Enough to tell gzip and UTF-16 apart.</summary>
    private const int Least = 4;

    private readonly Stream _stream;
    private int _position;

    private PeekedStream(Stream stream, byte[] head) => (_stream, Head) = (stream, head);

    /// <summary>The first bytes: what is there at once, of a pipe.</summary>
    public byte[] Head { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static async Task<PeekedStream> CreateAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var head = new byte[length];
        var read = await stream.ReadAtLeastAsync(head, Least, throwOnEndOfStream: false, cancellationToken);
        return new PeekedStream(stream, head[..read]);
    }

    public override int Read(Span<byte> buffer) => TakeHead(buffer) is var taken and > 0 ? taken : _stream.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        TakeHead(buffer.Span) is var taken and > 0 ? taken : await _stream.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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
