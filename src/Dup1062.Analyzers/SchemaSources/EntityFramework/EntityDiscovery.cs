using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Finds the entity types of a model, from those that are named through all that they lead to.</summary>
internal sealed class EntityDiscovery(TypeScope scope, ModelConfiguration model, bool isNullableAware, CancellationToken cancellationToken)
{
    private readonly Dictionary<TypeDeclaration, EntityType> _entities = [];
    private readonly Queue<EntityType> _open = new();
    private readonly Queue<EntityType> _openUnknown = new();
    private readonly EntityColumns _columns = new(scope, model, isNullableAware);
    private readonly EntityParts _parts = new(scope, model, isNullableAware);
    private bool _isDoubtful;

    /// <summary>The types that have tables of their own beside the entities that own them.</summary>
    public IReadOnlyList<OwnedTable> OwnedTables => _parts.Tables;

    /// <summary>Whether more than one property holds a type that is owned.</summary>
    public bool IsShared(TypeDeclaration type) => _parts.IsShared(type);

    public IReadOnlyCollection<EntityType> Find()
    {
        var members = new EntityMembers(scope, _columns, _parts, IsLeftOut, Entity);
        foreach (var configuration in model.Entities.Values.ToList()) Entity(configuration.Type!);
        while (_open.Count + _openUnknown.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Only what no other leads to is as little known as the entity that leads to it: its property may be left out, or a value.
            _isDoubtful = _open.Count == 0;
            Read((_isDoubtful ? _openUnknown : _open).Dequeue(), members);
        }
        // Found to be an entity after a type that derives from it.
        foreach (var entity in _entities.Values.Where(entity => !entity.Configuration.HasNoBase))
        {
            foreach (var declaration in entity.Declarations.Skip(1)) if (_entities.TryGetValue(declaration, out var parent)) entity.IsUnknown = parent.IsUnknown = true;
        }
        return _entities.Values;
    }

    /// <summary>The entity of a type; null where the type is left out of the model, or no entity.</summary>
    private EntityType? Entity(TypeDeclaration type)
    {
        if (_entities.TryGetValue(type, out var known)) return known;
        if (IsLeftOut(type) || _parts.IsOwned(type) || type.Kind != TypeKind.Class) return null;
        var configuration = model.Entity(type);
        var entity = new EntityType(type, configuration) { IsUnknown = _isDoubtful || configuration.IsUnknown || type.Parameters.Count > 0 };
        _entities.Add(type, entity);
        (entity.IsUnknown ? _openUnknown : _open).Enqueue(entity);
        return entity;
    }

    private bool IsLeftOut(TypeDeclaration type) => model.Ignored.Contains(type) || type.Attribute("NotMapped") is not null;

    private void Read(EntityType entity, EntityMembers members)
    {
        foreach (var level in Levels(entity)) members.Add(entity, level);
        members.AddShadows(entity);
        entity.IsUnknown |= !EntityIndexes.TryAdd(entity.Declarations, entity.Configuration, entity.Indexes, _columns);
        entity.Table = entity.Configuration.Table ?? TableOf(entity.Attribute("Table"), entity) ?? entity.Configuration.SetName ?? entity.Type.Name;
        entity.HasOwnTable = entity.Configuration.Table is not null || entity.Type.Attribute("Table") is not null;
    }

    /// <summary>The type and its bases up to the next entity.</summary>
    private IEnumerable<TypeLevel> Levels(EntityType entity)
    {
        var bases = BaseTypes.Of(entity.Type, scope);
        yield return bases.Levels[0];
        foreach (var level in bases.Levels.Skip(1))
        {
            if (!entity.Configuration.HasNoBase && model.Entities.ContainsKey(level.Type) && Entity(level.Type) is { } parent)
            {
                if (parent.BasesAndSelf.Contains(entity)) entity.IsUnknown = true;
                else entity.Base = parent;
                yield break;
            }
            entity.Declarations.Add(level.Type);
            yield return level;
        }
        entity.IsUnknown |= !bases.AreKnown;
        // Not all is known of ASP.NET's users and roles, but what others refer to.
        if (bases.Outside is { Name: "IdentityUser" or "IdentityRole" } identity) entity.Properties.Add(new EntityProperty("Id", identity.Arguments.FirstOrDefault() ?? new TypeName("string")));
    }

    private string? TableOf(AttributeFragment? attribute, EntityType entity)
    {
        if (attribute is null) return null;
        var name = _columns.TableOf(attribute, entity.Type);
        entity.IsUnknown |= name is null;
        return name;
    }
}
