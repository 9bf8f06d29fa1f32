using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>The types that belong to entities: those in the rows of their owners, and those in tables beside them.</summary>
internal sealed class EntityParts(TypeScope scope, ModelConfiguration model, bool isNullableAware)
{
    private readonly EntityColumns _columns = new(scope, isNullableAware);
    private readonly Dictionary<TypeDeclaration, int> _uses = [];

    /// <summary>The types that calls say belong to others.</summary>
    private readonly Lazy<HashSet<TypeDeclaration?>> _held = new(() => [.. model.Entities.Values.SelectMany(entity => entity.Parts.Values).Select(part => part.Configuration.Type)]);

    public List<OwnedCollection> Collections { get; } = [];

    /// <summary>Whether more than one property holds a type: then the tables are named by the properties.</summary>
    public bool IsShared(TypeDeclaration type) => _uses.TryGetValue(type, out var uses) && uses > 1;

    public bool IsOwned(TypeDeclaration type) =>
        model.Owned.Contains(type) || type.Attribute("Owned") is not null || type.Attribute("ComplexType") is not null || _held.Value.Contains(type);

    public PartConfiguration PartOf(TypeDeclaration type, bool isCollection) =>
        new(new EntityConfiguration { Type = type, Model = model }, isCollection, type.Attribute("ComplexType") is not null);

    /// <summary>The columns of a type that lives in the rows of its owner. One with a table of its own adds none here.</summary>
    public void Add(EntityType entity, PropertyFragment holder, PartConfiguration part, string prefix, int depth = 0)
    {
        var configuration = part.Configuration;
        if (configuration.IsUnknown || configuration.Type is null || depth > 8)
        {
            entity.IsUnknown = true;
            return;
        }
        if (configuration.IsJson)
        {
            entity.Properties.Add(_columns.Column(holder, new TypeName("string"), entity.Type, null, isInherited: false, prefix));
            return;
        }
        Count(configuration.Type);
        if (part.IsCollection && depth == 0)
        {
            Collections.Add(new OwnedCollection(entity, holder.Name, AsEntity(configuration)));
            return;
        }
        if (part.IsCollection || configuration.Table is not null) return;
        AddColumns(entity, holder, part, prefix + holder.Name + "_", depth);
    }

    private void AddColumns(EntityType entity, PropertyFragment holder, PartConfiguration part, string prefix, int depth)
    {
        var configuration = part.Configuration;
        foreach (var property in configuration.Type!.Properties)
        {
            configuration.Properties.TryGetValue(property.Name, out var own);
            if (configuration.Ignored.Contains(property.Name) || property.Attributes.Any(attribute => attribute.Name == "NotMapped")) continue;
            if (configuration.Parts.TryGetValue(property.Name, out var inner)) Add(entity, property, inner, prefix, depth + 1);
            else if (scope.Find(property.Type with { IsNullable = false }, configuration.Type!) is { Kind: TypeKind.Class } nested && IsOwned(nested)) Add(entity, property, PartOf(nested, isCollection: false), prefix, depth + 1);
            else if (_columns.Scalar(property, property.Type, configuration.Type!, own, isInherited: false, prefix) is not { } scalar) entity.IsIncomplete |= property.HasSetter;
            else if (property.HasSetter || own is not null)
            {
                scalar.IsNullable |= holder.Type.IsNullable || !part.IsComplex && !(holder.IsNullableAware ?? isNullableAware);
                entity.Properties.Add(scalar);
            }
        }
        // A key over such columns has names that are not the owner's properties.
        foreach (var index in prefix.Length == 0 ? [] : configuration.Indexes) entity.Indexes.Add(WithPrefix(index, prefix, entity));
    }

    /// <summary>An index of a type that lives in the rows of an entity, as one of the entity.</summary>
    public static KeyConfiguration WithPrefix(KeyConfiguration index, string prefix, EntityType entity) =>
        new(entity.Configuration, [.. index.Properties.Select(name => prefix + name)], index.Location)
        {
            Name = index.Name,
            IsUnique = index.IsUnique,
            PrefixLengths = index.PrefixLengths,
        };

    private void Count(TypeDeclaration type) => _uses[type] = (_uses.TryGetValue(type, out var uses) ? uses : 0) + 1;

    /// <summary>A type in a table of its own, with its columns.</summary>
    private EntityType AsEntity(EntityConfiguration configuration)
    {
        var entity = new EntityType(configuration.Type!, configuration) { IsUnknown = configuration.IsUnknown || configuration.Type!.Bases.Any() };
        AddColumns(entity, new PropertyFragment("", new TypeName(""), HasSetter: true, IsNullableAware: true, default, default), new PartConfiguration(configuration, IsCollection: false, IsComplex: true), "", 0);
        // Columns that no property declares.
        foreach (var shadow in configuration.Properties.Values.Where(property => property.Type is not null && entity.Find(property.Name) is null))
        {
            entity.Properties.Add(new EntityProperty(shadow.Name, shadow.Type!) { Configuration = shadow, IsNullable = shadow.IsRequired != true && (shadow.Type!.IsNullable || ClrTypes.IsReference(shadow.Type)) });
        }
        return entity;
    }
}
