using Dup1062.Tool.Triage.Lines;

namespace Dup1062.Tool.Triage.Grouping;

/// <summary>Tells an error that a framework logs again from one that happened again.</summary>
/// <remarks>
/// A framework logs each failure once, and the application may do so, too. So of the entries about one value that are close to each other,
/// as many are failures as the most talkative of them wrote: three retries that EF Core and then a middleware log are three, not six.
/// </remarks>
internal sealed class Retellings
{
    private const int Room = 4096;
    private const long NearBytes = 64 * 1024;

    private static readonly TimeSpan Near = TimeSpan.FromSeconds(5);

    private readonly Dictionary<ErrorId, Telling> _tellings = [];

    /// <summary>What was told of one value, and by whom.</summary>
    private sealed class Telling
    {
        public Dictionary<string, int> Reporters { get; } = [];

        public int Errors { get; set; }

        public DateTimeOffset? Time { get; set; }

        public long Offset { get; set; }
    }

    /// <summary>How many of an entry's errors nobody told before.</summary>
    /// <param name="id">The error.</param>
    /// <param name="count">How often the entry has it.</param>
    /// <param name="reporter">The framework that wrote the entry; null for the application.</param>
    /// <param name="time">When it was written.</param>
    /// <param name="offset">Where it stands in the log.</param>
    public int CountNew(ErrorId id, int count, string? reporter, DateTimeOffset? time, long offset)
    {
        if (!_tellings.TryGetValue(id, out var telling) || !IsNear(telling, time, offset))
        {
            if (_tellings.Count >= Room) _tellings.Clear();
            _tellings[id] = telling = new Telling();
        }
        (telling.Time, telling.Offset) = (time, offset);
        var told = telling.Reporters[reporter ?? ""] = telling.Reporters.GetValueOrDefault(reporter ?? "") + count;
        var added = Math.Max(0, told - telling.Errors);
        telling.Errors += added;
        return added;
    }

    private static bool IsNear(Telling telling, DateTimeOffset? time, long offset) =>
        time is { } now && telling.Time is { } before ? (now - before).Duration() <= Near : offset - telling.Offset <= NearBytes;
}
