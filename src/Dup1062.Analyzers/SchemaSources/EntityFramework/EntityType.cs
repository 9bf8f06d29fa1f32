using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>An entity type of a model while its conventions are worked out.</summary>
internal sealed class EntityType(TypeDeclaration type, EntityConfiguration configuration)
{
    public TypeDeclaration Type => type;

    public EntityConfiguration Configuration => configuration;

    /// <summary>The nearest base that is an entity too.</summary>
    public EntityType? Base { get; set; }

    public EntityType Root => Base?.Root ?? this;

    /// <summary>The type, and those of its bases that are no entities.</summary>
    public List<TypeDeclaration> Declarations { get; } = [type];

    /// <summary>The properties that it adds to those of its base, columns to be.</summary>
    public List<EntityProperty> Properties { get; } = [];

    public List<EntityNavigation> Navigations { get; } = [];

    /// <summary>The names of all properties that its type declares, columns or not.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties of the primary key; null where there is none. Only the root of a hierarchy has one.</summary>
    public IReadOnlyList<string>? Key { get; set; }

    public string Table { get; set; } = "";

    /// <summary>The table is named by a call, or by an attribute of the type itself.</summary>
    public bool HasOwnTable { get; set; }

    /// <summary>Some columns are not known.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Nothing can be said of its table.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>It has a table, of which all is known.</summary>
    public bool HasKnownTable => !(IsUnknown || configuration.IsUnknown || configuration.HasNoTable || configuration.HasUnknownTable);

    public List<KeyConfiguration> AlternateKeys { get; } = [.. configuration.AlternateKeys];

    public List<KeyConfiguration> Indexes { get; } = [.. configuration.Indexes];

    public IEnumerable<EntityType> BasesAndSelf => (Base?.BasesAndSelf ?? []).Append(this);

    /// <summary>A property of its own or of a base.</summary>
    public EntityProperty? Find(string name) => Properties.Find(property => property.Name == name) ?? Base?.Find(name);

    public EntityProperty? FindAnyCase(string name) =>
        Properties.Find(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) ?? Base?.FindAnyCase(name);

    /// <summary>An attribute of its type, or of a base that is no entity.</summary>
    public AttributeFragment? Attribute(string name) => Declarations.Select(declaration => declaration.Attribute(name)).FirstOrDefault(attribute => attribute is not null);

    public TextConfiguration AttributeText => TextConfiguration.Of(Attribute);

    /// <summary>A key that others refer to.</summary>
    public void AddAlternateKey(IReadOnlyList<string> properties, ScriptLocation location)
    {
        if (!AlternateKeys.Exists(key => key.IsOver(properties))) AlternateKeys.Add(new KeyConfiguration(configuration, properties, location) { IsUnique = true });
    }

    public override string ToString() => type.FullName;
}

/// <summary>A property that becomes a column.</summary>
internal sealed class EntityProperty(string name, TypeName type)
{
    private string? _defaultColumn;

    /// <summary>A property that only a call names, with its type.</summary>
    public static EntityProperty Shadow(PropertyConfiguration configuration) => new(configuration.Name, configuration.Type!)
    {
        Configuration = configuration,
        IsNullable = configuration.IsRequired != true && (configuration.Type!.IsNullable || ClrTypes.IsReference(configuration.Type)),
    };

    public string Name => name;

    public TypeName Type => type;

    /// <summary>The declaration; null for a shadow property.</summary>
    public PropertyFragment? Declaration { get; init; }

    public PropertyConfiguration? Configuration { get; set; }

    public bool IsEnum { get; init; }

    public bool IsNullable { get; set; }

    public bool IsForeignKey { get; set; }

    /// <summary>Declared by a base that is no entity: its column comes last.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Declared by a type that lives in the entity's rows.</summary>
    public bool IsPart { get; init; }

    /// <summary>The name that an attribute gives the column.</summary>
    public string? AttributeColumn { get; init; }

    public TextConfiguration AttributeText => TextConfiguration.Of(Attribute);

    /// <summary>An attribute of its declaration.</summary>
    public AttributeFragment? Attribute(string name) => Declaration?.Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public string Column => Configuration?.ColumnName ?? AttributeColumn ?? DefaultColumn;

    /// <summary>The column where nothing names one.</summary>
    public string DefaultColumn
    {
        get => _defaultColumn ?? name;
        set => _defaultColumn = value;
    }
}

/// <summary>A property that leads to another entity, or to several.</summary>
internal sealed class EntityNavigation(PropertyFragment property, EntityType from, EntityType to, bool isCollection)
{
    public PropertyFragment Property => property;

    public string Name => property.Name;

    public EntityType From => from;

    public EntityType To => to;

    public bool IsCollection => isCollection;

    /// <summary>A relationship has it already.</summary>
    public bool IsTaken { get; set; }
}
