using System.Globalization;
using Dup1062.Diagnostics;
using Dup1062.Tool.Output;
using Spectre.Console;

namespace Dup1062.Tool.Diagnosing;

/// <summary>The diagnosis for people.</summary>
internal sealed class DiagnosisText(IAnsiConsole console)
{
    private const double Sure = 0.8;
    private const double Likely = 0.5;

    private readonly ReportPage _page = new(console);

    /// <summary>Writes it.</summary>
    public void Write(Diagnosis diagnosis, IReadOnlyList<HandQuery> byHand, ValueRedactor redactor)
    {
        var entry = diagnosis.Entry;
        var key = diagnosis.Table is { } table ? $"{table}.{entry.Key ?? "?"}" : entry.Key ?? "a key that the text does not name";
        _page.Heading($"Duplicate entry ({entry.Number}) on {key}");
        if (entry.Value is { } value) _page.Text($"Value: {redactor.Show(value)}{(entry.IsValueCut ? ", cut by the server" : "")}", 1);
        _page.Note(diagnosis.Server is { } server ? $"{server}, {diagnosis.Queries.ToString(CultureInfo.InvariantCulture)} evidence queries" : "No server was asked: give --connection for the evidence.", 1);
        foreach (var finding in diagnosis.Causes) Write(finding);
        if (diagnosis.Unread.Count > 0 && byHand.Count == 0)
        {
            _page.Break();
            _page.Heading("Not looked at");
            foreach (var unread in diagnosis.Unread) _page.Text(unread, 1);
        }
        if (byHand.Count > 0) Write(byHand);
    }

    private void Write(CauseFinding finding)
    {
        _page.Break();
        var confidence = finding.Confidence switch { >= Sure => "sure", >= Likely => "likely", _ => "a guess" };
        _page.Heading(
            string.Create(CultureInfo.InvariantCulture, $"{finding.Cause}: confidence {finding.Confidence:0.00} ({confidence})"),
            finding.Confidence switch { >= Sure => Color.Green, >= Likely => Color.Yellow, _ => null });
        _page.Evidence(finding.Evidence, 1);
        if (finding.Remedies.Count == 0) return;
        _page.Note("What to do:", 1);
        _page.Remedies(finding.Remedies, 2);
    }

    private void Write(IReadOnlyList<HandQuery> byHand)
    {
        _page.Break();
        _page.Heading("By hand");
        for (var i = 0; i < byHand.Count; i++)
        {
            _page.Text($"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {byHand[i].Text}", 1);
            if (byHand[i].Sql is { } sql) _page.Sql(sql, 2);
        }
    }
}
