using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Building;

/// <summary>The tables of all sequences side by side, and what a sequence does to those of the others.</summary>
internal sealed class VariantTables
{
    private readonly Dictionary<string, List<TableDefinition>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public VariantTables(IEnumerable<Sequence> sequences)
    {
        foreach (var table in sequences.SelectMany(sequence => sequence.Tables)) Add(table);
    }

    public IEnumerable<TableDefinition> Tables => _tables.Values.SelectMany(tables => tables);

    /// <summary>Applies the statements that a sequence has put by.</summary>
    public void Apply(Sequence sequence)
    {
        foreach (var (statement, context) in sequence.Deferred)
        {
            if (statement is AlterTable alter) Alter(alter, context);
            else if (statement is RenameTables rename) rename.Pairs.ToList().ForEach(pair => Copy(pair.From, pair.To, context));
        }
    }

    private void Alter(AlterTable alter, ScriptContext context)
    {
        foreach (var table in Meant(alter.Name, context))
        {
            var tables = _tables[table.Name.Name];
            if (TableAlteration.Apply(table, alter.Changes, context) is { } altered) tables[tables.IndexOf(table)] = altered;
        }
        foreach (var rename in alter.Changes.OfType<RenameTable>()) Copy(alter.Name, rename.NewName, context);
    }

    private void Copy(TableName from, TableName to, ScriptContext context)
    {
        foreach (var table in Meant(from, context)) Add(table with { Name = to with { Database = to.Database ?? table.Name.Database } });
    }

    /// <summary>The tables that a script can mean by a name; those nearest to it where it can mean several.</summary>
    private List<TableDefinition> Meant(TableName name, ScriptContext context)
    {
        if (!_tables.TryGetValue(name.Name, out var tables)) return [];
        var meant = tables.FindAll(table => table.Name.Database is null || name.Database is null || table.Name.Database.Equals(name.Database, StringComparison.OrdinalIgnoreCase));
        if (meant.Count < 2) return meant;
        var nearest = meant.Max(table => ScriptContext.SharedFolders(table.Location.Path, context.Path));
        return meant.FindAll(table => ScriptContext.SharedFolders(table.Location.Path, context.Path) == nearest);
    }

    private void Add(TableDefinition table)
    {
        if (!_tables.TryGetValue(table.Name.Name, out var tables)) _tables.Add(table.Name.Name, tables = []);
        tables.Add(table);
    }
}
