using System.Collections.Concurrent;
using System.Text;
using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.Build;

/// <summary>Brings the file of reduced scripts up to date.</summary>
internal sealed class ScriptReduction(ReductionStore store, Action<string> reading, CancellationToken cancellationToken)
{
    /// <summary>Longer ones would be large objects, which cost collections of their own.</summary>
    private const int BufferLength = 1 << 14;

    /// <summary>Reduces scripts that are not in the file as they are now.</summary>
    /// <returns>The paths of those that are in the file then. The others have to be taken as they are.</returns>
    public IReadOnlyCollection<string> Run(IReadOnlyList<ScriptState> scripts)
    {
        var known = store.ReadIndex();
        if (known.Select(entry => entry.Script).SequenceEqual(scripts)) return Reduced(known);
        var reusable = Reusable(known);
        var results = new ConcurrentDictionary<ScriptState, ReducedScript?>();
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        // The longest first, lest one of them be left when all else is done.
        Parallel.ForEach(Partitioner.Create(scripts.OrderByDescending(script => script.Length), EnumerablePartitionerOptions.NoBuffering), options, script =>
            results[script] = reusable.TryGetValue(script, out var reduced) ? reduced : Read(script));
        var files = scripts.Where(script => results[script] is not null).Select(script => new ReducedFile(script.Path, script.Origin, results[script]!));
        var entries = scripts.Select(script => new ReductionEntry(script, results[script] is not null)).ToList();
        store.Write(entries, files);
        return Reduced(entries);
    }

    private static List<string> Reduced(IEnumerable<ReductionEntry> entries) => [.. entries.Where(entry => entry.IsReduced).Select(entry => entry.Script.Path)];

    private Dictionary<ScriptState, ReducedScript?> Reusable(IReadOnlyList<ReductionEntry> known)
    {
        if (known.Count == 0) return [];
        var files = store.ReadFiles().ToDictionary(file => file.Path, file => file.Script, StringComparer.Ordinal);
        return known.ToDictionary(entry => entry.Script, entry => entry.IsReduced ? files[entry.Script.Path] : null);
    }

    private ReducedScript? Read(ScriptState script)
    {
        reading(script.Path);
        try
        {
            using var stream = SharedFile.Open(script.Path);
            using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferLength);
            return ReducedScript.Read(reader, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
