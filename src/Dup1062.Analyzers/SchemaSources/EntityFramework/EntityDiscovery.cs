using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Finds the entity types of a model, from those that are named through all that they lead to, and sorts their properties.</summary>
internal sealed class EntityDiscovery(TypeScope scope, ModelConfiguration model, bool isNullableAware, CancellationToken cancellationToken)
{
    private readonly Dictionary<TypeDeclaration, EntityType> _entities = [];
    private readonly Queue<EntityType> _open = new();
    private readonly EntityColumns _columns = new(scope, isNullableAware);
    private readonly EntityParts _parts = new(scope, model, isNullableAware);

    /// <summary>The types that have tables of their own beside the entities that own them.</summary>
    public IReadOnlyList<OwnedCollection> Collections => _parts.Collections;

    /// <summary>Whether more than one property holds a type that is owned.</summary>
    public bool IsShared(TypeDeclaration type) => _parts.IsShared(type);

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
        if (IsLeftOut(type) || _parts.IsOwned(type) || type.Kind != TypeKind.Class) return null;
        var configuration = model.Entity(type);
        var entity = new EntityType(type, configuration) { IsUnknown = configuration.IsUnknown || type.Parameters.Count > 0 };
        _entities.Add(type, entity);
        _open.Enqueue(entity);
        return entity;
    }

    private bool IsLeftOut(TypeDeclaration type) => model.Ignored.Contains(type) || type.Attribute("NotMapped") is not null;

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
        var name = _columns.TextOf(attribute.At(0), entity.Type);
        if (name is null) entity.IsUnknown = true;
        return name;
    }

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
            _parts.Add(entity, property, part, "");
            return;
        }
        if (_columns.Scalar(property, type, place, configuration, isInherited, "") is { } scalar)
        {
            if (property.HasSetter || property.MayHaveSetter || configuration is not null) entity.Properties.Add(scalar);
            entity.IsIncomplete |= property is { HasSetter: false, MayHaveSetter: true } && configuration is null;
            if (scalar.AttributeColumn is { Length: 0 }) entity.IsUnknown = true;
            return;
        }
        var element = ClrTypes.Element(type);
        if (scope.Find((element ?? type) with { IsNullable = false }, place) is { } target)
        {
            if (IsLeftOut(target) || (element is null && !property.HasSetter)) return;
            if (_parts.IsOwned(target)) _parts.Add(entity, property, _parts.PartOf(target, isCollection: element is not null), "");
            else if (target.Kind == TypeKind.Class && Entity(target) is { } other) entity.Navigations.Add(new EntityNavigation(property, entity, other, element is not null));
            else entity.IsIncomplete = true;
            return;
        }
        // A list of plain values is one column of JSON.
        if (element is not null && property.HasSetter && ClrTypes.ColumnType(element) is not null) entity.Properties.Add(_columns.Column(property, new TypeName("string"), place, configuration, isInherited, ""));
        else if (property.HasSetter || element is not null) entity.IsIncomplete = true;
    }

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
                ModelName = name,
                IsUnique = attribute.Named("IsUnique") is ValueArgument { Value: true },
            });
        }
    }
}
