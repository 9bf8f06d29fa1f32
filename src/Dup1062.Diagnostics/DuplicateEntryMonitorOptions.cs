namespace Dup1062.Diagnostics;

/// <summary>How the monitor works.</summary>
public sealed class DuplicateEntryMonitorOptions
{
    /// <summary>How each diagnosis works.</summary>
    public DiagnoserOptions Diagnoser { get; } = new();

    /// <summary>How many errors wait to be looked at; where there are more, the oldest are dropped and counted.</summary>
    public int QueueCapacity { get; set; } = 1024;

    /// <summary>How many keys are told apart at a time; errors on others are only counted.</summary>
    public int KeyCapacity { get; set; } = 256;

    /// <summary>Each key is diagnosed at most once in this time.</summary>
    public TimeSpan DiagnosisInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A key with many errors is summed up once in this time.</summary>
    public TimeSpan SummaryInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many errors on a key in <see cref="SummaryInterval"/> make a surge, which is summed up.</summary>
    public int SurgeThreshold { get; set; } = 10;

    /// <summary>
    /// What becomes of the value in logs. Evidence and remedies are logged as <see cref="DiagnoserOptions.Redaction"/> leaves them; where that shows
    /// values and this does not, they are left out.
    /// </summary>
    public Redaction LogRedaction { get; set; } = Redaction.Mask;

    /// <summary>Called with each diagnosis, one at a time, on a thread of the monitor's. What it throws is logged.</summary>
    public Action<Diagnosis>? Diagnosed { get; set; }

    /// <summary>Whether evidence and remedies may stand in logs.</summary>
    internal bool LogsEvidence => LogRedaction == Redaction.None || Diagnoser.Redaction != Redaction.None;
}
