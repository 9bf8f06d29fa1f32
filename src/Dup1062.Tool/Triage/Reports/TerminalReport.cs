using Dup1062.Diagnostics;
using Dup1062.Tool.Output;
using Dup1062.Tool.Triage.Grouping;
using Spectre.Console;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>The report for a person at a terminal.</summary>
internal static class TerminalReport
{
    private const int TimelineWidth = 60;

    public static void Write(IAnsiConsole console, TriageReport report)
    {
        Line(console, $"[bold]{Summary(report)}[/]");
        foreach (var group in report.Groups) Write(console, report, group);
        if (report.Ungrouped > 0) Line(console, $"\n{Words.Count(report.Ungrouped, "more error")} on keys beyond the first {report.Groups.Count}.");
        foreach (var note in report.Notes) Line(console, $"\n[dim]{Shown(note)}[/]");
    }

    public static string Summary(TriageReport report)
    {
        var files = report.Files is [var only] ? Shown(only) : Words.Count(report.Files.Count, "file");
        if (report.Total == 0) return $"No duplicate-key error in {files} ({Words.Size(report.Bytes)}).";
        var when = report is { First: { } first, Last: { } last } ? first == last ? $", at {Words.Time(first)}" : $", {Words.Time(first)} to {Words.Time(last)}" : "";
        return $"{Words.Count(report.Total, "duplicate-key error")} on {Words.Count(report.Groups.Count, "key")} in {files} ({Words.Size(report.Bytes)}){when}";
    }

    public static string ColorOf(CauseFinding likely) => likely.Cause == Cause.Unknown ? "grey" : likely.Confidence >= 0.7 ? "red" : likely.Confidence >= 0.5 ? "yellow" : "blue";

    private static void Write(IAnsiConsole console, TriageReport report, TriageGroup group)
    {
        var likely = group.Likely;
        Line(console, "");
        Line(console, $"[bold]{Shown(group.Name)}[/]  {Words.Count(group.Surge.Count, "error")}{(group.Table is null ? "  [dim](table not named)[/]" : "")}");
        Line(console, $"  [{ColorOf(likely)}]{likely.Cause}[/] {Words.Confidence(likely.Confidence)}: {Words.Of(likely.Cause)}{(group.IsConfirmed ? " [green](confirmed on the server)[/]" : "")}");
        foreach (var evidence in likely.Evidence) Line(console, $"  {Shown(evidence.Text)}");
        if (group.Surge is { First: { } first, Last: { } last } surge && report.Span is var (start, end))
        {
            Line(console, $"  [{ColorOf(likely)}]{Sparkline.Of(group.Timeline.Slots(start, end, TimelineWidth))}[/]|");
            Line(console, $"  {Words.Time(first)}{(first == last ? "" : $" to {Words.Time(last)}")}{(surge is { Rate: { } rate, Count: > 1 } ? $", {Words.Rate(rate)}" : "")}");
        }
        if (report.WhereNoneRepeats(group) is { } none)
        {
            Line(console, $"  {Shown(none)}");
        }
        else if (report.TopValues(group) is { Count: > 0 } values)
        {
            var more = group.Surge.DistinctValues - values.Count;
            var others = more > 0 ? $" and {more}{(group.Surge.HasMoreValues ? " or more" : "")} others" : "";
            Line(console, $"  Values: {string.Join(", ", values.Select(top => $"{Shown(top.Value)} [dim]×{top.Count}[/]"))}{others}");
        }
        foreach (var remedy in group.IsConfirmed ? likely.Remedies.Take(2) : [])
        {
            Line(console, $"  [green]→[/] {Shown(remedy.Text)}");
            if (remedy.Sql is { } sql) Line(console, $"    {Shown(sql)}");
        }
        foreach (var unread in group.Diagnosis?.Unread ?? []) Line(console, $"  [dim]Not read on the server: {Shown(unread)}[/]");
    }

    private static string Shown(string text) => Markup.Escape(Printable.Of(text));

    /// <summary>Where there are no colours, none are looked up: that takes longer than all the rest.</summary>
    private static void Line(IAnsiConsole console, string markup)
    {
        if (console.Profile.Capabilities.Ansi) console.MarkupLine(markup);
        else console.WriteLine(Markup.Remove(markup));
    }
}
