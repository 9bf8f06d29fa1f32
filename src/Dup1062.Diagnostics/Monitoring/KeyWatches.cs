using Dup1062.Diagnostics.Surges;

namespace Dup1062.Diagnostics.Monitoring;

/// <summary>The keys that had errors lately, no more than so many.</summary>
internal sealed class KeyWatches(DuplicateEntryMonitorOptions options)
{
    private readonly Dictionary<(string? Database, string? Table, string? Key), KeyWatch> _watches = [];

    /// <summary>Adds an error to its key.</summary>
    /// <param name="entry">The error.</param>
    /// <param name="now">The time.</param>
    /// <returns>The key if its diagnosis is due.</returns>
    public KeyWatch? Add(DuplicateEntry entry, DateTimeOffset now)
    {
        lock (_watches)
        {
            var name = NameOf(entry);
            if (!_watches.TryGetValue(name, out var watch))
            {
                if (_watches.Count >= options.KeyCapacity) return null;
                _watches.Add(name, watch = new(entry.Table, entry.Key));
            }
            watch.Add(entry, now);
            return watch.IsDue(now, options.DiagnosisInterval) ? watch : null;
        }
    }

    public void MarkDiagnosed(KeyWatch watch, DateTimeOffset now)
    {
        lock (_watches) watch.MarkDiagnosed(now);
    }

    /// <summary>Keeps what the diagnosis of an error says of its key.</summary>
    public void Learn(DuplicateEntry entry, Diagnosis diagnosis)
    {
        lock (_watches)
        {
            if (_watches.TryGetValue(NameOf(entry), out var watch)) watch.Learn(diagnosis);
        }
    }

    /// <summary>The surges since the last call. Keys without errors since then, whose next diagnosis would be due, are forgotten.</summary>
    /// <param name="now">The time.</param>
    public IReadOnlyList<(KeyWatch Watch, Surge Surge)> TakeSurges(DateTimeOffset now)
    {
        var surges = new List<(KeyWatch, Surge)>();
        lock (_watches)
        {
            foreach (var (name, watch) in _watches.Select(pair => (pair.Key, pair.Value)).ToList())
            {
                if (watch.TakeSurge() is { } surge)
                {
                    if (surge.Count >= options.SurgeThreshold) surges.Add((watch, surge));
                }
                else if (watch.IsDue(now, options.DiagnosisInterval))
                {
                    _watches.Remove(name);
                }
            }
        }
        return surges;
    }

    private static (string?, string?, string?) NameOf(DuplicateEntry entry) => (entry.Database, entry.Table, entry.Key);
}
