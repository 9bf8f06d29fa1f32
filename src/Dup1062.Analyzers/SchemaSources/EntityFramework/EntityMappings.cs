namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Where the contexts of a project put their entities.</summary>
/// <param name="contexts">The contexts that are for MySQL, or may be.</param>
/// <param name="ofOtherEngines">The full names of those that are not.</param>
internal sealed class EntityMappings(IReadOnlyList<ContextMapping> contexts, IReadOnlyCollection<string> ofOtherEngines)
{
    public static EntityMappings None { get; } = new([], []);

    /// <summary>Those of other contexts, too.</summary>
    public EntityMappings With(EntityMappings others) => new([.. contexts, .. others.Contexts], [.. ofOtherEngines, .. others.OfOtherEngines]);

    private IReadOnlyList<ContextMapping> Contexts => contexts;

    private IReadOnlyCollection<string> OfOtherEngines => ofOtherEngines;

    /// <summary>Whether a context is for another engine than MySQL.</summary>
    public bool IsForeign(string context) => ofOtherEngines.Contains(context);

    /// <summary>The entities that have rows in a table, and how it is mapped.</summary>
    public IEnumerable<(EntityMapping Entity, MappedTable Table)> In(string table) =>
        from context in contexts
        from entity in context.Entities
        from mapped in entity.Tables
        where string.Equals(mapped.Name, table, StringComparison.OrdinalIgnoreCase)
        select (entity, mapped);

    /// <summary>Where entities of a type are put; more than one where several contexts have them, none where no model in sight does.</summary>
    /// <param name="entity">The full name of the type.</param>
    /// <param name="context">The full name of the context, or of a base of it; null where it is not in sight.</param>
    public IReadOnlyList<EntityMapping> Find(string entity, string? context)
    {
        var own = contexts.Where(mapping => context is not null && mapping.Names.Contains(context)).ToList();
        return [.. (own.Count > 0 ? own : contexts).SelectMany(mapping => mapping.Entities).Where(mapping => mapping.Type == entity)];
    }
}

/// <summary>Where a context puts its entities; none where its model cannot be told.</summary>
/// <param name="Names">The full names of the context and its bases.</param>
/// <param name="Entities">The entities.</param>
internal sealed record ContextMapping(IReadOnlyList<string> Names, IReadOnlyList<EntityMapping> Entities);

/// <summary>Where EF Core puts the entities of a type.</summary>
/// <param name="Type">The full name of the type.</param>
/// <param name="Tables">The tables that one entity has a row in; none where there are none, or they cannot be told.</param>
/// <param name="IsKnown">Nothing is said of the entity that is not understood.</param>
internal sealed record EntityMapping(string Type, IReadOnlyList<MappedTable> Tables, bool IsKnown);

/// <summary>A table that has rows of an entity.</summary>
internal sealed record MappedTable(string Name, IReadOnlyList<MappedColumn> Columns);

/// <summary>A column that EF Core writes.</summary>
/// <param name="Name">The column.</param>
/// <param name="Property">The property behind it.</param>
/// <param name="IsNew">EF Core or the server makes a new value for each row.</param>
internal sealed record MappedColumn(string Name, string Property, bool IsNew);
