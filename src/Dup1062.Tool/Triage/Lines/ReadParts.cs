namespace Dup1062.Tool.Triage.Lines;

/// <summary>The parts of a log that were read for the last entries: nothing is read twice.</summary>
internal sealed class ReadParts
{
    private readonly List<ByteRange> _parts = [];

    /// <summary>Whether a place was read. What ends before it is forgotten: places come in order.</summary>
    public bool Cover(long place)
    {
        var covers = false;
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i].End < place) _parts.RemoveAt(i);
            else covers |= _parts[i].Start <= place;
        }
        return covers;
    }

    public void Add(IEnumerable<ByteRange> parts) => _parts.AddRange(parts);
}
