using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Building;

/// <summary>
/// The tables that scripts leave which run one after the other on the same server.
/// What they do to tables they did not create is put by for the other sequences.
/// </summary>
internal sealed class Sequence
{
    private readonly Dictionary<string, List<TableDefinition>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Collation?> _databases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _temporary = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DefineProcedure> _procedures = new(StringComparer.OrdinalIgnoreCase);
    private string? _database;
    private int _script;
    private bool _isWholeSchema;

    /// <summary>Statements about tables that no script of the sequence creates, qualified with the database then in use.</summary>
    public List<(SchemaStatement Statement, ScriptContext Context)> Deferred { get; } = [];

    public IEnumerable<TableDefinition> Tables => _tables.Values.SelectMany(tables => tables);

    /// <summary>Applies a script. It begins without a database in use, and its temporary tables end with it.</summary>
    public void Apply(SchemaScript script, ScriptContext context)
    {
        _database = null;
        _temporary.Clear();
        _script++;
        _isWholeSchema = IsWholeSchema(script);
        foreach (var statement in script.Statements) Apply(statement, context);
    }

    private void Apply(SchemaStatement statement, ScriptContext context)
    {
        switch (statement)
        {
            case UseDatabase use:
                _database = use.Name;
                break;
            case DefineDatabase define:
                if ((define.Name ?? _database) is { } name) _databases[name] = CharacterSets.Resolve(define.Default, Collation(name), context.Server);
                break;
            case DropDatabase drop:
                foreach (var tables in _tables.Values) tables.RemoveAll(table => SameName(table.Name.Database, drop.Name));
                break;
            case DefineProcedure define:
                _procedures[define.Name] = define;
                break;
            case CallProcedure call when _procedures.TryGetValue(call.Name, out var procedure):
                // A migration's tests let it do its work once.
                _procedures.Remove(call.Name);
                foreach (var inner in procedure.Statements) Apply(inner, context);
                break;
            case CreateTable create:
                Create(create, context);
                break;
            case AlterTable alter when !IsTemporary(alter.Name):
                Alter(alter with { Name = Qualify(alter.Name) }, context);
                break;
            case RenameTables rename:
                foreach (var (from, to) in rename.Pairs) Rename(Qualify(from), Qualify(to), statement, context);
                break;
            case DropTables drop:
                foreach (var dropped in drop.Names) Drop(dropped, drop.IsTemporary);
                break;
        }
    }

    private void Create(CreateTable create, ScriptContext context)
    {
        if (create.IsTemporary)
        {
            _temporary.Add(create.Name.Name);
            return;
        }
        var name = Qualify(create.Name);
        if (FindExact(name) is { } existing)
        {
            if (!create.OrReplace && !Restates(create, existing)) return;
            Remove(existing);
        }
        var table = new TableDefinition(name) { Collation = name.Database is { } database ? Collation(database) : null };
        if (create.Like is { } like) table = Find(Qualify(like)) is { } source ? source with { Name = name, ForeignKeys = [] } : table with { IsComplete = false };
        if (TableAlteration.Apply(table with { Location = create.Location with { Path = context.Path }, Script = _script }, create.Changes, context) is { } created) Add(created);
    }

    /// <summary>
    /// Whether the scripts are versions of one dump and not migrations: a server would refuse to create the table that a script before it has created.
    /// The newest one holds, with the updates behind it.
    /// </summary>
    private bool Restates(CreateTable create, TableDefinition existing) => existing.Script != _script && (!create.IfNotExists || _isWholeSchema);

    /// <summary>Whether a script creates all tables there are. Where there is only one, it may make sure of the table that it is about.</summary>
    private bool IsWholeSchema(SchemaScript script)
    {
        if (Tables.Take(2).Count() < 2) return false;
        var created = new HashSet<string>(script.Statements.OfType<CreateTable>().Select(create => create.Name.Name), StringComparer.OrdinalIgnoreCase);
        return Tables.All(table => created.Contains(table.Name.Name));
    }

    private void Alter(AlterTable alter, ScriptContext context)
    {
        if (Find(alter.Name) is not { } table)
        {
            Deferred.Add((alter, context));
            return;
        }
        if (TableAlteration.Apply(table, alter.Changes, context) is not { } altered) return;
        Replace(table, altered);
        foreach (var rename in alter.Changes.OfType<RenameTable>()) Rename(altered.Name, Qualify(rename.NewName), alter, context);
    }

    private void Rename(TableName from, TableName to, SchemaStatement statement, ScriptContext context)
    {
        if (Find(from) is not { } table)
        {
            Deferred.Add((new RenameTables([(from, to)]) { Location = statement.Location }, context));
            return;
        }
        if (FindExact(to) is not null) return;
        Remove(table);
        Add(table with { Name = to });
    }

    private void Drop(TableName name, bool temporaryOnly)
    {
        if (IsTemporary(name)) _temporary.Remove(name.Name);
        else if (!temporaryOnly && Find(Qualify(name)) is { } table) Remove(table);
    }

    private bool IsTemporary(TableName name) => _temporary.Contains(name.Name);

    private TableName Qualify(TableName name) => name.Database is null ? name with { Database = _database } : name;

    private Collation? Collation(string database) => _databases.TryGetValue(database, out var collation) ? collation : null;

    private TableDefinition? FindExact(TableName name) =>
        _tables.TryGetValue(name.Name, out var tables) ? tables.Find(table => table.Name.Name == name.Name && SameName(table.Name.Database, name.Database)) : null;

    /// <summary>The table that a statement means. Where the database in use is unknown, one in any database will do.</summary>
    private TableDefinition? Find(TableName name)
    {
        if (FindExact(name) is { } exact) return exact;
        if (!_tables.TryGetValue(name.Name, out var tables)) return null;
        return tables.Find(table => SameName(table.Name.Database, name.Database))
            ?? tables.Find(table => table.Name.Database is null || name.Database is null);
    }

    private void Add(TableDefinition table)
    {
        if (!_tables.TryGetValue(table.Name.Name, out var tables)) _tables.Add(table.Name.Name, tables = []);
        tables.Add(table);
    }

    private void Remove(TableDefinition table) => _tables[table.Name.Name].Remove(table);

    private void Replace(TableDefinition table, TableDefinition altered)
    {
        var tables = _tables[table.Name.Name];
        tables[tables.IndexOf(table)] = altered;
    }

    private static bool SameName(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
