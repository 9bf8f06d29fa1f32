namespace Dup1062.Tool.Triage.Reports;

/// <summary>How the report is written.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Html,
}
