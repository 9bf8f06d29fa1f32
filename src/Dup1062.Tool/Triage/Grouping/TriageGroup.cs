using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Surges;
using Dup1062.MySql.Errors;

namespace Dup1062.Tool.Triage.Grouping;

/// <summary>The errors on one key.</summary>
/// <param name="key">The key, where the log names it.</param>
/// <param name="table">Its table, where the log tells.</param>
internal sealed class TriageGroup(string? key, string? table)
{
    private const int MostSamples = 3;

    private readonly List<DuplicateEntry> _samples = [];

    public string? Key { get; } = key;

    public string? Table { get; set; } = table;

    public Surge Surge { get; } = new();

    public Timeline Timeline { get; } = new();

    /// <summary>Some of the errors, with different values.</summary>
    public IReadOnlyList<DuplicateEntry> Samples => _samples;

    /// <summary>What a server said to it; null where none was asked.</summary>
    public Diagnosis? Diagnosis { get; set; }

    /// <summary>The likely cause: the server's answer where it is the surer one, else what the log alone tells.</summary>
    public CauseFinding Likely => Confirmed ?? Surge.Likely;

    public bool IsConfirmed => Confirmed is not null;

    private CauseFinding? Confirmed
    {
        get
        {
            var guess = Surge.Likely;
            var answers = Diagnosis?.Causes ?? [];
            return answers.FirstOrDefault(answer => answer.Cause == guess.Cause && answer.Cause != Cause.Unknown)
                ?? answers.FirstOrDefault(answer => answer.Cause != Cause.Unknown && answer.Confidence >= guess.Confidence);
        }
    }

    public string Name => (Table, Key) switch
    {
        (null, null) => "key not named",
        (null, { } key) => key,
        ({ } table, null) => table,
        var (table, key) => $"{table}.{key}",
    };

    public void Add(in DuplicateEntryMessage error, DateTimeOffset? time)
    {
        Surge.Add(error, time);
        if (time is { } at) Timeline.Add(at);
        var value = error.Value;
        if (_samples.Count == MostSamples || _samples.Exists(sample => sample.Value == value) || !DuplicateEntry.TryParse(error.Text, out var entry)) return;
        _samples.Add(entry with { Table = entry.Table ?? Table });
    }
}
