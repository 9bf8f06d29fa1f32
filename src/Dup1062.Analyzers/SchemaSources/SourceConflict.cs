using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Two sources that give a table different unique keys.</summary>
/// <param name="Loser">The table of the source that does not count.</param>
/// <param name="LosingSource">That source.</param>
/// <param name="WinningSource">The source that counts.</param>
/// <param name="Missing">The keys that only the source that counts has.</param>
/// <param name="Extra">The keys that only the other has.</param>
internal sealed record SourceConflict(Table Loser, SchemaSource LosingSource, SchemaSource WinningSource, IReadOnlyList<UniqueKey> Missing, IReadOnlyList<UniqueKey> Extra)
{
    /// <summary>Where the source that does not count says it.</summary>
    public ScriptLocation? Location => Extra.Select(key => key.Location).FirstOrDefault(location => location is not null) ?? Loser.Location;

    /// <summary>The conflicts between sources, of which those that count more come first.</summary>
    public static IEnumerable<SourceConflict> Between(IEnumerable<SourceTables> sources)
    {
        var counting = new Dictionary<string, (SchemaSource Source, List<Table> Tables)>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in sources)
        {
            foreach (var definitions in source.Tables.GroupBy(table => table.Name.Name, StringComparer.OrdinalIgnoreCase))
            {
                if (!counting.TryGetValue(definitions.Key, out var winner)) counting.Add(definitions.Key, (source.Source, [.. definitions]));
                // In several databases or forms, and where not all is known, each may be right.
                else if (source.Source != SchemaSource.Snapshot && winner.Tables is [{ IsComplete: true } table] && definitions.ToList() is [{ IsComplete: true } other]
                    && Compare(table, winner.Source, other, source.Source) is { } conflict) yield return conflict;
            }
        }
    }

    private static SourceConflict? Compare(Table winner, SchemaSource winning, Table loser, SchemaSource losing)
    {
        var missing = Without(winner.UniqueKeys, loser.UniqueKeys);
        var extra = Without(loser.UniqueKeys, winner.UniqueKeys);
        return missing.Count + extra.Count == 0 ? null : new SourceConflict(loser, losing, winning, missing, extra);
    }

    private static List<UniqueKey> Without(IReadOnlyList<UniqueKey> keys, IReadOnlyList<UniqueKey> others) => [.. keys.Where(key => !others.Any(key.IsSameAs))];
}
