using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>All that a project says about its schema.</summary>
/// <param name="Catalog">The tables.</param>
/// <param name="Entities">Where EF Core puts entities.</param>
/// <param name="Sources">The tables of each source, before they were merged.</param>
internal sealed record ProjectSchema(SchemaCatalog Catalog, EntityMappings Entities, IReadOnlyList<SourceTables> Sources)
{
    /// <summary>The schema of scripts alone.</summary>
    public static ProjectSchema Of(SchemaCatalog scripts) => new(scripts, EntityMappings.None, []);
}
