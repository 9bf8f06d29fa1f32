using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>A collection of a type that belongs to an entity, in a table beside it.</summary>
/// <param name="Owner">The entity.</param>
/// <param name="Navigation">The property that holds the collection.</param>
/// <param name="Part">The type.</param>
internal sealed record OwnedCollection(EntityType Owner, string Navigation, EntityType Part)
{
    private const string Id = "Id";

    /// <summary>The table; null where it cannot be told.</summary>
    /// <param name="isShared">Whether other properties hold the type too.</param>
    /// <param name="names">How names are written that nobody gives.</param>
    public (string Name, Table? Table) Make(bool isShared, NameStyle names)
    {
        var name = Part.Configuration.Table ?? NamingConvention.Rewrite(names, isShared ? $"{Owner.Table}_{Navigation}" : Part.Type.Name);
        if (Part.IsUnknown || Part.Configuration.HasUnknownTable || Part.Type.Attribute("Table") is not null || Part.Type.Attribute("Index") is not null || Owner.IsUnknown || Owner.Base is not null || Owner.Key is not { } ownerKey || OwnerKey(ownerKey) is not { } foreign) return (name, null);
        if (Key(foreign) is not { } key) return (name, null);
        NamingConvention.Apply(names, [Part]);
        var builder = new EntityTableBuilder(name, Part) { IsComplete = !Part.IsIncomplete, ForeignKey = foreign };
        foreach (var property in Part.Properties) builder.Add(property, isDerived: false, mayBeShared: false);
        builder.AddKeys(key, [Part], []);
        return (name, builder.Build());
    }

    /// <summary>The properties that refer to the owner, made where the type has none; null where they cannot be told.</summary>
    private IReadOnlyList<string>? OwnerKey(IReadOnlyList<string> ownerKey)
    {
        var foreign = Part.Configuration.OwnerKey ?? ForeignKeyConventions.ByName(Part, Owner, null, ownerKey, isUnique: false) ?? [.. ownerKey.Select(key => Owner.Type.Name + key)];
        if (foreign.Count != ownerKey.Count) return null;
        for (var i = 0; i < foreign.Count; i++)
        {
            if (Owner.Find(ownerKey[i]) is not { } referenced) return null;
            if (Part.Find(foreign[i]) is { } declared) (declared.IsForeignKey, declared.IsNullable) = (true, false);
            else Part.Properties.Add(new EntityProperty(foreign[i], referenced.Type) { IsForeignKey = true });
        }
        return foreign;
    }

    /// <summary>The key: what is said, else the reference to the owner with an id, which is made where the type has none.</summary>
    private IReadOnlyList<string>? Key(IReadOnlyList<string> foreign)
    {
        if (Part.Configuration.Key is { } configured) return configured.Properties.All(name => Part.Find(name) is not null) ? configured.Properties : null;
        if (Part.Attribute("PrimaryKey") is not null || Part.Properties.Exists(property => property.Attribute("Key") is not null)) return null;
        var id = Part.FindAnyCase(Id) ?? Part.FindAnyCase(Part.Type.Name + Id);
        if (id is null) Part.Properties.Add(id = new EntityProperty(Id, new TypeName("int")));
        return foreign.Contains(id.Name) ? null : [.. foreign, id.Name];
    }
}
