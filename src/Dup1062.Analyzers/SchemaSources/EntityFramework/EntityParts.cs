using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Where a type stands that belongs to an entity.</summary>
/// <param name="Entity">The entity, or other type with a table, that gets its columns.</param>
/// <param name="Configuration">What is said of the type that holds it.</param>
/// <param name="Owner">That type.</param>
/// <param name="Prefix">What its columns begin with.</param>
/// <param name="IsOptional">What holds it may be missing.</param>
/// <param name="Depth">How many such types are around it.</param>
internal sealed record PartPlace(EntityType Entity, EntityConfiguration Configuration, PartOwner Owner, string Prefix, bool IsOptional, int Depth)
{
    public static PartPlace In(EntityType entity) => new(entity, entity.Configuration, new EntityOwner(entity), "", IsOptional: false, 0);
}

/// <summary>The types that belong to entities: those in the rows of their owners, and those in tables beside them.</summary>
internal sealed class EntityParts(TypeScope scope, ModelConfiguration model, bool isNullableAware)
{
    private const int Deepest = 8;

    private readonly EntityColumns _columns = new(scope, model, isNullableAware);
    private readonly Dictionary<TypeDeclaration, int> _uses = [];

    /// <summary>The types that calls say belong to others.</summary>
    private readonly Lazy<HashSet<TypeDeclaration?>> _held = new(() => [.. model.Entities.Values.SelectMany(entity => entity.Parts.Values).Select(part => part.Configuration.Type)]);

    /// <summary>Those in tables of their own, owners first.</summary>
    public List<OwnedTable> Tables { get; } = [];

    /// <summary>Whether more than one property holds a type: then the tables are named by the properties.</summary>
    public bool IsShared(TypeDeclaration type) => _uses.TryGetValue(type, out var uses) && uses > 1;

    public bool IsOwned(TypeDeclaration type) =>
        model.Owned.Contains(type) || type.Attribute("Owned") is not null || type.Attribute("ComplexType") is not null || _held.Value.Contains(type);

    public PartConfiguration PartOf(TypeDeclaration type, bool isCollection) =>
        new(new EntityConfiguration { Type = type, Model = model }, isCollection, type.Attribute("ComplexType") is not null);

    /// <summary>Adds a type that a property holds: its columns to the entity, or its table.</summary>
    public void Add(PartPlace place, PropertyFragment holder, PartConfiguration part)
    {
        var configuration = part.Configuration;
        if (configuration.IsUnknown || configuration.Type is not { } type || place.Depth > Deepest)
        {
            place.Entity.IsUnknown = true;
            return;
        }
        if (configuration.IsJson)
        {
            place.Entity.Properties.Add(_columns.Column(holder, new TypeName("string"), place.Owner.Type, null, isInherited: false, place.Prefix));
            return;
        }
        _uses[type] = (_uses.TryGetValue(type, out var uses) ? uses : 0) + 1;
        var table = type.Attribute("Table");
        if (!part.IsComplex && (part.IsCollection || configuration.Table is not null || configuration.HasUnknownTable || table is not null))
        {
            if (table is not null && configuration.Table is null && (configuration.Table = _columns.TableOf(table, type)) is null) configuration.HasUnknownTable = true;
            AddTable(place, holder, part);
            return;
        }
        var owner = new RowOwner(place.Owner, configuration);
        AddColumns(place with { Configuration = configuration, Owner = owner, Prefix = $"{place.Prefix}{holder.Name}_", IsOptional = place.IsOptional || IsOptional(place, holder, part), Depth = place.Depth + 1 }, part.IsComplex, back => owner.Back ??= back);
    }

    private bool IsOptional(PartPlace place, PropertyFragment holder, PartConfiguration part) =>
        !place.Configuration.RequiredNavigations.Contains(holder.Name) && !holder.Attributes.Any(attribute => attribute.Name == "Required")
        && (holder.Type.IsNullable || (!part.IsComplex && !(holder.IsNullableAware ?? isNullableAware)));

    /// <summary>A type in a table of its own, with its columns.</summary>
    private void AddTable(PartPlace place, PropertyFragment holder, PartConfiguration part)
    {
        var configuration = part.Configuration;
        var entity = new EntityType(configuration.Type!, configuration);
        var table = new OwnedTable(place.Owner, holder.Name, part.IsCollection, entity);
        Tables.Add(table);
        AddColumns(new PartPlace(entity, configuration, table, "", IsOptional: false, place.Depth + 1), isComplex: false, back => table.Back ??= back);
        // Columns that no property declares.
        entity.Properties.AddRange(configuration.Properties.Values.Where(property => property.Type is not null && entity.Find(property.Name) is null).Select(EntityProperty.Shadow));
    }

    private void AddColumns(PartPlace place, bool isComplex, Action<string> setBack)
    {
        var (entity, configuration) = (place.Entity, place.Configuration);
        var bases = BaseTypes.Of(configuration.Type!, scope);
        entity.IsUnknown |= !bases.AreKnown;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in bases.Levels)
        {
            foreach (var property in level.Type.Properties)
            {
                if (!seen.Add(property.Name) || configuration.Ignored.Contains(property.Name) || property.Attributes.Any(attribute => attribute.Name == "NotMapped")) continue;
                AddMember(place, property, property.Type.With(level.Arguments), level.Type, isComplex, setBack);
            }
        }
        if (isComplex) return;
        var indexes = place.Prefix.Length == 0 ? entity.Indexes : [.. configuration.Indexes];
        entity.IsUnknown |= !EntityIndexes.TryAdd([.. bases.Levels.Select(level => level.Type)], configuration, indexes, _columns);
        // In the rows of an entity the properties have other names.
        if (place.Prefix.Length > 0) entity.Indexes.AddRange(indexes.Select(index => WithPrefix(index, place.Prefix, entity)));
    }

    private void AddMember(PartPlace place, PropertyFragment property, TypeName type, TypeDeclaration declaring, bool isComplex, Action<string> setBack)
    {
        var (entity, configuration) = (place.Entity, place.Configuration);
        configuration.Properties.TryGetValue(property.Name, out var own);
        if (configuration.Parts.TryGetValue(property.Name, out var inner))
        {
            Add(place, property, inner);
            return;
        }
        if (_columns.Scalar(property, type, declaring, own, isInherited: false, place.Prefix) is { } scalar)
        {
            if (!property.HasSetter && own is null) return;
            scalar.IsNullable |= place.IsOptional;
            if (scalar.AttributeColumn is { Length: 0 }) entity.IsUnknown = true;
            entity.Properties.Add(scalar);
            return;
        }
        var element = ClrTypes.Element(type);
        var found = scope.Find((element ?? type) with { IsNullable = false }, declaring);
        if (found is { Kind: TypeKind.Class } && element is null && !isComplex && IsOwnerOf(place.Owner, found)) setBack(property.Name);
        else if (found is { Kind: not TypeKind.Interface } && IsOwned(found)) Add(place, property, PartOf(found, isCollection: element is not null));
        else entity.IsIncomplete |= property.HasSetter;
    }

    private static bool IsOwnerOf(PartOwner part, TypeDeclaration type) => part.Owner?.Type == type;

    /// <summary>An index of a type that lives in the rows of an entity, as one of the entity.</summary>
    public static KeyConfiguration WithPrefix(KeyConfiguration index, string prefix, EntityType entity) =>
        new(entity.Configuration, [.. index.Properties.Select(name => prefix + name)], index.Location)
        {
            Name = index.Name,
            IsUnique = index.IsUnique,
            PrefixLengths = index.PrefixLengths,
        };
}
