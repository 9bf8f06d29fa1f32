using Dup1062.Tool.Triage.Lines;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The order of rotated logs, whatever their names: by the first time in each.</summary>
internal static class LogOrder
{
    private const int MostLines = 200;

    /// <summary>Opens each of them, too, so that what cannot be read is said before the work begins.</summary>
    public static async Task<IReadOnlyList<LogFile>> OldestFirstAsync(IReadOnlyList<LogFile> logs, CancellationToken cancellationToken)
    {
        var clock = new LogClock();
        var begun = new List<(LogFile Log, DateTimeOffset Time)>();
        foreach (var log in logs)
        {
            var head = await log.ReadHeadAsync(cancellationToken);
            begun.Add((log, logs.Count > 1 && FirstTime(head) is { } time ? clock.Resolve(time, log.Written) : log.Written));
        }
        return [.. begun.OrderBy(log => log.Time).Select(log => log.Log)];
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
