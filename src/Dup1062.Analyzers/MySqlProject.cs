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
    private readonly Compilation _compilation;
    private readonly ImmutableArray<SchemaFile> _files;
    private readonly ServerVersion? _configuredServer;
    private readonly Once<ProjectSchema> _schema = new();

    private MySqlProject(Compilation compilation, AnalyzerOptions options, Engine engines, ImmutableArray<SchemaFile> files)
    {
        _compilation = compilation;
        _files = files;
        _configuredServer = Dup1062Options.ServerVersion(options);
        Engines = engines;
        Drivers = new(compilation);
    }

    /// <summary>The engines whose drivers the project refers to.</summary>
    public Engine Engines { get; }

    public MySqlDrivers Drivers { get; }

    /// <summary>The tables.</summary>
    public SchemaCatalog Catalog(CancellationToken cancellationToken) => Schema(cancellationToken).Catalog;

    /// <summary>The schema, read when it is first asked for.</summary>
    public ProjectSchema Schema(CancellationToken cancellationToken) =>
        _schema.Get(token => ProjectCatalogs.Of(_compilation, _files, Engines, _configuredServer, token), cancellationToken);

    /// <summary>The server that the SQL is for: configured, else what the schema says; null where nothing says it.</summary>
    public ServerVersion? Server(CancellationToken cancellationToken) => _configuredServer ?? Catalog(cancellationToken).Server;

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
        return mayBeMySql ? new MySqlProject(compilation, options, engines, files) : null;
    }
}
