using System.Text.Encodings.Web;
using System.Text.Json;
using Dup1062.Diagnostics;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>The report for programs.</summary>
internal static class JsonReport
{
    private const int TimelineSlots = 60;

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(TriageReport report) => JsonSerializer.Serialize(
        new
        {
            version = 1,
            total = report.Total,
            ungrouped = report.Ungrouped,
            first = Iso(report.First),
            last = Iso(report.Last),
            files = report.Files,
            bytes = report.Bytes,
            notes = report.Notes,
            groups = report.Groups.Select(group => Group(report, group)),
        },
        Options);

    private static object Group(TriageReport report, TriageGroup group)
    {
        var likely = group.Likely;
        return new
        {
            key = group.Key,
            table = group.Table,
            count = group.Surge.Count,
            first = Iso(group.Surge.First),
            last = Iso(group.Surge.Last),
            ratePerSecond = group.Surge.Rate,
            cause = likely.Cause.ToString(),
            confidence = likely.Confidence,
            confirmed = group.IsConfirmed,
            why = likely.Evidence.Select(evidence => evidence.Text),
            samples = report.TopValues(group).Select(top => top.Value),
            topValues = report.TopValues(group).Select(top => new { value = top.Value, count = top.Count }),
            distinctValues = group.Surge.DistinctValues,
            timeline = Timeline(report, group),
            diagnosis = group.Diagnosis is { } diagnosis ? Diagnosis(diagnosis) : null,
        };
    }

    private static object? Timeline(TriageReport report, TriageGroup group) => report.Span is var (start, end) && group.Surge.First is not null
        ? new { start = Iso(start), end = Iso(end), counts = group.Timeline.Slots(start, end, TimelineSlots) }
        : null;

    private static object Diagnosis(Diagnosis diagnosis) => new
    {
        server = diagnosis.Server?.ToString(),
        queries = diagnosis.Queries,
        causes = diagnosis.Causes.Select(cause => new
        {
            cause = cause.Cause.ToString(),
            confidence = cause.Confidence,
            evidence = cause.Evidence.Select(evidence => new { text = evidence.Text, query = evidence.Query, result = evidence.Result }),
            remedies = cause.Remedies.Select(remedy => new { text = remedy.Text, sql = remedy.Sql, risk = remedy.Risk }),
        }),
        unread = diagnosis.Unread,
    };

    private static string? Iso(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", System.Globalization.CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal);
}
