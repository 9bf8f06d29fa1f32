using System.Collections.Immutable;
using Dup1062.MySql;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Merges scripts into a catalog. The last few catalogs are kept, so that a host that starts an analyzer for every document merges once.</summary>
internal static class SchemaCatalogs
{
    private const int MaximumKept = 8;

    private static readonly LinkedList<Entry> Kept = new();

    /// <summary>The catalog of a project's files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="server">The configured server, or null.</param>
    /// <param name="onlyMySql">Leave out scripts that could be for any engine: nothing else says that the project talks to MySQL.</param>
    public static SchemaCatalog Of(ImmutableArray<SchemaFile> files, ServerVersion? server, bool onlyMySql)
    {
        var scripts = new List<(string Path, SchemaScript Script)>(files.Length);
        foreach (var file in files)
        {
            if (file.File.GetText() is not { } text) continue;
            var script = SchemaScripts.Read(text);
            if (script.Statements.Count > 0 && (!onlyMySql || script.Dialect == ScriptDialect.MySql)) scripts.Add((file.File.Path, script));
        }
        if (scripts.Count == 0) return SchemaCatalog.Empty;
        var wanted = new Entry(scripts, server, SchemaCatalog.Empty);
        lock (Kept)
        {
            if (TryTake(wanted) is { } known) return known;
        }
        var entry = wanted with { Catalog = Build(scripts, server) };
        lock (Kept)
        {
            Kept.AddFirst(entry);
            if (Kept.Count > MaximumKept) Kept.RemoveLast();
        }
        return entry.Catalog;
    }

    private static SchemaCatalog? TryTake(Entry wanted)
    {
        for (var node = Kept.First; node is not null; node = node.Next)
        {
            if (!node.Value.IsFor(wanted)) continue;
            Kept.Remove(node);
            Kept.AddFirst(node);
            return node.Value.Catalog;
        }
        return null;
    }

    private static SchemaCatalog Build(List<(string Path, SchemaScript Script)> scripts, ServerVersion? server)
    {
        var byPath = new Dictionary<string, SchemaScript>(StringComparer.Ordinal);
        foreach (var (path, script) in scripts) byPath[path] = script;
        var builder = new SchemaBuilder(server);
        foreach (var sequence in ScriptOrder.Arrange(byPath.Keys))
        {
            foreach (var path in sequence.Paths) builder.Apply(byPath[path], sequence.Name);
        }
        return builder.Build();
    }

    private sealed record Entry(List<(string Path, SchemaScript Script)> Scripts, ServerVersion? Server, SchemaCatalog Catalog)
    {
        public bool IsFor(Entry other) => Server == other.Server && Scripts.SequenceEqual(other.Scripts);
    }
}
