using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>Migrations that run one after the other, and the tables of which not all is known after them.</summary>
internal sealed class MigrationChain(string name)
{
    private readonly SchemaBuilder _builder = new();
    private readonly HashSet<string> _doubtful = new(StringComparer.OrdinalIgnoreCase);
    private bool _isLost;

    /// <summary>Adds a migration; false where nothing can be said of any table after it.</summary>
    public bool TryAdd(MigrationScript script)
    {
        if (!script.IsForeign) script.ApplyTo(_builder, name);
        _isLost |= script.IsForeign || script.IsDoubtful;
        _doubtful.UnionWith(script.Doubtful);
        return !_isLost;
    }

    /// <summary>The tables that are wholly known; none where a migration does what could concern any of them.</summary>
    public IEnumerable<Table> Tables() => _isLost ? [] : _builder.Build().Tables.Where(table => table.IsComplete && !_doubtful.Contains(table.Name.Name));
}
