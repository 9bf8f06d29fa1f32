using System.Collections.Immutable;
using Dup1062.Analyzers.Drivers;
using Dup1062.MySql;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Merges all that a project says about its schema.</summary>
internal static class ProjectCatalogs
{
    private static readonly RecentCatalogs<(SchemaCatalog Scripts, CodeSchema Code), ProjectSchema> Recent = new();

    /// <summary>The schema of a project.</summary>
    /// <param name="compilation">The project's code.</param>
    /// <param name="files">Its schema files.</param>
    /// <param name="engines">The engines whose drivers it refers to.</param>
    /// <param name="server">The configured server, or null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ProjectSchema Of(Compilation compilation, ImmutableArray<SchemaFile> files, Engine engines, ServerVersion? server, CancellationToken cancellationToken)
    {
        var scripts = SchemaCatalogs.Of(files, server, onlyMySql: engines == Engine.None, cancellationToken);
        if (!engines.HasFlag(Engine.MySql)) return ProjectSchema.Of(scripts);
        var code = CodeSchema.Of(compilation, engines, cancellationToken);
        return code.IsEmpty ? ProjectSchema.Of(scripts) : Recent.Get((scripts, code), token => Merge(scripts, code, token), cancellationToken);
    }

    /// <summary>
    /// A source counts for the tables that none before it defines. A model often leaves out keys that the database's script has; the script is what runs.
    /// </summary>
    private static ProjectSchema Merge(SchemaCatalog scripts, CodeSchema code, CancellationToken cancellationToken)
    {
        var (sources, entities) = code.Read(cancellationToken);
        var tables = scripts.Tables.ToList();
        foreach (var source in sources)
        {
            var known = new HashSet<string>(tables.Select(table => table.Name.Name), StringComparer.OrdinalIgnoreCase);
            tables.AddRange(source.Tables.Where(table => !known.Contains(table.Name.Name)).Distinct(TableComparer.Instance).ToList());
        }
        return new ProjectSchema(new SchemaCatalog(tables, scripts.Server ?? code.Server), entities, [new SourceTables(SchemaSource.Scripts, [.. scripts.Tables]), .. sources]);
    }
}
