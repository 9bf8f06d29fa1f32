using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Two entities that each have many of the other, and what is said of the table between them.</summary>
internal sealed record EntityJoin(EntityType Left, EntityNavigation? LeftNavigation, EntityType Right, EntityNavigation? RightNavigation, EntityConfiguration? Own);

/// <summary>Pairs the navigations of a model: those that are configured, then those that can only mean each other.</summary>
internal sealed class RelationshipConventions(IReadOnlyCollection<EntityType> entities, ModelConfiguration model, bool isNullableAware)
{
    private readonly Dictionary<TypeDeclaration, EntityType> _byType = entities.ToDictionary(entity => entity.Type);

    public List<EntityForeignKey> ForeignKeys { get; } = [];

    public List<EntityJoin> Joins { get; } = [];

    public void Apply()
    {
        var relationships = new List<RelationshipConfiguration>();
        foreach (var relationship in model.Relationships)
        {
            if (relationships.Find(relationship.IsSameAs) is { } same) same.Add(relationship);
            else relationships.Add(relationship);
        }
        foreach (var relationship in relationships) Configure(relationship);
        foreach (var entity in entities)
        {
            foreach (var navigation in entity.Navigations.Where(navigation => !navigation.IsTaken)) Pair(navigation);
        }
    }

    private void Configure(RelationshipConfiguration relationship)
    {
        if (relationship.Entity.Type is not { } type || !_byType.TryGetValue(type, out var entity)) return;
        if (relationship.Target is null || !_byType.TryGetValue(relationship.Target, out var target))
        {
            entity.IsIncomplete = true;
            return;
        }
        var navigation = Take(entity, relationship.Navigation);
        var inverse = Take(target, relationship.Inverse) ?? (relationship.IsWhole ? null : TakeInverse(entity, target));
        if (!relationship.IsWhole)
        {
            // EF Core waits for WithOne or WithMany, and takes what the navigations say.
            if (navigation is not null) navigation.IsTaken = false;
            if (inverse is not null) inverse.IsTaken = false;
            return;
        }
        if (relationship.IsCollection && relationship.IsInverseCollection)
        {
            if (!relationship.HasOwnJoin) Joins.Add(new EntityJoin(entity, navigation, target, inverse, relationship.Join));
            return;
        }
        if (relationship.IsCollection) Add(target, entity, inverse, navigation, relationship, isUnique: false);
        else if (relationship.IsInverseCollection) Add(entity, target, navigation, inverse, relationship, isUnique: false);
        else ConfigureOneToOne(relationship, entity, target, navigation, inverse);
    }

    private void ConfigureOneToOne(RelationshipConfiguration relationship, EntityType entity, EntityType target, EntityNavigation? navigation, EntityNavigation? inverse)
    {
        var isTargetDependent = relationship.Dependent is { } dependent && _byType.TryGetValue(dependent, out var named) && (named == target || named.BasesAndSelf.Contains(target));
        if (relationship.Dependent is null && relationship.ForeignKey is null)
        {
            OneToOne(entity, target, navigation, inverse, relationship);
            return;
        }
        if (isTargetDependent) Add(target, entity, inverse, navigation, relationship, isUnique: true);
        else Add(entity, target, navigation, inverse, relationship, isUnique: true);
    }

    private static EntityNavigation? Take(EntityType entity, string? name)
    {
        if (name is null) return null;
        var navigation = entity.BasesAndSelf.SelectMany(e => e.Navigations).FirstOrDefault(n => n.Name == name);
        if (navigation is not null) navigation.IsTaken = true;
        return navigation;
    }

    private static EntityNavigation? TakeInverse(EntityType entity, EntityType target) => target.Navigations.FirstOrDefault(n => n.To == entity && !n.IsTaken);

    private void Pair(EntityNavigation navigation)
    {
        if (navigation.IsTaken) return;
        var (from, to) = (navigation.From, navigation.To);
        var there = from.Navigations.Where(n => n.To == to && !n.IsTaken).ToList();
        var back = to.Navigations.Where(n => n.To == from && !n.IsTaken && n != navigation).ToList();
        var inverse = Named(navigation, back) ?? back.Find(n => Named(n, there) == navigation);
        if (inverse is null && from == to)
        {
            if (back.Count > 1) Doubt(navigation);
            inverse = back.Count == 1 ? back[0] : null;
        }
        else if (inverse is null)
        {
            there.RemoveAll(n => Named(n, back) is not null);
            back.RemoveAll(n => Named(n, there) is not null);
            if (back.Count > 0 && there.Count > 0 && there.Count + back.Count > 2) Doubt(navigation);
            inverse = back.Count == 1 && there.Count == 1 ? back[0] : null;
        }
        navigation.IsTaken = true;
        if (inverse is not null) inverse.IsTaken = true;
        if (navigation.IsCollection && inverse is { IsCollection: true }) Joins.Add(new EntityJoin(from, navigation, to, inverse, null));
        else if (navigation.IsCollection) Add(to, from, inverse, navigation, null, isUnique: false);
        else if (inverse is null or { IsCollection: true }) Add(from, to, navigation, inverse, null, isUnique: false);
        else OneToOne(from, to, navigation, inverse, null);
    }

    /// <summary>The navigation that [InverseProperty] names.</summary>
    private static EntityNavigation? Named(EntityNavigation navigation, List<EntityNavigation> others) =>
        navigation.Property.Attributes.FirstOrDefault(attribute => attribute.Name == "InverseProperty")?.At(0) is TextArgument text ? others.Find(other => other.Name == text.Text) : null;

    private static void Doubt(EntityNavigation navigation) => navigation.From.IsUnknown = navigation.To.IsUnknown = true;

    /// <summary>The dependent is the one that has a foreign key by its name.</summary>
    private void OneToOne(EntityType a, EntityType b, EntityNavigation? fromA, EntityNavigation? fromB, RelationshipConfiguration? configuration)
    {
        var aRefers = Refers(a, b, fromA, fromB);
        if (aRefers == Refers(b, a, fromB, fromA))
        {
            // EF Core refuses the model, or takes a side that nothing here tells.
            a.IsUnknown = b.IsUnknown = true;
            return;
        }
        if (aRefers) Add(a, b, fromA, fromB, configuration, isUnique: true);
        else Add(b, a, fromB, fromA, configuration, isUnique: true);
    }

    private static bool Refers(EntityType dependent, EntityType principal, EntityNavigation? navigation, EntityNavigation? inverse)
    {
        if (new EntityOwner(principal).Key is not { } key) return false;
        if (ForeignKeyConventions.ByName(dependent, principal.Type.Name, navigation?.Name, key, isUnique: true) is not null) return true;
        return new[] { navigation, inverse }.Any(n => n?.Property.Attributes.FirstOrDefault(attribute => attribute.Name == "ForeignKey")?.At(0) is TextArgument text && dependent.Find(text.Text) is not null)
            || dependent.Properties.Exists(property => property.Declaration?.Attributes.Any(attribute => attribute.Name == "ForeignKey" && attribute.At(0) is TextArgument text && text.Text == navigation?.Name) == true);
    }

    private void Add(EntityType dependent, EntityType principal, EntityNavigation? navigation, EntityNavigation? inverse, RelationshipConfiguration? configuration, bool isUnique)
    {
        if (ForeignKeyConventions.Make(dependent, principal, navigation?.Name, configuration, navigation, inverse, isUnique, isNullableAware) is { } key) ForeignKeys.Add(key);
    }
}
