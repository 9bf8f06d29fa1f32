namespace Dup1062.MySql.Schema;

/// <summary>All tables that are known. Immutable, and free of anything of the compiler's.</summary>
public sealed class SchemaCatalog
{
    private readonly Dictionary<string, List<Table>> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A catalog of tables.</summary>
    /// <param name="tables">The tables. Several may have the same name: in several databases, or defined differently by unrelated scripts.</param>
    /// <param name="server">The server that the scripts say they were made for, or null.</param>
    public SchemaCatalog(IEnumerable<Table> tables, ServerVersion? server = null)
    {
        Server = server;
        foreach (var table in tables)
        {
            if (!_tables.TryGetValue(table.Name.Name, out var same)) _tables.Add(table.Name.Name, same = []);
            same.Add(table);
        }
    }

    /// <summary>A catalog without tables.</summary>
    public static SchemaCatalog Empty { get; } = new([]);

    /// <summary>The server that the scripts say they were made for (a dump's header), or null.</summary>
    public ServerVersion? Server { get; }

    /// <summary>Whether no table is known.</summary>
    public bool IsEmpty => _tables.Count == 0;

    /// <summary>Every table.</summary>
    public IEnumerable<Table> Tables => _tables.Values.SelectMany(tables => tables);

    /// <summary>
    /// The tables that a name can mean. Case does not count, as on a server with <c>lower_case_table_names</c> 1 or 2: where it does count, the
    /// statement fails with 1146 anyway. Several are returned for a name without a database that stands in several databases, or was defined in several ways.
    /// </summary>
    /// <param name="name">The name as the statement writes it.</param>
    public IReadOnlyList<Table> Find(TableName name)
    {
        if (!_tables.TryGetValue(name.Name, out var tables)) return [];
        if (name.Database is not { } database || tables.All(t => t.Name.Database is null)) return tables;
        return tables.FindAll(t => t.Name.Database is null || string.Equals(t.Name.Database, database, StringComparison.OrdinalIgnoreCase));
    }
}
