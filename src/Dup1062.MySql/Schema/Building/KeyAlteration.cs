using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Building;

/// <summary>The part of <see cref="TableAlteration"/> that concerns keys; it comes after the columns.</summary>
internal sealed class KeyAlteration(
    TableDefinition old, IReadOnlyList<TableChange> changes, List<Column> columns, IReadOnlyDictionary<string, string?> newNames, bool isComplete, ScriptContext context)
{
    /// <summary>More than any server allows; a bound for the search of free names.</summary>
    private const int MostKeys = 256;

    private readonly List<KeyDefinition> _keys = [];
    private readonly List<ForeignKey> _foreignKeys = [.. old.ForeignKeys];
    private readonly List<AddPeriod> _periods = [.. old.Periods, .. changes.OfType<AddPeriod>()];

    public IReadOnlyList<KeyDefinition> Keys => _keys;

    public IReadOnlyList<ForeignKey> ForeignKeys => _foreignKeys;

    public IReadOnlyList<AddPeriod> Periods => _periods;

    /// <summary>Applies the changes.</summary>
    /// <returns>False where the server would refuse them.</returns>
    public bool TryApply() => TryKeepOld() && TryDropForeignKeys() && TryAddNew() && AllColumnsExist();

    private bool TryKeepOld()
    {
        var dropped = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var renamed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var change in changes)
        {
            switch (change)
            {
                case DropKey drop:
                    if (!KeyNames.IsTaken(drop.Name, old.Keys) && !drop.IfExists && isComplete) return false;
                    dropped.Add(drop.Name);
                    break;
                case DropConstraint drop when !IsForeignKey(drop.Name):
                    dropped.Add(drop.Name);
                    break;
                case RenameKey rename:
                    if (!KeyNames.IsTaken(rename.OldName, old.Keys) && !rename.IfExists && isComplete) return false;
                    renamed[rename.OldName] = rename.NewName;
                    break;
            }
        }
        foreach (var key in old.Keys)
        {
            if (dropped.Contains(key.Name!)) continue;
            var parts = Remaining(key);
            if (parts.Count < key.Parts.Count && parts.Count > 0 && context.Server is { IsMariaDb: true } && key.IsUnique) return false;
            if (parts.Count == 0) continue;
            _keys.Add(key with { Name = renamed.TryGetValue(key.Name!, out var name) ? name : key.Name, Parts = [.. parts.Select(WithoutWholePrefix)] });
        }
        return true;
    }

    private IReadOnlyList<KeyPart> Remaining(KeyDefinition key)
    {
        if (newNames.Count == 0) return key.Parts;
        var parts = new List<KeyPart>();
        foreach (var part in key.Parts)
        {
            if (part.Column is null || !newNames.TryGetValue(part.Column, out var newName)) parts.Add(part);
            else if (newName is not null) parts.Add(part with { Column = newName });
        }
        return parts;
    }

    private bool IsForeignKey(string name) => old.ForeignKeys.Any(key => SameName(key.Name, name));

    private bool TryDropForeignKeys()
    {
        foreach (var change in changes)
        {
            var name = change is DropForeignKey drop ? drop.Name : change is DropConstraint constraint ? constraint.Name : null;
            if (name is not null) _foreignKeys.RemoveAll(key => SameName(key.Name, name));
        }
        return true;
    }

    private bool TryAddNew()
    {
        foreach (var change in changes)
        {
            var fits = change switch
            {
                AddColumn add => TryAddColumnKeys(add.Definition, change.Location),
                ChangeColumn redefine => TryAddColumnKeys(redefine.Definition, change.Location),
                AddKey { IfNotExists: true } add when KeyNames.IsTaken(add.Definition.Name ?? "", _keys) => true,
                AddKey add => TryAdd(add.Definition),
                AddForeignKey add => TryAddForeignKey(add.Definition, add.KeyName),
                _ => true,
            };
            if (!fits) return false;
        }
        return true;
    }

    private bool TryAddColumnKeys(ColumnDefinition definition, ScriptLocation location)
    {
        IReadOnlyList<KeyPart> parts = [new KeyPart { Column = definition.Column.Name }];
        if (definition.IsPrimary && !TryAdd(new KeyDefinition(KeyKind.Primary, UniqueKey.PrimaryName, parts) { Location = location })) return false;
        if (definition.IsUnique && !TryAdd(new KeyDefinition(KeyKind.Unique, null, parts) { Location = location })) return false;
        return definition.References is not { } references || !HonoursColumnReferences || TryAddForeignKey(references, null);
    }

    // https://dev.mysql.com/doc/relnotes/mysql/9.0/en/, https://mariadb.com/kb/en/foreign-keys/: others read it and forget it.
    private bool HonoursColumnReferences => context.Server is { } server && server.Version >= (server.IsMariaDb ? new Version(10, 5, 0) : new Version(9, 0, 0));

    private bool TryAddForeignKey(ForeignKey definition, string? keyName)
    {
        _foreignKeys.Add(definition.Name is null ? definition with { Name = ForeignKeyName() } : definition);
        IReadOnlyList<KeyPart> parts = [.. definition.Columns.Select(column => new KeyPart { Column = column })];
        return TryAdd(new KeyDefinition(KeyKind.Plain, keyName, parts) { IsGenerated = true });
    }

    /// <summary>InnoDB's name for a foreign key without one.</summary>
    private string ForeignKeyName()
    {
        var number = 1;
        while (_foreignKeys.Any(key => SameName(key.Name, $"{old.Name.Name}_ibfk_{number}"))) number++;
        return $"{old.Name.Name}_ibfk_{number}";
    }

    private bool TryAdd(KeyDefinition key)
    {
        key = key with { Parts = Resolve(key), Location = key.Location with { Path = context.Path } };
        if (key.IsGenerated && _keys.Exists(other => Covers(other, key))) return true;
        _keys.RemoveAll(other => other.IsGenerated && Covers(key, other));
        if (_keys.Count >= MostKeys) return false;
        if (key.Name is null) key = key with { Name = KeyNames.Find(key.Parts, _keys) };
        else if (KeyNames.IsTaken(key.Name, _keys)) return false;
        _keys.Add(key);
        return true;
    }

    private static bool Covers(KeyDefinition key, KeyDefinition generated)
    {
        if (key.Kind is KeyKind.FullText or KeyKind.Spatial || key.Parts.Count < generated.Parts.Count) return false;
        for (var i = 0; i < generated.Parts.Count; i++)
        {
            var part = key.Parts[i];
            if (part.PrefixLength is not null || !SameName(part.Column, generated.Parts[i].Column)) return false;
        }
        return true;
    }

    /// <summary>The parts under their columns' own names, those of periods replaced by the columns behind them.</summary>
    private IReadOnlyList<KeyPart> Resolve(KeyDefinition key)
    {
        var parts = new List<KeyPart>();
        foreach (var part in key.Parts)
        {
            if (part.Column is null) parts.Add(part);
            else if (Find(part.Column) is { } column) parts.Add(WithoutWholePrefix(part with { Column = column.Name }));
            else if (_periods.Find(period => SameName(period.Name, part.Column)) is { } overlapping) parts.AddRange([Over(overlapping.End), Over(overlapping.Start)]);
            else parts.Add(part);
        }
        // Every version of a row has its own end.
        if (key.IsUnique && _periods.Find(period => period.IsSystemTime) is { } versions) parts.Add(Over(versions.End));
        return parts;

        static KeyPart Over(string name) => new() { Column = name };
    }

    /// <summary>A prefix as long as its column is no prefix.</summary>
    private KeyPart WithoutWholePrefix(KeyPart part) =>
        part.PrefixLength is { } length && Find(part.Column)?.Length is { } whole && length >= whole ? part with { PrefixLength = null } : part;

    private bool AllColumnsExist()
    {
        if (!isComplete) return true;
        var names = new HashSet<string>(columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        return _keys.All(key => key.Parts.All(part => part.Column is null || names.Contains(part.Column)));
    }

    private Column? Find(string? name) => columns.Find(column => SameName(column.Name, name));

    private static bool SameName(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
