using Dup1062.Tool.Output;
using Spectre.Console;

namespace Dup1062.Tool.Doctor;

/// <summary>The report for people.</summary>
internal sealed class DoctorText(IAnsiConsole console)
{
    private const int MostInFull = 5;

    private readonly ReportPage _page = new(console);

    /// <summary>Writes it.</summary>
    public void Write(DoctorReport report)
    {
        _page.Note($"{report.Server?.ToString() ?? "server"} at {report.Address}, {Plural(report.Tables, "table")} in {report.Database ?? "all databases"}, {Plural(report.Queries, "read-only query")}");
        foreach (var urgency in report.Findings.GroupBy(finding => finding.Urgency))
        {
            _page.Break();
            _page.Heading($"{urgency.Key}: {Meaning(urgency.Key)}", ColorOf(urgency.Key));
            foreach (var kind in urgency.GroupBy(finding => finding.Kind)) Write([.. kind], urgency.Key);
        }
        _page.Break();
        if (report.Unread.Count > 0)
        {
            _page.Heading("Not looked at");
            foreach (var unread in report.Unread) _page.Text(unread, 1);
            _page.Break();
        }
        _page.Heading(
            report is { Findings.Count: 0, Tables: 0 } ? "No table was seen." : report.Findings.Count == 0 ? "Nothing found." : $"{Plural(report.Findings.Count, "finding")}: {string.Join(", ", report.Findings.CountBy(finding => finding.Urgency).Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}"))}.",
            report is { Findings.Count: 0, Tables: > 0 } ? Color.Green : null);
    }

    /// <summary>What is the same over and over in a large schema is written in full a few times only.</summary>
    private void Write(List<DoctorFinding> kind, Urgency urgency)
    {
        var inFull = urgency == Urgency.Advice ? MostInFull : kind.Count;
        foreach (var finding in kind.Take(inFull)) Write(finding);
        if (kind.Count <= inFull) return;
        _page.Break();
        _page.Text($"{kind.Count - inFull} more of {kind[0].Kind} (in full with --format json):");
        foreach (var finding in kind.Skip(inFull)) _page.Note($"{Place(finding)}: {finding.Text}", 1);
    }

    private void Write(DoctorFinding finding)
    {
        _page.Break();
        _page.Heading($"{Place(finding)}: {finding.Text}");
        _page.Text(finding.Why, 1);
        _page.Note($"Seen ({finding.Kind}):", 1);
        _page.Evidence(finding.Evidence, 2);
        _page.Note("What to do:", 1);
        _page.Remedies(finding.Remedies, 2);
    }

    private static string Place(DoctorFinding finding) => finding.Table?.ToString() ?? "server";

    private static string Meaning(Urgency urgency) => urgency switch
    {
        Urgency.Now => "fails already, or with the next INSERTs",
        Urgency.Soon => "will fail within weeks, or at the next chance",
        Urgency.Risk => "fails when a certain thing happens",
        _ => "the schema invites it",
    };

    private static Color ColorOf(Urgency urgency) => urgency switch
    {
        Urgency.Now => Color.Red,
        Urgency.Soon => Color.Orange1,
        Urgency.Risk => Color.Yellow,
        _ => Color.Blue,
    };

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {(noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s")}";
}
