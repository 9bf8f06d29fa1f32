using Dup1062.Diagnostics;
using Dup1062.Tool.Output;
using Dup1062.Tool.Triage.Grouping;
using Spectre.Console;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>The report for a person at a terminal.</summary>
internal static class TerminalReport
{
    private const int TimelineWidth = 60;

    /// <summary>Writes it to a terminal.</summary>
    public static void Write(IAnsiConsole console, TriageReport report) => Write(console.MarkupLine, report);

    /// <summary>Writes it as plain text, without asking what a terminal can do: that takes longer than all the rest.</summary>
    public static void Write(TextWriter writer, TriageReport report) => Write(markup => writer.WriteLine(Markup.Remove(markup)), report);

    private static void Write(Action<string> line, TriageReport report)
    {
        line($"[bold]{Summary(report)}[/]");
        foreach (var group in report.Groups) Write(line, report, group);
        if (report.Ungrouped > 0) line($"\n{Words.Count(report.Ungrouped, "more error")} on keys beyond the first {report.Groups.Count}.");
        foreach (var note in report.Notes) line($"\n[dim]{Shown(note)}[/]");
    }

    public static string Summary(TriageReport report)
    {
        var files = report.Files is [var only] ? Shown(only) : Words.Count(report.Files.Count, "file");
        if (report.Total == 0) return $"No duplicate-key error in {files} ({Words.Size(report.Bytes)}).";
        var when = report is { First: { } first, Last: { } last } ? first == last ? $", at {Words.Time(first)}" : $", {Words.Time(first)} to {Words.Time(last)}" : "";
        return $"{Words.Count(report.Total, "duplicate-key error")} on {Words.Count(report.Groups.Count, "key")} in {files} ({Words.Size(report.Bytes)}){when}";
    }

    public static string ColorOf(CauseFinding likely) => likely.Cause == Cause.Unknown ? "grey" : likely.Confidence >= 0.7 ? "red" : likely.Confidence >= 0.5 ? "yellow" : "blue";

    private static void Write(Action<string> line, TriageReport report, TriageGroup group)
    {
        var likely = group.Likely;
        line("");
        line($"[bold]{Shown(group.Name)}[/]  {Words.Count(group.Surge.Count, "error")}{(group.Table is null ? "  [dim](table not named)[/]" : "")}");
        line($"  [{ColorOf(likely)}]{likely.Cause}[/] {Words.Confidence(likely.Confidence)}: {Words.Of(likely.Cause)}{(group.IsConfirmed ? " [green](confirmed on the server)[/]" : "")}");
        foreach (var evidence in likely.Evidence) line($"  {Shown(evidence.Text)}");
        if (group.Surge is { First: { } first, Last: { } last } surge && report.Span is var (start, end))
        {
            line($"  [{ColorOf(likely)}]{Sparkline.Of(group.Timeline.Slots(start, end, TimelineWidth))}[/]|");
            line($"  {Words.Time(first)}{(first == last ? "" : $" to {Words.Time(last)}")}{(surge is { Rate: { } rate, Count: > 1 } ? $", {Words.Rate(rate)}" : "")}");
        }
        if (report.WhereNoneRepeats(group) is { } none)
        {
            line($"  {Shown(none)}");
        }
        else if (report.TopValues(group) is { Count: > 0 } values)
        {
            var more = group.Surge.DistinctValues - values.Count;
            var others = more > 0 ? $" and {more}{(group.Surge.HasMoreValues ? " or more" : "")} others" : "";
            line($"  Values: {string.Join(", ", values.Select(top => $"{Shown(top.Value)} [dim]×{top.Count}[/]"))}{others}");
        }
        foreach (var remedy in group.IsConfirmed ? likely.Remedies.Take(2) : [])
        {
            line($"  [green]→[/] {Shown(remedy.Text)}");
            if (remedy.Sql is { } sql) line($"    {Shown(sql)}");
        }
        foreach (var unread in group.Diagnosis?.Unread ?? []) line($"  [dim]Not read on the server: {Shown(unread)}[/]");
    }

    private static string Shown(string text) => Markup.Escape(Printable.Of(text));
}
