namespace Dup1062.Diagnostics;

/// <summary>How the monitor works.</summary>
public sealed class DuplicateEntryMonitorOptions
{
    private int _queueCapacity = 1024;
    private int _keyCapacity = 256;
    private TimeSpan _diagnosisInterval = TimeSpan.FromMinutes(1);
    private TimeSpan _summaryInterval = TimeSpan.FromMinutes(1);
    private int _surgeThreshold = 10;

    /// <summary>How each diagnosis works.</summary>
    public DiagnoserOptions Diagnoser { get; } = new();

    /// <summary>How many errors wait to be looked at; where there are more, the oldest are dropped and counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 or more.</exception>
    public int QueueCapacity
    {
        get => _queueCapacity;
        set => _queueCapacity = OptionRange.Positive(value);
    }

    /// <summary>How many keys are told apart at a time; errors on others are only counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 or more.</exception>
    public int KeyCapacity
    {
        get => _keyCapacity;
        set => _keyCapacity = OptionRange.Positive(value);
    }

    /// <summary>Each key is diagnosed at most once in this time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public TimeSpan DiagnosisInterval
    {
        get => _diagnosisInterval;
        set => _diagnosisInterval = OptionRange.NotNegative(value);
    }

    /// <summary>A key with many errors is summed up once in this time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 millisecond to 1 day.</exception>
    public TimeSpan SummaryInterval
    {
        get => _summaryInterval;
        set => _summaryInterval = OptionRange.Wait(value);
    }

    /// <summary>How many errors on a key in <see cref="SummaryInterval"/> make a surge, which is summed up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 or more.</exception>
    public int SurgeThreshold
    {
        get => _surgeThreshold;
        set => _surgeThreshold = OptionRange.Positive(value);
    }

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
