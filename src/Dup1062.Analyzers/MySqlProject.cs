using System.Collections.Immutable;
using Dup1062.Analyzers.Configuration;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers;

/// <summary>What is known of a compilation as a whole, worked out when a rule first asks. Lives as long as the compilation is analysed.</summary>
internal sealed class MySqlProject
{
    private readonly Lazy<SchemaCatalog> _catalog;
    private readonly Lazy<ServerVersion?> _server;

    private MySqlProject(AnalyzerOptions options, Engine engines, ImmutableArray<SchemaFile> files)
    {
        Options = options;
        Engines = engines;
        _catalog = new(() => SchemaCatalogs.Of(files, Dup1062Options.ServerVersion(options), onlyMySql: engines == Engine.None));
        _server = new(() => Dup1062Options.ServerVersion(options) ?? Catalog.Server);
    }

    public AnalyzerOptions Options { get; }

    /// <summary>The engines whose drivers the project refers to.</summary>
    public Engine Engines { get; }

    public SchemaCatalog Catalog => _catalog.Value;

    /// <summary>The server that the SQL is for: configured, else what the schema says; null where nothing says it.</summary>
    public ServerVersion? Server => _server.Value;

    /// <summary>The project, or null where nothing speaks of MySQL: no driver, and no schema beside a missing or foreign driver.</summary>
    public static MySqlProject? TryCreate(Compilation compilation, AnalyzerOptions options)
    {
        var engines = EngineReferences.Of(compilation);
        var files = options.AdditionalFiles
            .Select(file => SchemaFile.TryCreate(file, options.AnalyzerConfigOptionsProvider))
            .Where(file => file is not null)
            .Select(file => file!.Value)
            .ToImmutableArray();
        var mayBeMySql = engines.HasFlag(Engine.MySql) || (engines == Engine.None && files.Length > 0);
        return mayBeMySql ? new MySqlProject(options, engines, files) : null;
    }
}
