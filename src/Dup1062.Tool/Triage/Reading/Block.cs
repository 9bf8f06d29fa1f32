using System.Buffers;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>A stretch of a log, with the end of the one before it in front, so that no word is lost between two.</summary>
/// <param name="bytes">Rented; what stands before <paramref name="start"/> repeats the end of the block before.</param>
/// <param name="start">Where the new bytes begin.</param>
/// <param name="length">Where they end.</param>
internal sealed class Block(byte[] bytes, int start, int length) : IDisposable
{
    /// <summary>How much of the block before is repeated.</summary>
    public const int Overlap = 64;

    private readonly List<int> _anchors = [];

    /// <summary>The bytes that no block had before.</summary>
    public ReadOnlySpan<byte> NewBytes => bytes.AsSpan(start, length - start);

    /// <summary>Where words of duplicate-key errors begin, counted from the first new byte: some negative, in the block before.</summary>
    public IEnumerable<int> Anchors => _anchors.Select(anchor => anchor - start);

    public bool HasAnchors => _anchors.Count > 0;

    public Block Scan()
    {
        AnchorSearch.Instance.FindAll(bytes.AsSpan(0, length), _anchors);
        // What ends before the new bytes was found in the block before.
        if (start > 0) _anchors.RemoveAll(anchor => !ReachesNewBytes(anchor));
        return this;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private bool ReachesNewBytes(int anchor)
    {
        if (anchor >= start) return true;
        var before = new List<int>();
        AnchorSearch.Instance.FindAll(bytes.AsSpan(0, start), before);
        return !before.Contains(anchor);
    }
}
