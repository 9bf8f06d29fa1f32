using System.Globalization;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>A group's timeline, drawn. All groups share one span, so that bursts can be compared.</summary>
internal static class HtmlTimeline
{
    private const int Slots = 72;
    private const int SlotWidth = 10;
    private const int Gap = 2;
    private const int Width = Slots * SlotWidth;
    private const int Height = 96;

    public static Html Of(TriageGroup group, DateTimeOffset start, DateTimeOffset end, int index)
    {
        var counts = group.Timeline.Slots(start, end, Slots);
        var highest = counts.Max();
        var width = (end - start) / Slots;
        var peak = $"at most {highest.ToString("N0", CultureInfo.InvariantCulture)} in {Length(width)}";
        return $"""
            <figure>
            <p class="peak">A{peak[1..]}</p>
            <svg class="timeline" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" role="img" aria-labelledby="time-{index}">
            <title id="time-{index}">Timeline of {group.Name}: {Words.Count(group.Surge.Count, "error")}, {peak}</title>
            {counts.Select((count, slot) => count == 0 ? Html.None : Bar(slot, count, highest, start + slot * width))}<line class="ground" x1="0" x2="{Width}" y1="{Height - 0.5}" y2="{Height - 0.5}"/>
            </svg>
            <figcaption><span>{Words.Time(Rounded(start))}</span><span>{Words.Time(Rounded(end))}</span></figcaption>
            </figure>
            """;
    }

    /// <summary>A bar, and behind it the whole slot, which shows the bar's title.</summary>
    private static Html Bar(int slot, long count, long highest, DateTimeOffset time)
    {
        var height = Math.Max(3, (Height - 2d) * count / highest);
        return $"""
            <g><title>{Words.Time(Rounded(time))}: {Words.Count(count, "error")}</title><rect class="slot" x="{slot * SlotWidth}" width="{SlotWidth}" height="{Height}"/><rect class="bar" x="{slot * SlotWidth + Gap / 2}" y="{Height - 1 - height}" width="{SlotWidth - Gap}" height="{height}"/></g>

            """;
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
