using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What the calls on a model builder have said so far.</summary>
internal sealed class ModelConfiguration
{
    private readonly Dictionary<string, TypeDeclaration> _called = new(StringComparer.Ordinal);

    public Dictionary<TypeDeclaration, EntityConfiguration> Entities { get; } = [];

    public HashSet<TypeDeclaration> Ignored { get; } = [];

    public HashSet<TypeDeclaration> Owned { get; } = [];

    public List<RelationshipConfiguration> Relationships { get; } = [];

    /// <summary>The calls are those of a snapshot: they name types that need not be there any more.</summary>
    public bool IsSnapshot { get; init; }

    public TextConfiguration Text { get; } = new();

    /// <summary>How names are written that nobody gives.</summary>
    public NameStyle Names { get; init; }

    /// <summary>What the provider gives columns of which nothing is said; null where it leaves that to the server.</summary>
    public TextConfiguration? Default { get; init; }

    /// <summary>The server, where the code names one.</summary>
    public ServerVersion? Server { get; init; }

    /// <summary>Something was said that is not understood and could change any table.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>The type that a snapshot names.</summary>
    public TypeDeclaration TypeCalled(string name)
    {
        if (_called.TryGetValue(name, out var known)) return known;
        var dot = name.LastIndexOf('.');
        return _called[name] = new TypeDeclaration([new TypeFragment
        {
            Kind = TypeKind.Class, Name = name.Substring(dot + 1), Namespace = dot < 0 ? "" : name.Substring(0, dot), File = FileScope.None,
        }]);
    }

    public EntityConfiguration Entity(TypeDeclaration type)
    {
        if (!Entities.TryGetValue(type, out var entity)) Entities.Add(type, entity = new EntityConfiguration { Type = type, Model = this });
        return entity;
    }
}

/// <summary>How the entities of a hierarchy are laid out.</summary>
internal enum MappingStrategy : byte
{
    OneTable,
    TablePerType,
    TablePerConcreteType,
}

/// <summary>What has been said of an entity type, or of a type that belongs to one.</summary>
internal sealed class EntityConfiguration
{
    /// <summary>The type; null where only its properties are named.</summary>
    public TypeDeclaration? Type { get; init; }

    public required ModelConfiguration Model { get; init; }

    public string? SetName { get; set; }

    public string? Table { get; set; }

    /// <summary>The table is named in a way that cannot be followed.</summary>
    public bool HasUnknownTable { get; set; }

    public bool HasNoTable { get; set; }

    public bool IsUnknown { get; set; }

    public bool IsJson { get; set; }

    public TextConfiguration Text { get; } = new();

    public bool HasNoKey { get; set; }

    public bool HasNoBase { get; set; }

    /// <summary>The base, where it is named.</summary>
    public string? BaseName { get; set; }

    public MappingStrategy? Strategy { get; set; }

    public string? Discriminator { get; set; }

    public KeyConfiguration? Key { get; set; }

    /// <summary>The property that leads back to the owner, where it is named.</summary>
    public string? OwnerNavigation { get; set; }

    /// <summary>The properties that refer to the owner, where they are named.</summary>
    public IReadOnlyList<string>? OwnerKey { get; set; }

    public List<KeyConfiguration> AlternateKeys { get; } = [];

    public List<KeyConfiguration> Indexes { get; } = [];

    public HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);

    /// <summary>The ways to other types that always lead to one.</summary>
    public HashSet<string> RequiredNavigations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PropertyConfiguration> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that belong to this one, by the property that holds them.</summary>
    public Dictionary<string, PartConfiguration> Parts { get; } = new(StringComparer.Ordinal);

    public PropertyConfiguration Property(string name)
    {
        if (!Properties.TryGetValue(name, out var property)) Properties.Add(name, property = new PropertyConfiguration(name, this));
        return property;
    }

    /// <summary>The index over some properties: the one that was named before, or a new one.</summary>
    public KeyConfiguration Index(IReadOnlyList<string> properties, string? name, ScriptLocation location)
    {
        var index = Indexes.Find(i => i.Properties.SequenceEqual(properties) && i.ModelName == name);
        if (index is null) Indexes.Add(index = new KeyConfiguration(this, properties, location) { ModelName = name, Name = name });
        return index;
    }
}

/// <summary>A type that lives inside the rows of another, or in a table beside it.</summary>
/// <param name="Configuration">What was said of it.</param>
/// <param name="IsCollection">The owner has several.</param>
/// <param name="IsComplex">It is a value, not an entity.</param>
internal sealed record PartConfiguration(EntityConfiguration Configuration, bool IsCollection, bool IsComplex);

/// <summary>The way back from a type that belongs to an entity.</summary>
internal sealed record OwnerConfiguration(EntityConfiguration Entity);

/// <summary>A way to another type.</summary>
internal sealed record NavigationConfiguration(EntityConfiguration Entity, string Name);

/// <summary>What lies behind a builder: calls on it can change anything of it.</summary>
internal sealed record MetadataConfiguration(object Of);

/// <summary>A primary key, alternate key or index.</summary>
internal sealed class KeyConfiguration(EntityConfiguration entity, IReadOnlyList<string> properties, ScriptLocation location)
{
    public EntityConfiguration Entity => entity;

    public IReadOnlyList<string> Properties => properties;

    public ScriptLocation Location => location;

    public string? ModelName { get; init; }

    public string? Name { get; set; }

    public bool IsUnique { get; set; }

    public IReadOnlyList<int> PrefixLengths { get; set; } = [];
}

/// <summary>When the value of a column is made.</summary>
internal enum ValueGeneration : byte
{
    ByConvention,
    Never,
    OnAdd,
    OnAddOrUpdate,
}

internal sealed class PropertyConfiguration(string name, EntityConfiguration entity)
{
    public string Name => name;

    public EntityConfiguration Entity => entity;

    /// <summary>The type, where the property is declared by the call alone.</summary>
    public TypeName? Type { get; set; }

    public string? ColumnName { get; set; }

    public string? ColumnType { get; set; }

    public bool? IsRequired { get; set; }

    public ValueGeneration Generation { get; set; }

    public ColumnDefault Default { get; set; }

    public string? Computed { get; set; }

    public TextConfiguration Text { get; } = new();

    public bool HasConversion { get; set; }

    /// <summary>A class of the project or of EF Core makes the value.</summary>
    public bool HasGenerator { get; set; }
}

/// <summary>A relationship as it is configured.</summary>
internal sealed class RelationshipConfiguration(EntityConfiguration entity)
{
    public EntityConfiguration Entity => entity;

    public TypeDeclaration? Target { get; set; }

    public string? Navigation { get; set; }

    public bool IsCollection { get; set; }

    public string? Inverse { get; set; }

    public bool IsInverseCollection { get; set; }

    /// <summary>WithOne or WithMany was called.</summary>
    public bool IsWhole { get; set; }

    public TypeDeclaration? Dependent { get; set; }

    public IReadOnlyList<string>? ForeignKey { get; set; }

    public IReadOnlyList<string>? PrincipalKey { get; set; }

    public bool? IsRequired { get; set; }

    /// <summary>What is said of the table between two entities that each have many of the other.</summary>
    public EntityConfiguration? Join { get; set; }

    /// <summary>This table is one of an entity of the project.</summary>
    public bool HasOwnJoin { get; set; }

    public ScriptLocation Location { get; set; }
}
