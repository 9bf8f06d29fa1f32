using System.Buffers;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The bytes around the places that are looked at: half a megabyte or so, whatever the log's length.</summary>
/// <param name="from">Where in the log it begins.</param>
internal sealed class ScanWindow(long from) : IDisposable
{
    /// <summary>How far an entry may reach before and behind its error: longer lines are cut there.</summary>
    public const int Reach = 64 * 1024;

    /// <summary>Fits into the processor's cache.</summary>
    private const int Size = 8 * Reach;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    private long _origin = from;
    private int _length;

    /// <summary>Where in the log the bytes end that were seen.</summary>
    public long End => _origin + _length;

    /// <summary>Room for the next bytes; <see cref="Advance"/> says how many came.</summary>
    /// <param name="needed">The first of the bytes seen so far that somebody will still ask for.</param>
    public Span<byte> Free(long needed)
    {
        if (_length > _bytes.Length - 2 * Reach) Forget(needed);
        return _bytes.AsSpan(_length);
    }

    public void Advance(int count) => _length += count;

    /// <summary>What was seen of a part of the log.</summary>
    /// <param name="start">Where it begins; moved to where the window does.</param>
    /// <param name="end">Where it ends, at the latest.</param>
    public ReadOnlySpan<byte> Text(ref long start, long end)
    {
        start = Math.Max(_origin, start);
        return _bytes.AsSpan((int)(start - _origin), (int)(Math.Min(End, end) - start));
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _bytes, []));

    private void Forget(long before)
    {
        var count = (int)Math.Clamp(before - _origin, 0, _length);
        var rest = _bytes.AsSpan(count, _length - count);
        rest.CopyTo(_bytes);
        _origin += count;
        _length -= count;
    }
}
