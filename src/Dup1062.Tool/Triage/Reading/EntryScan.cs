using Dup1062.Tool.Triage.Lines;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The pass over one stretch of a log: from bytes as they come to the entries with duplicate-key errors.</summary>
/// <param name="start">Where in the log the bytes begin.</param>
/// <param name="from">The first place that an entry is wanted for.</param>
/// <param name="to">Behind the last such place.</param>
internal sealed class EntryScan(long start = 0, long from = 0, long to = long.MaxValue - AnchorPatterns.Longest) : IDisposable
{
    private readonly ScanWindow _window = new(start);
    private readonly Queue<long> _anchors = new();
    private readonly LogEntryReader _reader = new();
    private readonly ReadParts _read = new();
    private readonly List<int> _found = [];
    private long _searched;
    private long _last = -1;

    /// <summary>Where in the log the bytes end that were seen.</summary>
    public long End => _window.End;

    /// <summary>Whether there are errors of which too little was seen.</summary>
    public bool IsOpen => _anchors.Count > 0;

    /// <summary>Room for the next bytes.</summary>
    public Span<byte> Free => _window.Free(Math.Min(End, _anchors.TryPeek(out var first) ? first : End) - ScanWindow.Reach);

    /// <summary>Reads the entries of which enough was seen.</summary>
    /// <param name="count">How many bytes came.</param>
    /// <param name="entries">Gets the entries.</param>
    public void Advance(int count, List<LogEntry> entries)
    {
        _window.Advance(count);
        Search();
        while (_anchors.TryPeek(out var anchor) && anchor + ScanWindow.Reach <= End) Read(_anchors.Dequeue(), entries);
    }

    /// <summary>Takes what was seen for all there is.</summary>
    public void Flush(List<LogEntry> entries)
    {
        while (_anchors.TryDequeue(out var anchor)) Read(anchor, entries);
    }

    /// <inheritdoc/>
    public void Dispose() => _window.Dispose();

    private void Search()
    {
        // A word that begins before what was searched may end behind it.
        var begin = Math.Max(from, _searched - AnchorPatterns.Longest + 1);
        if (begin >= Math.Min(to, End)) return;
        _found.Clear();
        AnchorSearch.Instance.FindAll(_window.Text(ref begin, to + AnchorPatterns.Longest), _found);
        foreach (var found in _found)
        {
            var anchor = begin + found;
            if (anchor > _last && anchor < to) _anchors.Enqueue(_last = anchor);
        }
        _searched = End;
    }

    private void Read(long anchor, List<LogEntry> entries)
    {
        if (_read.Cover(anchor)) return;
        var offset = anchor - ScanWindow.Reach;
        var text = _window.Text(ref offset, anchor + ScanWindow.Reach);
        var entry = _reader.Read(text, offset, (int)(anchor - offset));
        _read.Add(entry.Read);
        entries.Add(entry);
    }
}
