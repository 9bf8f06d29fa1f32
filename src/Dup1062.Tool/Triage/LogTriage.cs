using System.Threading.Channels;
using Dup1062.Tool.Triage.Grouping;
using Dup1062.Tool.Triage.Lines;
using Dup1062.Tool.Triage.Reading;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage;

/// <summary>The one pass over all logs: bytes, entries, groups.</summary>
internal sealed class LogTriage
{
    /// <summary>A pipe that is silent for so long has no more of an entry to give.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);

    public TriageGroups Groups { get; } = new();

    public LogClock Clock { get; } = new();

    /// <summary>How many bytes were read, unpacked.</summary>
    public long Bytes { get; private set; }

    /// <summary>Reads a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="progress">Called now and then.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task ReadAsync(LogFile log, Action progress, CancellationToken cancellationToken)
    {
        IDisposable? opened = null;
        try
        {
            var blocks = await log.ReadAsync(stream => opened = stream, cancellationToken);
            await ReadAsync(blocks, log.Written, isLive: log.IsStandardInput, progress, cancellationToken);
        }
        finally
        {
            opened?.Dispose();
        }
    }

    /// <summary>Reads a log's blocks.</summary>
    public async Task ReadAsync(ChannelReader<Task<Block>> blocks, DateTimeOffset written, bool isLive, Action progress, CancellationToken cancellationToken)
    {
        var pass = new Pass(this, written);
        try
        {
            while (await WaitAsync(blocks, isLive ? pass : null, progress, cancellationToken))
            {
                while (blocks.TryRead(out var next))
                {
                    using var block = await next;
                    Bytes += block.NewBytes.Length;
                    pass.Add(block);
                }
                progress();
            }
        }
        finally
        {
            pass.Flush();
        }
    }

    private static async Task<bool> WaitAsync(ChannelReader<Task<Block>> blocks, Pass? silent, Action progress, CancellationToken cancellationToken)
    {
        var more = blocks.WaitToReadAsync(cancellationToken).AsTask();
        while (silent is not null && !more.IsCompleted && await Task.WhenAny(more, Task.Delay(Silence, cancellationToken)) != more)
        {
            silent.Flush();
            progress();
        }
        return await more;
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
