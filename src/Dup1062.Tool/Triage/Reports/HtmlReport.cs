using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dup1062.Diagnostics;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>The report as one page that needs nothing else: no script, nothing to load, and the page's own policy forbids both.</summary>
internal static class HtmlReport
{
    private static readonly string Style = ReadStyle();
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Write(TriageReport report)
    {
        var page = new HtmlText();
        page.Raw($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{StyleHash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>Duplicate-key errors</title>
            <style>{Style}</style>
            </head>
            <body>

            """);
        Header(page, report);
        page.Raw("<main>\n");
        foreach (var (group, index) in report.Groups.Select((group, index) => (group, index))) Article(page, report, group, index);
        page.Raw("</main>\n");
        Footer(page, report);
        page.Raw("</body>\n</html>");
        return page.ToString();
    }

    private static void Header(HtmlText page, TriageReport report)
    {
        page.Raw("<header>\n<h1>").Text(report.Total == 0 ? "No duplicate-key error" : $"{Words.Count(report.Total, "duplicate-key error")} on {Words.Count(report.Groups.Count, "key")}").Raw("</h1>\n<p class=\"lead\">");
        if (report is { First: { } first, Last: { } last }) page.Text($"{Words.Time(first)}{(first == last ? "" : $" to {Words.Time(last)}")}, in ");
        else page.Text("In ");
        page.Text($"{(report.Files.Count > 4 ? Words.Count(report.Files.Count, "file") : string.Join(", ", report.Files))} ({Words.Size(report.Bytes)})").Raw("</p>\n</header>\n");
    }

    private static void Article(HtmlText page, TriageReport report, TriageGroup group, int index)
    {
        var likely = group.Likely;
        page.Raw($"<article aria-labelledby=\"key-{index}\">\n<div class=\"top\"><h2 id=\"key-{index}\">").Text(group.Name).Raw("</h2><div class=\"count\">")
            .Text(group.Surge.Count.ToString("N0", CultureInfo.InvariantCulture)).Raw($" <small>{(group.Surge.Count == 1 ? "error" : "errors")}</small></div></div>\n");
        page.Raw($"<div class=\"cause\"><span class=\"chip {StrengthOf(likely)}\">").Text(likely.Cause.ToString()).Raw("</span><span>").Text(Capitalized(Words.Of(likely.Cause))).Raw("</span>");
        if (likely.Cause != Cause.Unknown) page.Raw("<span class=\"soft\">").Text($"{Words.Confidence(likely.Confidence)} sure").Raw("</span>");
        if (group.IsConfirmed) page.Raw("<span class=\"chip good\">confirmed on the server</span>");
        page.Raw("</div>\n");
        foreach (var evidence in likely.Evidence) page.Raw("<p>").Text(evidence.Text).Raw("</p>\n");
        if (report.Span is var (start, end) && group.Surge.First is not null) HtmlTimeline.Write(page, group, start, end, index);
        else page.Raw("<p class=\"soft\">The log has no times for these errors, so there is no timeline.</p>\n");
        Facts(page, group);
        Values(page, report, group);
        Remedies(page, group, likely);
        page.Raw("</article>\n");
    }

    private static void Facts(HtmlText page, TriageGroup group)
    {
        if (group.Surge is not { First: { } first, Last: { } last }) return;
        page.Raw("<dl class=\"facts\">");
        Fact("First", Words.Time(first));
        Fact("Last", Words.Time(last));
        if (group.Surge is { Rate: { } rate, Count: > 1 }) Fact("Rate", Words.Rate(rate));
        page.Raw("</dl>\n");

        void Fact(string name, string text) => page.Raw("<div><dt>").Text(name).Raw("</dt><dd>").Text(text).Raw("</dd></div>");
    }

    private static void Values(HtmlText page, TriageReport report, TriageGroup group)
    {
        var values = report.TopValues(group);
        if (values.Count == 0) return;
        if (report.WhereNoneRepeats(group) is { } none)
        {
            page.Raw("<h3>Values</h3>\n<p>").Text(none).Raw("</p>\n");
            return;
        }
        var more = group.Surge.DistinctValues - values.Count;
        page.Raw("<h3>").Text(more > 0 ? $"Most frequent of {group.Surge.DistinctValues.ToString("N0", CultureInfo.InvariantCulture)}{(group.Surge.HasMoreValues ? " or more" : "")} values" : values.Count == 1 ? "Value" : "Values").Raw("</h3>\n<ul class=\"values\">\n");
        foreach (var (value, count) in values)
        {
            var share = Math.Clamp(100d * count / group.Surge.Count, 1, 100).ToString("0.#", CultureInfo.InvariantCulture);
            page.Raw("<li><code>").Text(value.Length == 0 ? "(empty)" : value)
                .Raw($"</code><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"8\"/><rect class=\"bar\" width=\"{share}\" height=\"8\"/></svg><span class=\"number\">×")
                .Text(count.ToString("N0", CultureInfo.InvariantCulture)).Raw("</span></li>\n");
        }
        page.Raw("</ul>\n");
    }

    private static void Remedies(HtmlText page, TriageGroup group, CauseFinding likely)
    {
        if (!group.IsConfirmed || likely.Remedies.Count == 0) return;
        page.Raw("<h3>What to do</h3>\n<ol class=\"remedies\">\n");
        foreach (var remedy in likely.Remedies)
        {
            page.Raw("<li>").Text(remedy.Text);
            if (remedy.Sql is { } sql) page.Raw("<pre>").Text(sql).Raw("</pre>");
            page.Raw("<span class=\"soft\">").Text(remedy.Risk).Raw("</span></li>\n");
        }
        page.Raw("</ol>\n");
    }

    private static void Footer(HtmlText page, TriageReport report)
    {
        page.Raw("<footer>\n<ul>\n");
        if (report.Ungrouped > 0) Item($"{Words.Count(report.Ungrouped, "more error")} on keys beyond the first {report.Groups.Count}.");
        foreach (var note in report.Notes) Item(note);
        if (!report.Redactor.ShowsValues && report.Total > 0) Item("Values are masked; --show-values shows them.");
        if (!report.IsConfirmed && report.Total > 0) Item("The causes are what the logs tell. With --connection the server is asked.");
        page.Raw("</ul>\n<p>Written by dup1062 triage.</p>\n</footer>\n");

        void Item(string text) => page.Raw("<li>").Text(text).Raw("</li>\n");
    }

    private static string StrengthOf(CauseFinding likely) => likely.Cause == Cause.Unknown ? "none" : likely.Confidence >= 0.7 ? "strong" : likely.Confidence >= 0.5 ? "medium" : "weak";

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
