using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Makes the table between two entities that each have many of the other.</summary>
internal static class JoinTable
{
    /// <summary>The table; null where it cannot be told.</summary>
    /// <param name="join">The entities.</param>
    /// <param name="model">What calls say.</param>
    public static (string Name, Table? Table) Make(EntityJoin join, ModelConfiguration model)
    {
        var (left, right) = (join.Left, join.Right);
        var own = join.Own ?? new EntityConfiguration { Type = left.Type, Model = model };
        var name = own.Table ?? NamingConvention.Rewrite(model.Names, own.SetName ?? NameOf(left.Type.Name, right.Type.Name));
        if (left.IsUnknown || right.IsUnknown || own.IsUnknown || own.HasUnknownTable || own.Parts.Count > 0) return (name, null);
        var ofLeft = ReferenceTo(left, join.RightNavigation, join, model);
        var ofRight = ReferenceTo(right, join.LeftNavigation, join, model);
        if (ofLeft is null || ofRight is null || (left == right && (join.LeftNavigation is null || join.RightNavigation is null || ofLeft[0].Name == ofRight[0].Name))) return (name, null);
        var table = new EntityType(own.Type!, own);
        // EF Core sorts foreign keys so.
        table.Properties.AddRange(new[] { ofLeft, ofRight }.OrderBy(reference => reference.Count).ThenBy(reference => reference[0].Name, StringComparer.Ordinal).SelectMany(reference => reference));
        var foreign = table.Properties.ConvertAll(property => property.Name);
        foreach (var property in own.Properties.Values.Where(property => table.Find(property.Name) is null))
        {
            if (property.Type is null) return (name, null);
            table.Properties.Add(EntityProperty.Shadow(property));
        }
        NamingConvention.Apply(model.Names, [table]);
        var builder = new EntityTableBuilder(name, table);
        foreach (var property in table.Properties) builder.Add(property, isDerived: false, mayBeShared: false);
        var key = own.Key?.Properties ?? foreign;
        if (key.Any(property => table.Find(property) is null)) return (name, null);
        builder.AddKeys(key, [table], []);
        return (name, builder.Build());
    }

    private static string NameOf(string left, string right) => string.CompareOrdinal(left, right) < 0 ? left + right : right + left;

    /// <summary>The properties that refer to an entity: those that are named, else made of the navigation that leads to it; null where they cannot be told.</summary>
    private static List<EntityProperty>? ReferenceTo(EntityType entity, EntityNavigation? navigation, EntityJoin join, ModelConfiguration model)
    {
        if (entity.Root.Key?.Select(entity.Root.Find).ToList() is not { } key || key.Contains(null)) return null;
        var said = join.Own is null ? [] : model.Relationships.FindAll(relationship => relationship.Entity == join.Own && relationship.Target == entity.Type);
        if (said.Count > 1 || said.Exists(relationship => relationship.PrincipalKey is not null || relationship.ForeignKey is not null && relationship.ForeignKey.Count != key.Count)) return null;
        var names = said.Select(relationship => relationship.ForeignKey).FirstOrDefault() ?? [.. key.Select(property => ForeignKeyConventions.ShadowName(navigation?.Name ?? entity.Type.Name, property!.Name))];
        return [.. names.Zip(key, (name, property) => new EntityProperty(name, property!.Type with { IsNullable = false })
        {
            IsForeignKey = true,
            Configuration = join.Own?.Properties.TryGetValue(name, out var configured) == true ? configured : null,
        })];
    }
}
