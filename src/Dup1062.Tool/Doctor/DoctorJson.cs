using Dup1062.Diagnostics;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Doctor;

/// <summary>The report as JSON. The field names are a contract.</summary>
internal static class DoctorJson
{
    public static string Of(DoctorReport report) => JsonText.Of(new Root(
        1,
        report.Server?.ToString(),
        report.Database,
        report.Tables,
        [.. report.Findings.Select(Of)],
        report.Unread,
        report.Queries));

    private static Item Of(DoctorFinding finding) => new(
        finding.Kind,
        finding.Urgency,
        finding.Cause,
        finding.Table?.Database,
        finding.Table?.Name,
        finding.Key,
        finding.Column,
        finding.Text,
        finding.Why,
        finding.Estimate,
        finding.Evidence,
        finding.Remedies);

    private sealed record Root(int Version, string? Server, string? Database, int Tables, IReadOnlyList<Item> Findings, IReadOnlyList<string> Unread, int Queries);

    private sealed record Item(
        string Kind,
        Urgency Urgency,
        Cause? Cause,
        string? Database,
        string? Table,
        string? Key,
        string? Column,
        string Text,
        string Why,
        Estimate? Estimate,
        IReadOnlyList<Evidence> Evidence,
        IReadOnlyList<Remedy> Remedies);
}
