using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Building;

/// <summary>
/// Applies the changes of one statement to a table, all or none, as the server does: drops and renames speak of the old table, whatever stands first.
/// </summary>
internal sealed class TableAlteration
{
    /// <summary>MySQL's limit; MariaDB's is lower.</summary>
    private const int MostColumns = 4096;

    private readonly TableDefinition _old;
    private readonly IReadOnlyList<TableChange> _changes;
    private readonly ScriptContext _context;
    private readonly List<Column> _columns;
    private readonly Dictionary<string, string?> _newNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _isComplete;
    private Collation? _collation;
    private bool _fails;

    private TableAlteration(TableDefinition old, IReadOnlyList<TableChange> changes, ScriptContext context)
    {
        _old = old;
        _changes = changes;
        _context = context;
        _columns = [.. old.Columns];
        _collation = old.Collation;
        _isComplete = old.IsComplete && !changes.Any(change => change is LoseTrack);
    }

    /// <summary>The table after the changes; null where the server would refuse them.</summary>
    public static TableDefinition? Apply(TableDefinition table, IReadOnlyList<TableChange> changes, ScriptContext context) =>
        new TableAlteration(table, changes, context).Apply();

    private TableDefinition? Apply()
    {
        ChangeCharacterSet();
        ChangeColumns();
        AddColumns();
        if (_columns.Count > MostColumns || HasDuplicateNames()) return null;
        var keys = new KeyAlteration(_old, _changes, _columns, _newNames, _isComplete, _context);
        if (_fails || !keys.TryApply()) return null;
        MakePrimaryKeyNotNull(keys.Keys);
        ImplicitDefaults.Apply(_columns, _context.Server);
        return _old with
        {
            Columns = _columns,
            Keys = keys.Keys,
            ForeignKeys = keys.ForeignKeys,
            Periods = keys.Periods,
            Collation = _collation,
            IsComplete = _isComplete,
        };
    }

    private void ChangeCharacterSet()
    {
        foreach (var change in _changes)
        {
            if (change is SetCharacterSet set) _collation = CharacterSets.Resolve(set.Default, _collation, _context.Server);
            if (change is not ConvertCharacterSet convert) continue;
            _collation = CharacterSets.Resolve(convert.Default, _collation, _context.Server);
            for (var i = 0; i < _columns.Count; i++)
            {
                if (DataType.IsText(_columns[i].Type)) _columns[i] = _columns[i] with { Collation = _collation };
            }
        }
    }

    private void ChangeColumns()
    {
        foreach (var change in _changes)
        {
            switch (change)
            {
                case DropColumn drop when Find(drop.Name, drop.IfExists) is var index and >= 0:
                    _columns.RemoveAt(index);
                    _newNames[drop.Name] = null;
                    break;
                case SetColumnDefault set when Find(set.Name, ifExists: false) is var index and >= 0:
                    _columns[index] = _columns[index] with { Default = set.Default };
                    break;
                case SetColumnVisibility set when Find(set.Name, ifExists: false) is var index and >= 0:
                    _columns[index] = _columns[index] with { IsInvisible = set.IsInvisible };
                    break;
            }
        }
        RenameColumns();
    }

    /// <summary>All at once, so that two columns can exchange their names.</summary>
    private void RenameColumns()
    {
        var renamed = new List<(int Index, Column Column)>();
        foreach (var change in _changes)
        {
            if (change is RenameColumn rename && Find(rename.OldName, rename.IfExists) is var index and >= 0)
            {
                renamed.Add((index, _columns[index] with { Name = rename.NewName }));
            }
            else if (change is ChangeColumn redefine && Find(redefine.OldName, redefine.IfExists) is var redefined and >= 0)
            {
                renamed.Add((redefined, Resolve(redefine.Definition)));
            }
        }
        foreach (var (index, column) in renamed)
        {
            _newNames[_columns[index].Name] = column.Name;
            _columns[index] = column;
        }
    }

    private void AddColumns()
    {
        foreach (var change in _changes)
        {
            if (change is AddColumn add)
            {
                if (add.IfNotExists && IndexOf(add.Definition.Column.Name) >= 0) continue;
                Insert(Resolve(add.Definition), add.Place);
                // Dropped and added under the same name: the keys over it stay.
                _newNames.Remove(add.Definition.Column.Name);
            }
            else if (change is ChangeColumn { Place: { } place } moved && place != default && IndexOf(moved.Definition.Column.Name) is var index and >= 0)
            {
                var column = _columns[index];
                _columns.RemoveAt(index);
                Insert(column, place);
            }
        }
    }

    private void Insert(Column column, ColumnPlace place)
    {
        var after = place.After is { } name ? IndexOf(name) : -1;
        if (place.After is not null && after < 0) _fails |= _isComplete;
        if (place.IsFirst) _columns.Insert(0, column);
        else if (after >= 0) _columns.Insert(after + 1, column);
        else _columns.Add(column);
    }

    private Column Resolve(ColumnDefinition definition)
    {
        var column = definition.Column;
        if (column.IsAutoIncrement || definition.IsPrimary) column = column with { IsNullable = false };
        if (column.Type == "json" && _context.Server is { IsMariaDb: true }) return column with { Type = "longtext", Collation = CharacterSets.Binary("utf8mb4") };
        var saysNothing = !definition.HasNullability && column.Default != ColumnDefault.Null && !column.IsGenerated;
        if (column.Type == "timestamp" && saysNothing && ImplicitDefaults.OfTimestamps(_context.Server)) return column with { IsNullable = false };
        if (!DataType.IsText(column.Type)) return column;
        var collation = CharacterSets.Resolve(definition.CharacterSet, _collation, _context.Server);
        // Where the character set is unknown, its name is a guess; what the collation calls equal is not.
        if (definition.IsBinary) collation = CharacterSets.Binary(collation?.CharacterSet ?? "utf8mb4");
        if (collation?.Name == "binary") return column with { Type = DataType.BinaryOf(column.Type) };
        return column with { Collation = collation };
    }

    private void MakePrimaryKeyNotNull(IReadOnlyList<KeyDefinition> keys)
    {
        foreach (var part in keys.Where(key => key.Kind == KeyKind.Primary).SelectMany(key => key.Parts))
        {
            if (part.Column is { } name && IndexOf(name) is var index and >= 0) _columns[index] = ImplicitDefaults.OfPrimaryKey(_columns[index], _context.Server);
        }
    }

    private bool HasDuplicateNames()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return !_columns.All(column => names.Add(column.Name));
    }

    private int Find(string name, bool ifExists)
    {
        var index = IndexOf(name);
        if (index < 0 && !ifExists) _fails |= _isComplete;
        return index;
    }

    private int IndexOf(string name) => _columns.FindIndex(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
}
