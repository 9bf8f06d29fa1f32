using Dup1062.Diagnostics;
using Dup1062.Tool.Output;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>What a report shows, in whatever format.</summary>
internal sealed class TriageReport
{
    private const int MostValues = 5;

    public required IReadOnlyList<TriageGroup> Groups { get; init; }

    public required long Total { get; init; }

    /// <summary>Errors for whose keys there was no room.</summary>
    public required long Ungrouped { get; init; }

    /// <summary>What was read.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public required long Bytes { get; init; }

    /// <summary>What a reader has to know about how it was read: what was assumed, what is missing.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required ValueRedactor Redactor { get; init; }

    public DateTimeOffset? First => Groups.Min(group => group.Surge.First);

    public DateTimeOffset? Last => Groups.Max(group => group.Surge.Last);

    /// <summary>Whether a server was asked.</summary>
    public bool IsConfirmed => Groups.Any(group => group.Diagnosis is not null);

    /// <summary>The span that all timelines share, so that bursts can be compared; null without times.</summary>
    public (DateTimeOffset Start, DateTimeOffset End)? Span
    {
        get
        {
            if (Groups.Min(group => group.Timeline.Start) is not { } start || Groups.Max(group => group.Timeline.End) is not { } end) return null;
            // A burst within a second is drawn as a burst, not as a wall.
            var missing = TimeSpan.FromMinutes(1) - (end - start);
            return missing > TimeSpan.Zero && start > DateTimeOffset.MinValue + missing && end < DateTimeOffset.MaxValue - missing ? (start - missing / 2, end + missing / 2) : (start, end);
        }
    }

    /// <summary>What to say instead of values that came once each: masked, they look alike. Null where there are others.</summary>
    public string? WhereNoneRepeats(TriageGroup group) => !Redactor.ShowsValues && TopValues(group) is [{ Count: 1 } first, _, ..]
        ? $"{Words.Count(group.Surge.DistinctValues, "value")}{(group.Surge.HasMoreValues ? " or more" : "")}, none seen twice, such as {first.Value}"
        : null;

    /// <summary>The values that a key's errors show most often, as they may be shown.</summary>
    public IReadOnlyList<(string Value, long Count)> TopValues(TriageGroup group) =>
        [.. group.Surge.TopValues.Take(MostValues).Select(top => (Shown(top.Key), top.Value))];

    /// <summary>A value as it may be shown.</summary>
    public string Shown(string value) => Printable.Of(Redactor.Show(value)).ReplaceLineEndings("⏎");
}
