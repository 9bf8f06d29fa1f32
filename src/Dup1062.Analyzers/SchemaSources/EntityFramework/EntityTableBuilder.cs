using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Makes the table of an entity from its properties and keys.</summary>
internal sealed class EntityTableBuilder(string name, EntityType entity)
{
    private readonly List<Column> _columns = [];
    private readonly List<EntityProperty> _properties = [];
    private readonly List<UniqueKey> _keys = [];

    public bool IsComplete { get; set; } = true;

    /// <summary>The properties of the key that refer to an owner: the server makes the value of the one beside them.</summary>
    public IReadOnlyList<string> ForeignKey { get; init; } = [];

    /// <summary>The server makes no values: types of several tables share their keys.</summary>
    public bool HasNoIdentity { get; init; }

    public void Add(EntityProperty property, bool isDerived, bool mayBeShared)
    {
        if (_columns.Exists(column => string.Equals(column.Name, property.Column, StringComparison.OrdinalIgnoreCase)))
        {
            // Two types of a hierarchy with a property of the same name: EF Core gives the second another column.
            IsComplete &= !mayBeShared;
            return;
        }
        var declared = Declare(property);
        _properties.Add(property);
        _columns.Add(new Column
        {
            Name = property.Column,
            Type = declared?.Type ?? "",
            Length = declared?.Length,
            IsNullable = isDerived || property.IsNullable,
            IsGenerated = property.Configuration?.Computed is not null,
            IsAutoIncrement = !HasNoIdentity && ValueGenerations.IsAutoIncrement(property, []),
            Default = ValueGenerations.DefaultOf(property),
            Collation = ClrTypes.IsText(property.Type) ? declared?.Collation : null,
        });
    }

    public void AddKeys(IReadOnlyList<string>? primary, IReadOnlyList<EntityType> types, IEnumerable<EntityForeignKey> foreignKeys)
    {
        if (primary is not null) AddPrimary(primary);
        var alternates = types.SelectMany(type => type.AlternateKeys).Where(key => primary is null || !key.IsOver(primary)).ToList();
        foreach (var key in alternates) AddUnique(key, "AK_");
        var indexes = types.SelectMany(type => type.Indexes).ToList();
        foreach (var index in indexes.Where(index => index.IsUnique == true)) AddUnique(index, "IX_");
        foreach (var key in foreignKeys.Where(key => key.IsUnique && types.Contains(key.Dependent)))
        {
            // The index that one to one implies, unless there is a key over these columns, or an index that is said to be none.
            var own = indexes.Find(index => index.ModelName is null && index.IsOver(key.Properties));
            var isCovered = own?.IsUnique is not null || primary?.SequenceEqual(key.Properties) == true || alternates.Concat(indexes).Any(other => other.IsUnique == true && other.IsOver(key.Properties));
            if (!isCovered) AddUnique(own ?? new KeyConfiguration(key.Dependent.Configuration, key.Properties, key.Dependent.Type.Location), "IX_");
        }
    }

    public Table Build()
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_properties[i].Configuration?.Computed is { } sql) _columns[i] = _columns[i] with { GeneratedFrom = [.. _columns.Select(column => column.Name).Where(column => Mentions(sql, column))] };
        }
        var nullable = new HashSet<string>(_columns.Where(column => column.IsNullable).Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        return new Table
        {
            Name = new TableName(null, name),
            Columns = _columns,
            UniqueKeys = [.. _keys.OrderBy(key => key.IsPrimary ? 0 : key.Parts.Any(part => nullable.Contains(part.Column!)) ? 2 : 1)],
            IsComplete = IsComplete,
            Location = entity.Type.Location,
        };
    }

    private void AddPrimary(IReadOnlyList<string> names)
    {
        var configured = entity.Root.Configuration.Key;
        var parts = Parts(names, configured?.PrefixLengths ?? []);
        if (parts is null) return;
        _keys.Add(new UniqueKey { Name = UniqueKey.PrimaryName, Parts = parts, Location = configured?.Location ?? entity.Type.Location });
        var own = names.Except(ForeignKey).ToList();
        foreach (var property in names)
        {
            var index = _properties.FindIndex(p => p.Name == property);
            _columns[index] = _columns[index] with { IsNullable = false, IsAutoIncrement = !HasNoIdentity && ValueGenerations.IsAutoIncrement(_properties[index], own) };
        }
        // The server wants AUTO_INCREMENT first in a key, and the provider makes one for it.
        if (parts.Skip(1).Select(part => part.Column).FirstOrDefault(part => _columns.Exists(column => column.IsAutoIncrement && column.Name == part)) is { } id) _keys.Add(new UniqueKey { Name = id, Parts = [new KeyPart { Column = id }] });
    }

    private void AddUnique(KeyConfiguration key, string prefix)
    {
        if (Parts(key.Properties, key.PrefixLengths) is not { } parts)
        {
            IsComplete = false;
            return;
        }
        var name = NameOf(key) ?? DefaultName(prefix, parts);
        // EF Core makes one index of those that a convention gives the same name.
        if (!_keys.Exists(known => known.Name == name)) _keys.Add(new UniqueKey { Name = name, Parts = parts, Location = key.Location });
    }

    /// <summary>The name that is given; a naming convention passes over all but <c>HasDatabaseName</c>.</summary>
    private string? NameOf(KeyConfiguration key) => entity.Configuration.Model.Names != NameStyle.AsWritten && key.Name == key.ModelName ? null : Shortened(key.Name);

    private string DefaultName(string prefix, IReadOnlyList<KeyPart> parts) =>
        NamingConvention.Rewrite(entity.Configuration.Model.Names, Shortened($"{prefix}{name}_{string.Join("_", parts.Select(part => part.Column))}")!);

    private static string? Shortened(string? name) => name?.Length > SqlNames.Longest ? name.Substring(0, SqlNames.Longest - 1) + "~" : name;

    private IReadOnlyList<KeyPart>? Parts(IReadOnlyList<string> names, IReadOnlyList<int> prefixes)
    {
        var parts = names
            .Select(property => _properties.Find(p => p.Name == property))
            .Select((property, i) => property is null ? null : new KeyPart { Column = property.Column, PrefixLength = i < prefixes.Count && prefixes[i] > 0 ? prefixes[i] : null })
            .ToList();
        return parts.Contains(null) ? null : [.. parts.Select(part => part!)];
    }

    /// <summary>The column by its type and, for text, by what is said of it and around it.</summary>
    private Column? Declare(EntityProperty property)
    {
        if ((property.Configuration?.ColumnType ?? ColumnTypeOf(property)) is not { } type) return null;
        var model = entity.Configuration.Model;
        // Oracle's provider passes over collations. What a snapshot says of the model is handed down in ways that stand in annotations.
        IEnumerable<TextConfiguration?> said = !ClrTypes.IsText(property.Type) ? []
            : model.IsSnapshot ? [property.Configuration?.Text]
            : model.Default is null ? []
            : [property.Configuration?.Text, model.Strings, property.AttributeText, entity.Configuration.Text, entity.AttributeText, model.Text, model.Default];
        return TextConfiguration.Column(type, said, model.Server);
    }

    private static string? ColumnTypeOf(EntityProperty property) =>
        (property.Attribute("Column")?.Named("TypeName") as TextArgument)?.Text
        ?? (property.IsEnum ? "int" : property.Configuration?.HasConversion == true ? null : ClrTypes.ColumnType(property.Type));

    private static bool Mentions(string sql, string column) => sql.IndexOf(column, StringComparison.OrdinalIgnoreCase) >= 0;
}
