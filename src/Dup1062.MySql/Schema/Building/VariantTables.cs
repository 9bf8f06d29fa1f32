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
        foreach (var (statement, server) in sequence.Deferred)
        {
            if (statement is AlterTable alter) Alter(alter, server);
            else if (statement is RenameTables rename) rename.Pairs.ToList().ForEach(pair => Copy(pair.From, pair.To));
        }
    }

    private void Alter(AlterTable alter, ServerVersion? server)
    {
        if (!_tables.TryGetValue(alter.Name.Name, out var tables)) return;
        for (var i = 0; i < tables.Count; i++)
        {
            if (IsMeant(tables[i], alter.Name) && TableAlteration.Apply(tables[i], alter.Changes, server) is { } altered) tables[i] = altered;
        }
        foreach (var rename in alter.Changes.OfType<RenameTable>()) Copy(alter.Name, rename.NewName);
    }

    private void Copy(TableName from, TableName to)
    {
        if (!_tables.TryGetValue(from.Name, out var tables) || from.Name.Equals(to.Name, StringComparison.OrdinalIgnoreCase)) return;
        foreach (var table in tables.ToArray())
        {
            if (IsMeant(table, from)) Add(table with { Name = to with { Database = to.Database ?? table.Name.Database } });
        }
    }

    private void Add(TableDefinition table)
    {
        if (!_tables.TryGetValue(table.Name.Name, out var tables)) _tables.Add(table.Name.Name, tables = []);
        tables.Add(table);
    }

    private static bool IsMeant(TableDefinition table, TableName name) =>
        table.Name.Database is null || name.Database is null || table.Name.Database.Equals(name.Database, StringComparison.OrdinalIgnoreCase);
}
