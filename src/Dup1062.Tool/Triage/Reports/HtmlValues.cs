using System.Globalization;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>The values that a key's errors show most often, each with a bar for its share.</summary>
internal static class HtmlValues
{
    public static Html Of(TriageReport report, TriageGroup group)
    {
        var values = report.TopValues(group);
        if (values.Count == 0) return Html.None;
        if (report.WhereNoneRepeats(group) is { } none) return $"<h3>Values</h3>\n<p>{none}</p>\n";
        return $"""
            <h3>{Title(group, values.Count)}</h3>
            <ul class="values">
            {values.Select(value => Item(value.Value, value.Count, group.Surge.Count))}</ul>

            """;
    }

    private static string Title(TriageGroup group, int shown)
    {
        var all = group.Surge.DistinctValues;
        return all > shown ? $"Most frequent of {Number(all)}{(group.Surge.HasMoreValues ? " or more" : "")} values" : shown == 1 ? "Value" : "Values";
    }

    private static Html Item(string value, long count, long all) => $"""
        <li><code>{(value.Length == 0 ? "(empty)" : value)}</code>{Bar(Math.Clamp(100d * count / all, 1, 100))}<span class="number">×{Number(count)}</span></li>

        """;

    private static Html Bar(double percent) =>
        $"<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"8\"/><rect class=\"bar\" width=\"{percent}\" height=\"8\"/></svg>";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
