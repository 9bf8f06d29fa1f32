using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Sorts the properties of entities: columns, ways to other entities, and what belongs to the entity.</summary>
/// <param name="scope">The project's types.</param>
/// <param name="columns">Makes columns.</param>
/// <param name="parts">Takes what belongs to entities.</param>
/// <param name="isLeftOut">Whether a type is no part of the model.</param>
/// <param name="entityOf">The entity of a type; null where it is none.</param>
internal sealed class EntityMembers(TypeScope scope, EntityColumns columns, EntityParts parts, Func<TypeDeclaration, bool> isLeftOut, Func<TypeDeclaration, EntityType?> entityOf)
{
    /// <summary>Adds the properties of the entity's type, or of a base of it.</summary>
    public void Add(EntityType entity, TypeLevel level)
    {
        foreach (var property in level.Type.Properties)
        {
            if (entity.Members.Add(property.Name) && !IsIgnored(entity, property)) Sort(entity, property, property.Type.With(level.Arguments), level.Type);
        }
    }

    /// <summary>Adds the properties that only calls name.</summary>
    public void AddShadows(EntityType entity)
    {
        foreach (var shadow in entity.Configuration.Properties.Values.Where(property => !entity.Members.Contains(property.Name)))
        {
            if (shadow.Type is null) entity.IsIncomplete = true;
            else entity.Properties.Add(EntityProperty.Shadow(shadow));
        }
        if (entity.Configuration.Parts.Keys.Any(part => !entity.Members.Contains(part))) entity.IsIncomplete = true;
    }

    private static bool IsIgnored(EntityType entity, PropertyFragment property) =>
        property.Attributes.Any(attribute => attribute.Name == "NotMapped") || entity.BasesAndSelf.Any(e => e.Configuration.Ignored.Contains(property.Name));

    private void Sort(EntityType entity, PropertyFragment property, TypeName type, TypeDeclaration place)
    {
        var isInherited = place != entity.Type;
        entity.Configuration.Properties.TryGetValue(property.Name, out var configuration);
        if (entity.Configuration.Parts.TryGetValue(property.Name, out var part))
        {
            parts.Add(PartPlace.In(entity), property, part);
            return;
        }
        if (columns.Scalar(property, type, place, configuration, isInherited, "") is { } scalar)
        {
            if (property.HasSetter || property.MayHaveSetter || configuration is not null) entity.Properties.Add(scalar);
            entity.IsIncomplete |= property is { HasSetter: false, MayHaveSetter: true } && configuration is null;
            if (scalar.AttributeColumn is { Length: 0 }) entity.IsUnknown = true;
            return;
        }
        var element = ClrTypes.Element(type);
        if (scope.Find((element ?? type) with { IsNullable = false }, place) is { } target)
        {
            if (isLeftOut(target) || (element is null && !property.HasSetter)) return;
            if (parts.IsOwned(target)) parts.Add(PartPlace.In(entity), property, parts.PartOf(target, isCollection: element is not null));
            else if (target.Kind == TypeKind.Class && entityOf(target) is { } other) entity.Navigations.Add(new EntityNavigation(property, entity, other, element is not null));
            else entity.IsIncomplete = true;
            return;
        }
        // A list of plain values is one column of JSON.
        if (element is not null && property.HasSetter && ClrTypes.ColumnType(element) is not null) entity.Properties.Add(columns.Column(property, new TypeName("string"), place, configuration, isInherited, ""));
        else if (property.HasSetter || element is not null) entity.IsIncomplete = true;
    }
}
