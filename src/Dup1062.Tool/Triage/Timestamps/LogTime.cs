namespace Dup1062.Tool.Triage.Timestamps;

/// <summary>A time as a log writes it.</summary>
/// <param name="Clock">What the clock showed.</param>
/// <param name="Offset">Its offset from UTC; null where the log does not say.</param>
/// <param name="Missing">What the log leaves out.</param>
internal readonly record struct LogTime(DateTime Clock, TimeSpan? Offset, LogTimeGap Missing = LogTimeGap.None)
{
    public static LogTime Of(DateTimeOffset time) => new(time.DateTime, time.Offset);
}
