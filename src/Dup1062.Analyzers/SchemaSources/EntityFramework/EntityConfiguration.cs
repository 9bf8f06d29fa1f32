using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

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

    /// <summary>Its rows join those of two others: without a key of its own the references to them are one.</summary>
    public bool IsJoin { get; set; }

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

    /// <summary>The key over some properties: the one that was named before, or a new one.</summary>
    public KeyConfiguration AlternateKey(IReadOnlyList<string> properties, ScriptLocation location)
    {
        var key = AlternateKeys.Find(k => k.IsOver(properties));
        if (key is null) AlternateKeys.Add(key = new KeyConfiguration(this, properties, location) { IsUnique = true });
        return key;
    }

    /// <summary>The index over some properties: the one that was named before, or a new one.</summary>
    public KeyConfiguration Index(IReadOnlyList<string> properties, string? name, ScriptLocation location)
    {
        var index = Indexes.Find(i => i.IsOver(properties) && i.ModelName == name);
        if (index is null) Indexes.Add(index = new KeyConfiguration(this, properties, location) { ModelName = name, Name = name });
        return index;
    }
}

/// <summary>How the entities of a hierarchy are laid out.</summary>
internal enum MappingStrategy : byte
{
    OneTable,
    TablePerType,
    TablePerConcreteType,
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
