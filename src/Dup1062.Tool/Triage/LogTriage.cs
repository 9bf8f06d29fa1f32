using Dup1062.Tool.Triage.Grouping;
using Dup1062.Tool.Triage.Lines;
using Dup1062.Tool.Triage.Reading;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage;

/// <summary>The one pass over all logs: bytes, entries, groups.</summary>
internal sealed class LogTriage
{
    public TriageGroups Groups { get; } = new();

    public LogClock Clock { get; } = new();

    /// <summary>How many bytes were read, unpacked.</summary>
    public long Bytes { get; private set; }

    /// <summary>Reads a log.</summary>
    /// <param name="blocks">Its blocks; null where nothing comes for now.</param>
    /// <param name="written">When it was written to last.</param>
    /// <param name="progress">Called now and then.</param>
    public void Read(IEnumerable<Block?> blocks, DateTimeOffset written, Action progress)
    {
        var pass = new Pass(this, written);
        try
        {
            foreach (var block in blocks)
            {
                if (block is null) pass.Flush();
                else Read(block, pass);
                progress();
            }
        }
        finally
        {
            pass.Flush();
        }
    }

    private void Read(Block block, Pass pass)
    {
        using (block)
        {
            Bytes += block.NewBytes.Length;
            pass.Add(block);
        }
    }

    /// <summary>The pass over one log.</summary>
    private sealed class Pass(LogTriage triage, DateTimeOffset written)
    {
        private readonly ScanWindow _window = new();
        private readonly LogEntryReader _entries = new();
        private readonly Retellings _retellings = new();
        private readonly HashSet<ErrorId> _ofLastEntry = [];
        private long _lastStart = -1;
        private readonly List<(long Start, long End)> _read = [];

        public void Add(Block block)
        {
            _window.Add(block);
            Read(isEnd: false);
        }

        /// <summary>Takes what was seen for all there is.</summary>
        public void Flush() => Read(isEnd: true);

        private void Read(bool isEnd)
        {
            while (_window.TryTakeAnchor(isEnd, out var anchor))
            {
                _read.RemoveAll(part => part.End < anchor);
                if (_read.Exists(part => part.Start <= anchor)) continue;
                var text = _window.Around(anchor, out var offset);
                var entry = _entries.Read(text, offset, (int)(anchor - offset));
                _read.AddRange(entry.Read);
                Add(entry);
            }
        }

        private void Add(LogEntry entry)
        {
            if (entry.Errors.Count == 0) return;
            // The rest of a long entry says what its beginning said.
            if (entry.Start != _lastStart) _ofLastEntry.Clear();
            _lastStart = entry.Start;
            DateTimeOffset? time = entry.Time is { } clock ? triage.Clock.Resolve(clock, written) : null;
            foreach (var same in entry.Errors.GroupBy(error => error.Id).Where(same => _ofLastEntry.Add(same.Key)).ToList())
            {
                var count = _retellings.CountNew(same.Key, same.Count(), entry.Reporter, time, entry.Start);
                foreach (var error in same.Take(count)) triage.Groups.Add(error.Message, entry.Table, time);
            }
        }
    }
}
