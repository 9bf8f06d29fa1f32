using System.Globalization;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>A group's timeline, drawn. All groups share one span, so that bursts can be compared.</summary>
internal static class HtmlTimeline
{
    private const int Slots = 72;
    private const int SlotWidth = 10;
    private const int Gap = 2;
    private const int Height = 96;

    public static void Write(HtmlText page, TriageGroup group, DateTimeOffset start, DateTimeOffset end, int index)
    {
        var counts = group.Timeline.Slots(start, end, Slots);
        var highest = counts.Max();
        var width = (end - start) / Slots;
        page.Raw("<figure>\n<p class=\"peak\">").Text($"At most {highest.ToString("N0", CultureInfo.InvariantCulture)} in {Length(width)}").Raw($"</p>\n<svg class=\"timeline\" viewBox=\"0 0 {Slots * SlotWidth} {Height}\" preserveAspectRatio=\"none\" role=\"img\" aria-labelledby=\"time-{index}\">\n<title id=\"time-{index}\">")
            .Text($"Timeline of {group.Name}: {Words.Count(group.Surge.Count, "error")}, at most {highest} in {Length(width)}").Raw("</title>\n");
        for (var slot = 0; slot < Slots; slot++)
        {
            if (counts[slot] == 0) continue;
            var height = Math.Max(3, (Height - 2d) * counts[slot] / highest);
            page.Raw($"<g><title>").Text($"{Words.Time(Rounded(start + slot * width))}: {Words.Count(counts[slot], "error")}").Raw("</title>")
                .Raw($"<rect class=\"slot\" x=\"{slot * SlotWidth}\" width=\"{SlotWidth}\" height=\"{Height}\"/>")
                .Raw(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{slot * SlotWidth + Gap / 2}\" y=\"{Height - 1 - height:0.##}\" width=\"{SlotWidth - Gap}\" height=\"{height:0.##}\"/></g>\n"));
        }
        page.Raw($"<line class=\"ground\" x1=\"0\" x2=\"{Slots * SlotWidth}\" y1=\"{Height - 0.5}\" y2=\"{Height - 0.5}\"/>\n</svg>\n<figcaption><span>")
            .Text(Words.Time(Rounded(start))).Raw("</span><span>").Text(Words.Time(Rounded(end))).Raw("</span></figcaption>\n</figure>\n");
    }

    private static DateTimeOffset Rounded(DateTimeOffset time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, time.Offset);

    private static string Length(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1.5 } => "a second",
        { TotalMinutes: < 1.5 } => $"{span.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds",
        { TotalHours: < 1.5 } => $"{span.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes",
        { TotalDays: < 1.5 } => $"{span.TotalHours.ToString("0", CultureInfo.InvariantCulture)} hours",
        _ => $"{span.TotalDays.ToString("0", CultureInfo.InvariantCulture)} days",
    };
}
