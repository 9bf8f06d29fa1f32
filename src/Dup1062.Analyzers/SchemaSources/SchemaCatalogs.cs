using System.Collections.Immutable;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Merges scripts into a catalog.</summary>
internal static class SchemaCatalogs
{
    private static readonly RecentCatalogs<(EquatableArray<Source> Sources, ServerVersion? Server), SchemaCatalog> Recent = new();

    /// <summary>The catalog of a project's files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="server">The configured server, or null.</param>
    /// <param name="onlyMySql">Leave out scripts that could be for any engine: nothing else says that the project talks to MySQL.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static SchemaCatalog Of(ImmutableArray<SchemaFile> files, ServerVersion? server, bool onlyMySql, CancellationToken cancellationToken)
    {
        var sources = new List<Source>(files.Length);
        foreach (var file in files.SelectMany(file => file.Scripts(cancellationToken)))
        {
            if (file.File.GetText(cancellationToken) is not { } text) continue;
            var content = SchemaScripts.Of(text);
            var script = SchemaScripts.Read(text, content, cancellationToken);
            if (script.Statements.Count > 0 && ScriptPurpose.IsForMySql(file.File.Path, script, onlyMySql)) sources.Add(new Source(file.File.Path, content, script));
        }
        return sources.Count == 0 ? SchemaCatalog.Empty : Recent.Get((new(sources), server), token => Merge(sources, server, token), cancellationToken);
    }

    /// <summary>The tables of all scripts. What is said of a table in outdated scripts counts only where no other script creates it.</summary>
    private static SchemaCatalog Merge(List<Source> sources, ServerVersion? server, CancellationToken cancellationToken)
    {
        var all = Build(sources, server, cancellationToken);
        var current = sources.FindAll(source => !ScriptPurpose.IsOutdated(source.Path));
        if (current.Count == sources.Count || current.Count == 0) return all;
        var now = Build(current, server, cancellationToken);
        return new SchemaCatalog(now.Tables.Concat(all.Tables.Where(table => now.Find(table.Name).Count == 0)), now.Server ?? all.Server);
    }

    private static SchemaCatalog Build(List<Source> sources, ServerVersion? server, CancellationToken cancellationToken)
    {
        var scripts = new Dictionary<string, SchemaScript>(StringComparer.Ordinal);
        foreach (var source in sources) scripts[source.Path] = source.Script;
        var builder = new SchemaBuilder(server);
        foreach (var sequence in ScriptOrder.Arrange(scripts.Keys))
        {
            foreach (var path in sequence.Paths)
            {
                cancellationToken.ThrowIfCancellationRequested();
                builder.Apply(scripts[path], sequence.Name, path);
            }
        }
        return builder.Build();
    }

    /// <summary>A script and where it is. The content stays alive with it, so that a new text of the file finds the script again.</summary>
    private readonly record struct Source(string Path, Once<SchemaScript> Content, SchemaScript Script);
}
