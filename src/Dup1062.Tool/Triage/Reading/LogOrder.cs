using Dup1062.Tool.Triage.Lines;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The order of rotated logs, whatever their names: by the first time in each.</summary>
internal static class LogOrder
{
    private const int MostLines = 200;

    /// <summary>Opens each of them, too, so that what cannot be read is said before the work begins.</summary>
    public static IReadOnlyList<LogFile> OldestFirst(IReadOnlyList<LogFile> logs)
    {
        var clock = new LogClock();
        var heads = logs.Select(log => log.ReadHead()).ToList();
        return logs is [_] ? logs : [.. logs.Zip(heads).OrderBy(log => FirstTime(log.Second) is { } time ? clock.Resolve(time, log.First.Written) : log.First.Written).Select(log => log.First)];
    }

    private static LogTime? FirstTime(ReadOnlySpan<byte> head)
    {
        for (int start = 0, lines = 0; start < head.Length && lines < MostLines; lines++)
        {
            var end = LineBounds.EndOf(head, start);
            var line = LogLineReader.Read(head[start..end]);
            if ((line.Time ?? line.TransportTime) is { } time) return time;
            start = end + 1;
        }
        return null;
    }
}
