namespace Dup1062.Tool.Triage.Reading;

/// <summary>The bytes around the places that are looked at: a few blocks at most, whatever the log's length.</summary>
internal sealed class ScanWindow
{
    /// <summary>How far an entry may reach before and behind its error: longer lines are cut there.</summary>
    public const int Reach = 64 * 1024;

    private readonly Queue<long> _anchors = new();
    private byte[] _bytes = new byte[4 * Reach];
    private int _length;
    private long _origin;

    /// <summary>How many bytes of the log were seen.</summary>
    public long End => _origin + _length;

    /// <summary>Adds the next block, and lets go of what nobody will ask for any more.</summary>
    public void Add(Block block)
    {
        var added = block.NewBytes;
        var from = End;
        foreach (var anchor in block.Anchors) _anchors.Enqueue(from + anchor);
        if (_anchors.Count == 0 && added.Length >= Reach)
        {
            _origin = from + added.Length - Reach;
            _length = 0;
            added = added[^Reach..];
        }
        if (_length + added.Length > _bytes.Length)
        {
            Forget(Math.Min(from, _anchors.TryPeek(out var first) ? first : from) - Reach);
            if (_length + added.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + added.Length));
        }
        added.CopyTo(_bytes.AsSpan(_length));
        _length += added.Length;
    }

    /// <summary>The next place where an error may stand, once enough of the log behind it was seen, or all of it.</summary>
    public bool TryTakeAnchor(bool isEnd, out long anchor)
    {
        if (!_anchors.TryPeek(out anchor) || !isEnd && End < anchor + Reach) return false;
        _anchors.Dequeue();
        return true;
    }

    /// <summary>What can be seen from a place.</summary>
    /// <param name="anchor">The place.</param>
    /// <param name="offset">Where in the log the text begins.</param>
    public ReadOnlySpan<byte> Around(long anchor, out long offset)
    {
        offset = Math.Max(_origin, anchor - Reach);
        return _bytes.AsSpan((int)(offset - _origin), (int)(Math.Min(End, anchor + Reach) - offset));
    }

    private void Forget(long before)
    {
        if (before <= _origin) return;
        var count = (int)Math.Min(before - _origin, _length);
        _bytes.AsSpan(count, _length - count).CopyTo(_bytes);
        _origin += count;
        _length -= count;
    }
}
