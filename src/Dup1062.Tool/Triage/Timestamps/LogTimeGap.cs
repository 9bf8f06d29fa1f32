namespace Dup1062.Tool.Triage.Timestamps;

/// <summary>What a time in a log does not say.</summary>
internal enum LogTimeGap
{
    None,
    Year,
    Date,
}
