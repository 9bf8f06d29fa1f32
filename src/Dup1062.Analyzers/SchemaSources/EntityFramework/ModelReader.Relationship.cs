using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Calls on the builders of relationships.</summary>
internal sealed partial class ModelReader
{
    private object Relate(EntityConfiguration entity, FluentCall call, Frame frame)
    {
        var relationship = new RelationshipConfiguration(entity) { IsCollection = call.Name == "HasMany", Location = call.Location };
        var names = call.Arguments.LastOrDefault()?.Value is null or ValueArgument { Value: null } ? [] : Names([call.Arguments[call.Arguments.Count - 1].Value], frame);
        if (names is null || entity.Type is null) return DoubtAndSettle(entity);
        relationship.Navigation = names.FirstOrDefault();
        if (model.IsSnapshot && call.Arguments.FirstOrDefault()?.Value is TextArgument called) relationship.Target = model.TypeCalled(called.Text);
        var written = call.Types.FirstOrDefault();
        if (written is null && relationship.Navigation is { } navigation && PropertyOf(entity.Type, navigation) is var (property, place))
        {
            written = relationship.IsCollection ? property.Type.Arguments.FirstOrDefault() : property.Type with { IsNullable = false };
            relationship.Target = written is null ? null : scope.Find(written, place);
        }
        else if (written is not null)
        {
            relationship.Target = scope.Find(written, frame.Place);
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
                if (call.Types is [var dependent]) relationship.Dependent = scope.Find(dependent, frame.Place);
                else if (call.Arguments.FirstOrDefault()?.Value is TypeArgument type) relationship.Dependent = scope.Find(type.Type, frame.Place);
                relationship.ForeignKey = Names(call.Arguments.Select(argument => argument.Value).Where(argument => argument is not TypeArgument), frame);
                return relationship.ForeignKey is null || (call.Types.Count > 0 && relationship.Dependent is null) ? DoubtAndSettle(relationship) : relationship;
            case "HasPrincipalKey":
                relationship.PrincipalKey = Names(call.Arguments.Select(argument => argument.Value).Where(argument => argument is not TypeArgument), frame);
                return relationship.PrincipalKey is null ? DoubtAndSettle(relationship) : relationship;
            case "IsRequired":
                relationship.IsRequired = IsTrue(call);
                return relationship;
            case "UsingEntity":
                if (call.Types.Count == 0 && call.Arguments is [{ Value: TextArgument name }]) relationship.JoinTable = name.Text;
                else if (call.Types.Count == 0 && call.Arguments is [{ Value: BlockArgument block }] && JoinTableIn(block, frame) is { } table) relationship.JoinTable = table;
                else ConfigureOwnJoin(relationship, call, frame);
                return Settled;
            case "Metadata" when call.IsProperty:
                return Settled;
            default:
                return EntityNames.IsHarmless(call.Name) || TryExtend(relationship, call, frame) ? relationship : DoubtAndSettle(relationship);
        }
    }

    /// <summary>A lambda that does no more than name the table.</summary>
    private string? JoinTableIn(BlockArgument block, Frame frame) =>
        block.Steps is [FluentRun { Chain.Calls: [{ Name: "ToTable", Arguments: [{ Value: var name }] }] }] ? Text(name, frame) : null;

    /// <summary>A join entity of the project has its table like any other; what is said of it here is not followed.</summary>
    private void ConfigureOwnJoin(RelationshipConfiguration relationship, FluentCall call, Frame frame)
    {
        relationship.HasOwnJoin = true;
        if (call.Types is [var written] && scope.Find(written, frame.Place) is { } type) model.Entity(type).IsUnknown |= call.Arguments.Count > 0;
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
