namespace Dup1062.Tool.Triage.Grouping;

/// <summary>How many errors there were when, in constant memory: the more time they span, the coarser.</summary>
internal sealed class Timeline
{
    private const int Most = 512;

    private readonly Dictionary<long, long> _counts = [];
    private long _width = TimeSpan.TicksPerSecond;

    /// <summary>When the earliest slot begins; null where there is none.</summary>
    public DateTimeOffset? Start => _counts.Count == 0 ? null : At(_counts.Keys.Min());

    /// <summary>When the latest slot ends; null where there is none.</summary>
    public DateTimeOffset? End => _counts.Count == 0 ? null : At(_counts.Keys.Max() + 1);

    public void Add(DateTimeOffset time)
    {
        Add(time.UtcTicks / _width, 1);
        while (_counts.Count > Most) Coarsen();
    }

    /// <summary>The errors in equal parts of a span.</summary>
    public long[] Slots(DateTimeOffset start, DateTimeOffset end, int count)
    {
        var slots = new long[count];
        var span = Math.Max(1, (end - start).Ticks);
        foreach (var (slot, errors) in _counts)
        {
            var middle = slot * _width + _width / 2 - start.UtcTicks;
            slots[Math.Clamp((long)((double)middle / span * count), 0, count - 1)] += errors;
        }
        return slots;
    }

    private static DateTimeOffset Clamped(long ticks) => new(Math.Clamp(ticks, 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private DateTimeOffset At(long slot) => Clamped(slot * _width);

    private void Add(long slot, long errors) => _counts[slot] = _counts.GetValueOrDefault(slot) + errors;

    private void Coarsen()
    {
        var before = _counts.ToList();
        _counts.Clear();
        _width *= 2;
        foreach (var (slot, errors) in before) Add(slot / 2, errors);
    }
}
