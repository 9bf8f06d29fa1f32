using Dup1062.Tool.Triage.Grouping;
using Dup1062.Tool.Triage.Lines;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage;

/// <summary>The one pass over all logs: from entries to groups.</summary>
internal sealed class LogTriage
{
    public TriageGroups Groups { get; } = new();

    public LogClock Clock { get; } = new();

    /// <summary>How many bytes were read, unpacked.</summary>
    public long Bytes { get; private set; }

    /// <summary>Reads a log.</summary>
    /// <param name="parts">All of it, in order.</param>
    /// <param name="written">When it was written to last.</param>
    /// <param name="progress">Called now and then.</param>
    public void Read(IEnumerable<LogPart> parts, DateTimeOffset written, Action progress)
    {
        var pass = new Pass(this, written);
        foreach (var part in parts)
        {
            Bytes += part.Length;
            foreach (var entry in part.Entries) pass.Add(entry);
            progress();
        }
    }

    /// <summary>The pass over one log.</summary>
    private sealed class Pass(LogTriage triage, DateTimeOffset written)
    {
        private readonly Retellings _retellings = new();
        private readonly ReadParts _read = new();
        private readonly HashSet<ErrorId> _ofLastEntry = [];
        private long _lastStart = -1;

        public void Add(LogEntry entry)
        {
            // An entry may reach from one part into the next.
            if (_read.Cover(entry.Anchor)) return;
            _read.Add(entry.Read);
            if (entry.Errors.Count == 0) return;
            // The rest of a long entry says what its beginning said.
            if (entry.Start != _lastStart) _ofLastEntry.Clear();
            _lastStart = entry.Start;
            DateTimeOffset? time = entry.Time is { } clock ? triage.Clock.Resolve(clock, written) : null;
            if (entry.Errors is [var only]) Add([only], entry, time);
            else foreach (var same in entry.Errors.GroupBy(error => error.Id)) Add([.. same], entry, time);
        }

        /// <summary>Adds an error of an entry, as often as it has it and nobody told it before.</summary>
        private void Add(IReadOnlyList<LogError> same, LogEntry entry, DateTimeOffset? time)
        {
            if (!_ofLastEntry.Add(same[0].Id)) return;
            var count = _retellings.CountNew(same[0].Id, same.Count, entry.Reporter, time, entry.Start);
            for (var i = 0; i < count; i++) triage.Groups.Add(same[i].Message, entry.Table, time);
        }
    }
}
