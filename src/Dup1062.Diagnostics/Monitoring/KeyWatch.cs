using Dup1062.Diagnostics.Surges;

namespace Dup1062.Diagnostics.Monitoring;

/// <summary>The errors on one key.</summary>
/// <param name="table">The key's table, where known.</param>
/// <param name="key">The key, where known.</param>
internal sealed class KeyWatch(string? table, string? key)
{
    private DateTimeOffset? _diagnosed;

    public string? Table { get; private set; } = table;

    public string? Key { get; } = key;

    /// <summary>The errors since the last summary; null when there were none.</summary>
    public Surge? Surge { get; private set; }

    /// <summary>What the last diagnosis of one of the errors found; null where none was made.</summary>
    public CauseFinding? Diagnosed { get; private set; }

    public void Learn(Diagnosis diagnosis)
    {
        Table ??= diagnosis.Table;
        Diagnosed = diagnosis.Causes.Count == 0 ? null : diagnosis.Causes[0];
    }

    public void Add(DuplicateEntry entry, DateTimeOffset now) => (Surge ??= new()).Add(entry, now);

    public Surge? TakeSurge()
    {
        var surge = Surge;
        Surge = null;
        return surge;
    }

    public bool IsDue(DateTimeOffset now, TimeSpan interval) => _diagnosed is not { } diagnosed || now - diagnosed >= interval;

    public void MarkDiagnosed(DateTimeOffset now) => _diagnosed = now;
}
