using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Calls on the builders of relationships.</summary>
internal sealed partial class ModelReader
{
    private object Relate(EntityConfiguration entity, FluentCall call, Frame frame)
    {
        var relationship = new RelationshipConfiguration(entity) { IsCollection = call.Name == "HasMany", Location = call.Location };
        var names = call.Arguments.LastOrDefault()?.Value is null or TypeArgument or ValueArgument { Value: null } ? [] : Names([call.Arguments[call.Arguments.Count - 1].Value], frame);
        if (names is null || entity.Type is null) return DoubtAndSettle(entity);
        relationship.Navigation = names.FirstOrDefault();
        if (model.IsSnapshot && call.Arguments.FirstOrDefault()?.Value is TextArgument called) relationship.Target = model.TypeCalled(called.Text);
        var written = call.Types.FirstOrDefault() ?? (call.Arguments.FirstOrDefault()?.Value as TypeArgument)?.Type;
        if (written is null && relationship.Navigation is { } navigation && PropertyOf(entity.Type, navigation) is var (property, place))
        {
            written = relationship.IsCollection ? property.Type.Arguments.FirstOrDefault() : property.Type with { IsNullable = false };
            relationship.Target = written is null ? null : scope.Find(written, place);
        }
        else if (written is not null)
        {
            relationship.Target = Find(written, frame);
        }
        model.Relationships.Add(relationship);
        return relationship;
    }

    private object? ApplyToRelationship(RelationshipConfiguration relationship, FluentCall call, Frame frame)
    {
        switch (call.Name)
        {
            case "WithOne" or "WithMany":
                relationship.IsWhole = true;
                relationship.IsInverseCollection = call.Name == "WithMany";
                if (call.Arguments.Count == 0 || call.Arguments[0].Value is ValueArgument { Value: null }) return relationship;
                relationship.Inverse = Names(call, frame)?.FirstOrDefault();
                return relationship.Inverse is null ? DoubtAndSettle(relationship) : relationship;
            case "HasForeignKey":
                if (call.Types is [var dependent]) relationship.Dependent = Find(dependent, frame);
                else if (call.Arguments.FirstOrDefault()?.Value is TypeArgument type) relationship.Dependent = scope.Find(type.Type, frame.Place);
                relationship.ForeignKey = Names(call.Arguments.Select(argument => argument.Value).Where(argument => argument is not TypeArgument), frame);
                return relationship.ForeignKey is null || (call.Types.Count > 0 && relationship.Dependent is null) ? DoubtAndSettle(relationship) : relationship;
            case "HasPrincipalKey":
                relationship.PrincipalKey = Names(call.Arguments.Select(argument => argument.Value).Where(argument => argument is not TypeArgument), frame);
                return relationship.PrincipalKey is null ? DoubtAndSettle(relationship) : relationship;
            case "IsRequired":
                relationship.IsRequired = IsTrue(call);
                return relationship.IsRequired is null ? DoubtAndSettle(relationship) : relationship;
            case "UsingEntity":
                UseJoin(relationship, call, frame);
                return Settled;
            case "Metadata" when call.IsProperty:
                return new MetadataConfiguration(relationship);
            default:
                return EntityNames.IsHarmless(call.Name) || TryExtend(relationship, call, frame) ? relationship : DoubtAndSettle(relationship);
        }
    }

    /// <summary>The table between two entities: one of an entity of the project, or one that only these calls describe.</summary>
    private void UseJoin(RelationshipConfiguration relationship, FluentCall call, Frame frame)
    {
        var written = call.Types.FirstOrDefault() ?? call.Arguments.Select(argument => argument.Value).OfType<TypeArgument>().FirstOrDefault()?.Type;
        var name = call.Arguments.Select(argument => argument.Value).FirstOrDefault(argument => argument is not (BlockArgument or TypeArgument));
        EntityConfiguration join;
        if (written is not null and not { Name: "Dictionary" })
        {
            relationship.HasOwnJoin = true;
            if (Find(written, frame) is not { } type) return;
            join = model.Entity(type);
            join.IsUnknown |= name is not null;
            join.IsJoin = true;
        }
        else
        {
            var table = Text(name, frame);
            relationship.Join = join = new EntityConfiguration { Type = model.TypeCalled(table ?? ""), Model = model, SetName = table, IsUnknown = name is not null && table is null };
        }
        foreach (var argument in call.Arguments.Where(argument => argument.Value is BlockArgument)) RunBlock(argument.Value, join, frame);
    }

    /// <summary>A property of a type or its bases, and the type that declares it.</summary>
    private (PropertyFragment Property, TypeDeclaration Place)? PropertyOf(TypeDeclaration type, string name)
    {
        for (var depth = 0; depth < 16; depth++)
        {
            if (type.Properties.FirstOrDefault(property => property.Name == name) is { } property) return (property, type);
            if (type.Bases.FirstOrDefault() is not { } written || scope.Find(written, type) is not { } baseType) return null;
            type = baseType;
        }
        return null;
    }
}
