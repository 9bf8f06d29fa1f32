using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Finds the entity types of a model, from those that are named through all that they lead to, and sorts their properties.</summary>
internal sealed class EntityDiscovery(TypeScope scope, ModelConfiguration model, bool isNullableAware, CancellationToken cancellationToken)
{
    private readonly Dictionary<TypeDeclaration, EntityType> _entities = [];
    private readonly Queue<EntityType> _open = new();

    public IReadOnlyCollection<EntityType> Find()
    {
        foreach (var configuration in model.Entities.Values.ToList()) Entity(configuration.Type!);
        while (_open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(_open.Dequeue());
        }
        return _entities.Values;
    }

    /// <summary>The entity of a type; null where the type is left out of the model, or no entity.</summary>
    private EntityType? Entity(TypeDeclaration type)
    {
        if (_entities.TryGetValue(type, out var known)) return known;
        if (IsLeftOut(type) || IsOwned(type) || type.Kind != TypeKind.Class) return null;
        var configuration = model.Entity(type);
        var entity = new EntityType(type, configuration) { IsUnknown = configuration.IsUnknown || type.Parameters.Count > 0 };
        _entities.Add(type, entity);
        _open.Enqueue(entity);
        return entity;
    }

    private bool IsLeftOut(TypeDeclaration type) => model.Ignored.Contains(type) || type.Attribute("NotMapped") is not null;

    private bool IsOwned(TypeDeclaration type) =>
        model.Owned.Contains(type) || type.Attribute("Owned") is not null || type.Attribute("ComplexType") is not null || model.Entities.Values.Any(entity => entity.Parts.Values.Any(part => part.Configuration.Type == type));

    private void Read(EntityType entity)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (property, type, place, isInherited) in Members(entity))
        {
            if (seen.Add(property.Name) && !IsIgnored(entity, property)) Sort(entity, property, type, place, isInherited);
        }
        foreach (var shadow in entity.Configuration.Properties.Values.Where(property => !seen.Contains(property.Name)))
        {
            if (shadow.Type is not { } written) entity.IsIncomplete = true;
            else entity.Properties.Add(new EntityProperty(shadow.Name, written) { Configuration = shadow, IsNullable = shadow.IsRequired != true && (written.IsNullable || ClrTypes.IsReference(written)) });
        }
        if (entity.Configuration.Parts.Keys.Any(part => !seen.Contains(part))) entity.IsIncomplete = true;
        AddAttributes(entity);
        entity.Table = entity.Configuration.Table ?? TableOf(entity.Attribute("Table"), entity) ?? entity.Configuration.SetName ?? entity.Type.Name;
        entity.HasOwnTable = entity.Configuration.Table is not null || entity.Type.Attribute("Table") is not null;
    }

    private string? TableOf(AttributeFragment? attribute, EntityType entity)
    {
        if (attribute is null) return null;
        if (attribute.Named("Schema") is not null) entity.IsUnknown = true;
        var name = TextOf(attribute.At(0), entity.Type);
        if (name is null) entity.IsUnknown = true;
        return name;
    }

    private string? TextOf(FluentArgument? argument, TypeDeclaration place) => argument switch
    {
        TextArgument text => text.Text,
        NameArgument name => ConstantTexts.Find(name.Name, place, scope),
        _ => null,
    };

    /// <summary>The properties of a type and of its bases up to the next entity.</summary>
    private IEnumerable<(PropertyFragment, TypeName, TypeDeclaration, bool)> Members(EntityType entity)
    {
        var arguments = new Dictionary<string, TypeName>(StringComparer.Ordinal);
        var type = entity.Type;
        for (var depth = 0; ; depth++)
        {
            foreach (var property in type.Properties) yield return (property, property.Type.With(arguments), type, depth > 0);
            if (depth > 16) entity.IsUnknown = true;
            if (depth > 16 || BaseOf(type) is not { } written) yield break;
            written = written.With(arguments);
            if (scope.Find(written, type) is not { } baseType)
            {
                if (written.Name is not ("object" or "Object")) entity.IsUnknown = true;
                yield break;
            }
            if (!entity.Configuration.HasNoBase && model.Entities.ContainsKey(baseType) && Entity(baseType) is { } parent)
            {
                if (parent.BasesAndSelf.Contains(entity)) entity.IsUnknown = true;
                else entity.Base = parent;
                yield break;
            }
            arguments = baseType.Parameters.Zip(written.Arguments, (parameter, argument) => (parameter, argument)).ToDictionary(p => p.parameter, p => p.argument);
            type = baseType;
            entity.Declarations.Add(type);
        }
    }

    /// <summary>The base class as it is written. An interface of another project is told by its name.</summary>
    private TypeName? BaseOf(TypeDeclaration type) => type.Bases.FirstOrDefault(written => scope.Find(written, type) is { } found
        ? found.Kind == TypeKind.Class
        : !(written.Name.Length > 1 && written.Name[0] == 'I' && char.IsUpper(written.Name[1])));

    private static bool IsIgnored(EntityType entity, PropertyFragment property) =>
        property.Attributes.Any(attribute => attribute.Name == "NotMapped") || entity.BasesAndSelf.Any(e => e.Configuration.Ignored.Contains(property.Name));

    private void Sort(EntityType entity, PropertyFragment property, TypeName type, TypeDeclaration place, bool isInherited)
    {
        entity.Configuration.Properties.TryGetValue(property.Name, out var configuration);
        if (entity.Configuration.Parts.TryGetValue(property.Name, out var part))
        {
            AddPart(entity, property, part, "");
            return;
        }
        if (Scalar(property, type, place, configuration, isInherited, "") is { } scalar)
        {
            if (property.HasSetter || configuration is not null) entity.Properties.Add(scalar);
            if (scalar.AttributeColumn is { Length: 0 }) entity.IsUnknown = true;
            return;
        }
        var element = ClrTypes.Element(type);
        if (scope.Find((element ?? type) with { IsNullable = false }, place) is { } target)
        {
            if (IsLeftOut(target) || (element is null && !property.HasSetter)) return;
            if (IsOwned(target)) AddPart(entity, property, PartOf(target, isCollection: element is not null), "");
            else if (target.Kind == TypeKind.Class && Entity(target) is { } other) entity.Navigations.Add(new EntityNavigation(property, entity, other, element is not null));
            else entity.IsIncomplete = true;
            return;
        }
        // A list of plain values is one column of JSON.
        if (element is not null && property.HasSetter && ClrTypes.ColumnType(element) is not null) entity.Properties.Add(Column(property, new TypeName("string"), place, configuration, isInherited, ""));
        else if (property.HasSetter || element is not null) entity.IsIncomplete = true;
    }

    /// <summary>The column of a property of a plain type, an enum, or of any type that a converter makes plain; null for others.</summary>
    private EntityProperty? Scalar(PropertyFragment property, TypeName type, TypeDeclaration place, PropertyConfiguration? configuration, bool isInherited, string prefix)
    {
        var isEnum = ClrTypes.ColumnType(type) is null && scope.Find(type with { IsNullable = false }, place) is { Kind: TypeKind.Enum };
        return isEnum || ClrTypes.ColumnType(type) is not null || configuration is { HasConversion: true } or { ColumnType: not null }
            ? Column(property, type, place, configuration, isInherited, prefix, isEnum)
            : null;
    }

    private EntityProperty Column(PropertyFragment property, TypeName type, TypeDeclaration place, PropertyConfiguration? configuration, bool isInherited, string prefix, bool isEnum = false)
    {
        var isReference = ClrTypes.IsReference(type) || (!isEnum && ClrTypes.ColumnType(type) is null);
        var mayBeNull = type.IsNullable || (isReference && !(property.IsNullableAware ?? isNullableAware));
        if (property.Attributes.Any(attribute => attribute.Name == "Required")) mayBeNull = false;
        return new EntityProperty(prefix + property.Name, type)
        {
            Declaration = property,
            Configuration = configuration,
            IsEnum = isEnum,
            IsInherited = isInherited,
            IsPart = prefix.Length > 0,
            IsNullable = configuration?.IsRequired is { } isRequired ? !isRequired : mayBeNull,
            AttributeColumn = NameOf(property, place),
        };
    }

    /// <summary>The name in the attribute; empty where it has one that cannot be told.</summary>
    private string? NameOf(PropertyFragment property, TypeDeclaration place) =>
        property.Attributes.FirstOrDefault(attribute => attribute.Name == "Column") is not { } column || (column.At(0) ?? column.Named("Name")) is not { } name ? null
        : TextOf(name, place) ?? "";

    private PartConfiguration PartOf(TypeDeclaration type, bool isCollection) =>
        new(new EntityConfiguration { Type = type, Model = model }, isCollection, type.Attribute("ComplexType") is not null);

    /// <summary>The columns of a type that lives in the rows of its owner. One with a table of its own adds none here.</summary>
    private void AddPart(EntityType entity, PropertyFragment holder, PartConfiguration part, string prefix, int depth = 0)
    {
        var configuration = part.Configuration;
        if (configuration.IsUnknown || configuration.Type is null || depth > 8)
        {
            entity.IsUnknown = true;
            return;
        }
        if (configuration.IsJson)
        {
            entity.Properties.Add(Column(holder, new TypeName("string"), entity.Type, null, isInherited: false, prefix));
            return;
        }
        if (part.IsCollection || configuration.Table is not null) return;
        prefix += holder.Name + "_";
        foreach (var property in configuration.Type.Properties)
        {
            configuration.Properties.TryGetValue(property.Name, out var own);
            if (configuration.Ignored.Contains(property.Name) || property.Attributes.Any(attribute => attribute.Name == "NotMapped")) continue;
            if (configuration.Parts.TryGetValue(property.Name, out var inner)) AddPart(entity, property, inner, prefix, depth + 1);
            else if (scope.Find(property.Type with { IsNullable = false }, configuration.Type) is { Kind: TypeKind.Class } nested && IsOwned(nested)) AddPart(entity, property, PartOf(nested, isCollection: false), prefix, depth + 1);
            else if (Scalar(property, property.Type, configuration.Type, own, isInherited: false, prefix) is not { } scalar) entity.IsIncomplete |= property.HasSetter;
            else if (property.HasSetter || own is not null)
            {
                scalar.IsNullable |= holder.Type.IsNullable || !part.IsComplex && !(holder.IsNullableAware ?? isNullableAware);
                entity.Properties.Add(scalar);
            }
        }
        // A key over such columns has names that are not the owner's properties.
        foreach (var index in configuration.Indexes) entity.Indexes.Add(WithPrefix(index, prefix, entity));
    }

    /// <summary>An index of a type that lives in the rows of an entity, as one of the entity.</summary>
    public static KeyConfiguration WithPrefix(KeyConfiguration index, string prefix, EntityType entity) =>
        new(entity.Configuration, [.. index.Properties.Select(name => prefix + name)], index.Location)
        {
            Name = index.Name,
            IsUnique = index.IsUnique,
            PrefixLengths = index.PrefixLengths,
        };

    private void AddAttributes(EntityType entity)
    {
        foreach (var attribute in entity.Declarations.SelectMany(type => type.Attributes).Where(attribute => attribute.Name == "Index"))
        {
            var listed = attribute.Arguments.Where(argument => argument.Name is null or "propertyName").SelectMany(argument => argument.Value.Items);
            var names = listed.Select(value => (value as TextArgument)?.Text).ToList();
            if (names.Count == 0 || names.Contains(null))
            {
                entity.IsUnknown = true;
                continue;
            }
            var name = (attribute.Named("Name") as TextArgument)?.Text;
            if (entity.Indexes.Exists(index => index.Properties.SequenceEqual(names))) continue;
            entity.Indexes.Add(new KeyConfiguration(entity.Configuration, [.. names.Select(n => n!)], entity.Type.Location)
            {
                Name = name,
                IsUnique = attribute.Named("IsUnique") is ValueArgument { Value: true },
            });
        }
    }
}
