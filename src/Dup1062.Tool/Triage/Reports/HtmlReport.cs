using System.Security.Cryptography;
using System.Text;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>The report as one page that needs nothing else: no script, nothing to load, and the page's own policy forbids both.</summary>
internal static class HtmlReport
{
    private const int MostFilesByName = 4;

    private static readonly string Style = ReadStyle();
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Write(TriageReport report) => Page(report).ToString();

    private static Html Page(TriageReport report) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Html.Raw(StyleHash)}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Duplicate-key errors</title>
        <style>{Html.Raw(Style)}</style>
        </head>
        <body>
        <header>
        <h1>{Title(report)}</h1>
        <p class="lead">{Lead(report)}</p>
        </header>
        <main>
        {report.Groups.Select((group, index) => HtmlGroup.Of(report, group, index))}</main>
        <footer>
        <ul>
        {Notes(report).Select(Item)}</ul>
        <p>Written by dup1062 triage.</p>
        </footer>
        </body>
        </html>
        """;

    private static string Title(TriageReport report) =>
        report.Total == 0 ? "No duplicate-key error" : $"{Words.Count(report.Total, "duplicate-key error")} on {Words.Count(report.Groups.Count, "key")}";

    private static string Lead(TriageReport report)
    {
        var files = $"{(report.Files.Count > MostFilesByName ? Words.Count(report.Files.Count, "file") : string.Join(", ", report.Files))} ({Words.Size(report.Bytes)})";
        return report is { First: { } first, Last: { } last } ? $"{Words.Time(first)}{(first == last ? "" : $" to {Words.Time(last)}")}, in {files}" : $"In {files}";
    }

    private static IEnumerable<string> Notes(TriageReport report)
    {
        if (report.Ungrouped > 0) yield return $"{Words.Count(report.Ungrouped, "more error")} on keys beyond the first {report.Groups.Count}.";
        foreach (var note in report.Notes) yield return note;
        if (report.Total == 0) yield break;
        if (!report.Redactor.ShowsValues) yield return "Values are masked; --show-values shows them.";
        if (!report.IsConfirmed) yield return "The causes are what the logs tell. With --connection the server is asked.";
    }

    private static Html Item(string text) => $"<li>{text}</li>\n";

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
