using System.Text;
using Dup1062.Tool.Triage;
using Dup1062.Tool.Triage.Reading;

namespace Dup1062.Tool.Tests.Triage;

/// <summary>Runs the pass over a text, in this process.</summary>
internal static class TriageOf
{
    /// <summary>When the logs of the tests were written to last.</summary>
    public static readonly DateTimeOffset Written = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    public static LogTriage Text(string log, int blockSize = 64 * 1024) => Bytes(Encoding.UTF8.GetBytes(log), blockSize);

    public static LogTriage Bytes(byte[] log, int blockSize = 64 * 1024) => Stream(new MemoryStream(log), blockSize);

    public static LogTriage Stream(Stream log, int blockSize = 64 * 1024)
    {
        var triage = new LogTriage();
        triage.Read(StreamParts.Read(() => log, size: blockSize), Written, () => { });
        return triage;
    }

    /// <summary>A line for each group: <c>table.key count first..last</c>.</summary>
    public static string Summary(LogTriage triage) => string.Join("\n", triage.Groups.All.Select(group =>
        $"{group.Name} {group.Surge.Count}{Time(group.Surge.First)}{(group.Surge.Last == group.Surge.First ? "" : $" ..{Time(group.Surge.Last)}")}"));

    private static string Time(DateTimeOffset? time) => time is { } at ? $" {at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFF}" : "";
}
