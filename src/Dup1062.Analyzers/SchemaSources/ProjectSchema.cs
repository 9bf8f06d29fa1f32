using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>All that a project says about its schema.</summary>
/// <param name="Catalog">The tables.</param>
/// <param name="Entities">Where EF Core puts entities.</param>
/// <param name="Sources">The tables of each source, before they were merged.</param>
internal sealed record ProjectSchema(SchemaCatalog Catalog, EntityMappings Entities, IReadOnlyList<SourceTables> Sources)
{
    private readonly Once<ILookup<string?, SourceConflict>> _conflicts = new();

    /// <summary>The schema of scripts alone.</summary>
    public static ProjectSchema Of(SchemaCatalog scripts) => new(scripts, EntityMappings.None, []);

    /// <summary>The conflicts between sources of which the one that does not count stands in a file.</summary>
    public IEnumerable<SourceConflict> ConflictsIn(string path) =>
        Sources.Count == 0 ? [] : _conflicts.Get(_ => SourceConflict.Between(Sources).ToLookup(conflict => conflict.Location?.Path), CancellationToken.None)[path];
}
