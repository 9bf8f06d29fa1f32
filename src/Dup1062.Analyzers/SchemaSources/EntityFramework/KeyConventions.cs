using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Finds the primary keys: by calls, by attributes, by the names <c>Id</c> and <c>TypeId</c>.</summary>
internal static class KeyConventions
{
    public static void Apply(IEnumerable<EntityType> entities)
    {
        foreach (var entity in entities)
        {
            if (entity.Base is not null || entity.Configuration.HasNoKey || entity.Attribute("Keyless") is not null) continue;
            entity.Key = Find(entity);
            // EF Core refuses such a model.
            if (entity.Key is null) entity.IsUnknown = true;
            else entity.IsUnknown |= entity.Key.Any(name => entity.Find(name) is not { } property || ValueGenerations.IsDoubtful(property, entity.Key));
        }
    }

    private static IReadOnlyList<string>? Find(EntityType entity)
    {
        if (entity.Configuration.Key is { } configured) return configured.Properties;
        if (entity.Attribute("PrimaryKey") is { } attribute)
        {
            var names = attribute.Arguments.SelectMany(argument => argument.Value.Items).Select(value => (value as TextArgument)?.Text).ToList();
            return names.Contains(null) ? null : [.. names.Select(name => name!)];
        }
        var marked = entity.Properties.Where(property => property.Declaration?.Attributes.Any(a => a.Name == "Key") == true).Select(property => property.Name).ToList();
        if (marked.Count > 0) return marked.Count == 1 ? marked : null;
        var key = Named(entity, "Id") ?? Named(entity, entity.Type.Name + "Id");
        return key is not null ? [key.Name] : entity.Configuration.IsJoin ? OfJoin(entity.Configuration) : null;
    }

    /// <summary>The two references of a join, where their properties are named, as EF Core sorts them.</summary>
    private static IReadOnlyList<string>? OfJoin(EntityConfiguration join) =>
        join.Model.Relationships.FindAll(relationship => relationship.Entity == join).ConvertAll(relationship => relationship.ForeignKey) is [{ } one, { } other]
            ? [.. new[] { one, other }.OrderBy(reference => reference.Count).ThenBy(reference => reference[0], StringComparer.Ordinal).SelectMany(reference => reference)]
            : null;

    private static EntityProperty? Named(EntityType entity, string name) =>
        entity.Properties.Find(property => !property.IsPart && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));
}
