using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What owns a type: an entity, or another type that is owned.</summary>
internal abstract class PartOwner
{
    public abstract TypeDeclaration Type { get; }

    /// <summary>What owns it in turn; null for an entity.</summary>
    public virtual PartOwner? Owner => null;

    /// <summary>The table that its rows are in.</summary>
    public abstract string Table { get; }

    /// <summary>The properties of its key; null where they cannot be told.</summary>
    public abstract IReadOnlyList<EntityProperty>? Key { get; }

    /// <summary>The entity that owns all.</summary>
    public abstract EntityType Entity { get; }

    /// <summary>The properties that refer to an owner, where nobody names them.</summary>
    protected static IReadOnlyList<string> ReferenceTo(PartOwner owner, IReadOnlyList<EntityProperty> key, string? navigation) =>
        [.. key.Select(property => ForeignKeyConventions.ShadowName(navigation ?? owner.Type.Name, property.Name))];
}

/// <summary>An entity.</summary>
internal sealed class EntityOwner(EntityType entity) : PartOwner
{
    public override TypeDeclaration Type => entity.Type;

    public override string Table => entity.Table;

    public override EntityType Entity => entity;

    public override IReadOnlyList<EntityProperty>? Key =>
        entity.Root.Key?.Select(entity.Find).ToList() is { } key && !key.Contains(null) ? [.. key.Select(property => property!)] : null;
}

/// <summary>A type in the rows of its owner: its key is a reference to the owner's, in the same column.</summary>
internal sealed class RowOwner(PartOwner outer, EntityConfiguration configuration) : PartOwner
{
    public override TypeDeclaration Type => configuration.Type!;

    public override PartOwner? Owner => outer;

    public override string Table => outer.Table;

    public override EntityType Entity => outer.Entity;

    /// <summary>The property that leads back to the owner.</summary>
    public string? Back { get; set; } = configuration.OwnerNavigation;

    public override IReadOnlyList<EntityProperty>? Key => outer.Key is not { } key || (configuration.OwnerKey ?? ReferenceTo(outer, key, Back)) is not { } names || names.Count != key.Count
        ? null
        : [.. names.Zip(key, (name, property) => new EntityProperty(name, property.Type))];
}
