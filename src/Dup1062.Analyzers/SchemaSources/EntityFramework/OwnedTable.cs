using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>A type that belongs to an entity, in a table beside it.</summary>
/// <param name="owner">What owns it.</param>
/// <param name="navigation">The property that holds it.</param>
/// <param name="isCollection">The owner has several.</param>
/// <param name="part">The type.</param>
internal sealed class OwnedTable(PartOwner owner, string navigation, bool isCollection, EntityType part) : PartOwner
{
    private const string Id = "Id";

    private string? _name;
    private IReadOnlyList<EntityProperty>? _key;

    public override TypeDeclaration Type => part.Type;

    public override PartOwner? Owner => owner;

    public override string Table => _name ?? "";

    public override EntityType Entity => owner.Entity;

    public override IReadOnlyList<EntityProperty>? Key => _key;

    /// <summary>The property that leads back to the owner.</summary>
    public string? Back { get; set; } = part.Configuration.OwnerNavigation;

    /// <summary>The table; null where it cannot be told. That of the owner has to be made before.</summary>
    /// <param name="isShared">Whether other properties hold the type too.</param>
    /// <param name="names">How names are written that nobody gives.</param>
    public (string Name, Table? Table) Make(bool isShared, NameStyle names)
    {
        var name = _name = part.Configuration.Table ?? NamingConvention.Rewrite(names, isShared ? $"{owner.Table}_{navigation}" : part.Type.Name);
        if (part.IsUnknown || part.Configuration.IsUnknown || part.Configuration.HasUnknownTable || owner.Entity.IsUnknown || (isShared && owner.Entity.Base is not null)) return (name, null);
        if (owner.Key is not { } ownerKey || Refer(ownerKey) is not { } foreign || KeyOf(foreign) is not { } key) return (name, null);
        _key = [.. key.Select(property => part.Find(property)!)];
        NamingConvention.Apply(names, [part]);
        var builder = new EntityTableBuilder(name, part) { IsComplete = !part.IsIncomplete, ForeignKey = foreign };
        foreach (var property in part.Properties) builder.Add(property, isDerived: false, mayBeShared: false);
        builder.AddKeys(key, [part], []);
        return (name, builder.Build());
    }

    /// <summary>The properties that refer to the owner, made where the type has none; null where they cannot be told.</summary>
    private IReadOnlyList<string>? Refer(IReadOnlyList<EntityProperty> ownerKey)
    {
        var foreign = part.Configuration.OwnerKey
            ?? ForeignKeyConventions.ByName(part, owner.Type.Name, Back, ownerKey, isUnique: false)
            ?? ReferenceTo(owner, ownerKey, Back);
        if (foreign.Count != ownerKey.Count) return null;
        for (var i = 0; i < foreign.Count; i++)
        {
            if (part.Find(foreign[i]) is { } declared) (declared.IsForeignKey, declared.IsNullable) = (true, false);
            else part.Properties.Add(new EntityProperty(foreign[i], ownerKey[i].Type) { IsForeignKey = true });
        }
        return foreign;
    }

    /// <summary>The key: what is said, else the reference to the owner, of a collection with an id, which is made where the type has none.</summary>
    private IReadOnlyList<string>? KeyOf(IReadOnlyList<string> foreign)
    {
        if (part.Configuration.Key is { } configured) return configured.Properties.All(name => part.Find(name) is not null) ? configured.Properties : null;
        if (part.Attribute("PrimaryKey") is not null || part.Properties.Exists(property => property.Attribute("Key") is not null)) return null;
        if (!isCollection) return foreign;
        var id = part.FindAnyCase(Id) ?? part.FindAnyCase(part.Type.Name + Id);
        if (id is null) part.Properties.Add(id = new EntityProperty(Id, new TypeName("int")));
        return foreign.Contains(id.Name) ? null : [.. foreign, id.Name];
    }
}
