using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Calls on the model builder.</summary>
internal sealed partial class ModelReader
{
    private object? ApplyToModel(FluentCall call, Frame frame)
    {
        switch (call.Name)
        {
            case "Entity":
                if (EntityOf(call, frame) is not { } type) return OfUnknownEntity(call, frame);
                var entity = model.Entity(type);
                if (call.Arguments.LastOrDefault(argument => argument.Value is BlockArgument or NameArgument)?.Value is { } block) RunBlock(block, entity, frame);
                return entity;
            case "ApplyConfiguration":
                if (call.Arguments is [{ Value: TypeArgument created }]) ApplyConfiguration(created.Type, frame.Place, call.Types.FirstOrDefault());
                else model.IsUnknown = true;
                return model;
            case "ApplyConfigurationsFromAssembly":
                ApplyAllConfigurations(call, frame);
                return model;
            case "Ignore":
                if (EntityOf(call, frame) is { } ignored) model.Ignored.Add(ignored);
                return model;
            case "Owned":
                if (EntityOf(call, frame) is { } owned) model.Owned.Add(owned);
                return model;
            case "SharedTypeEntity":
                return Settled;
            case "UseCollation":
                SetCollation(model.Text, call, frame);
                return model;
            case "HasCharSet":
                SetCharacterSet(model.Text, call, frame);
                return model;
            case "Model" when call.IsProperty:
                return new MetadataConfiguration(model);
            default:
                if (EntityNames.IsHarmless(call.Name) || TryExtend(model, call, frame)) return model;
                model.IsUnknown = true;
                return Settled;
        }
    }

    /// <summary>A type outside the project changes no table that is known, but its name must be one.</summary>
    private object OfUnknownEntity(FluentCall call, Frame frame)
    {
        var name = call.Types.Count == 1 ? call.Types[0] : (call.Arguments.FirstOrDefault()?.Value as TypeArgument)?.Type;
        if (name is null ? call.Arguments.FirstOrDefault()?.Value is not TextArgument : IsOpen(name, frame)) model.IsUnknown = true;
        return Settled;
    }

    private TypeDeclaration? EntityOf(FluentCall call, Frame frame)
    {
        if (call.Types is [var name]) return Find(name, frame);
        return call.Arguments.FirstOrDefault()?.Value switch
        {
            TypeArgument type => Find(type.Type, frame),
            TextArgument text => model.IsSnapshot ? model.TypeCalled(text.Text) : scope.FindAnywhere(text.Text),
            _ => null,
        };
    }

    /// <summary>All of an assembly: those of this project, where the assembly is said to be its own.</summary>
    private void ApplyAllConfigurations(FluentCall call, Frame frame)
    {
        var isOwn = call.Arguments is [{ Value: ChainArgument or NameArgument }] && (call.Arguments[0].Value switch
        {
            ChainArgument { Chain: { Calls: [.., { Name: "Assembly" }] } chain } => chain.Created is null && IsOwn(chain, frame),
            ChainArgument { Chain.Calls: [.., { Name: "GetExecutingAssembly" }] } => true,
            _ => false,
        });
        if (!isOwn)
        {
            model.IsUnknown = true;
            return;
        }
        foreach (var type in scope.All.Where(type => type.IsConstructible).OrderBy(type => type.FullName, StringComparer.Ordinal)) Apply(type, EntitiesOf(type));
    }

    private bool IsOwn(FluentChain chain, Frame frame) => chain.Root switch
    {
        "" or "this" => chain.Calls.Any(c => c.Name == "GetType"),
        // typeof(T).Assembly: the reader keeps the type as an argument of a call without a name.
        _ => chain.Calls is [{ Name: "typeof", Types: [var type] }, ..] && scope.Find(type, frame.Place) is { IsReferenced: false },
    };

    /// <summary>Applies the configuration of a type; the model is unknown where the type is not in sight.</summary>
    /// <param name="name">The type.</param>
    /// <param name="place">Where it is named.</param>
    /// <param name="entity">The entity that is meant, where the type configures several.</param>
    public void ApplyConfiguration(TypeName name, TypeDeclaration place, TypeName? entity)
    {
        var type = scope.Find(name, place);
        var entities = type is null ? [] : EntitiesOf(type).FindAll(written => entity is null || written.Name == entity.Name);
        if (entities.Count != 1)
        {
            model.IsUnknown = true;
            return;
        }
        var arguments = type!.Parameters.Zip(name.Arguments, (parameter, argument) => (parameter, argument)).ToDictionary(p => p.parameter, p => p.argument);
        Apply(type, [entities[0].With(arguments)]);
    }

    /// <summary>Runs the <c>Configure</c> of a type for entities.</summary>
    private void Apply(TypeDeclaration configuration, IReadOnlyList<TypeName> entities)
    {
        foreach (var written in entities)
        {
            if (scope.Find(written, configuration) is not { } entity) continue;
            if (MethodOf(configuration, "Configure", 1, method => entities.Count == 1 || method.Parameters[0].Type.Arguments.Contains(written)) is var (method, owner)) Run(method, owner, configuration, [model.Entity(entity)]);
            else model.Entity(entity).IsUnknown = true;
        }
    }

    /// <summary>The entities that a type configures, by itself or through its bases.</summary>
    private List<TypeName> EntitiesOf(TypeDeclaration type, int depth = 0)
    {
        var entities = new List<TypeName>();
        if (depth > 16) return entities;
        foreach (var written in type.Bases)
        {
            if (written is { Name: "IEntityTypeConfiguration", Arguments: [var entity] }) entities.Add(entity);
            if (scope.Find(written, type) is not { } baseType) continue;
            var arguments = baseType.Parameters.Zip(written.Arguments, (parameter, argument) => (parameter, argument)).ToDictionary(p => p.parameter, p => p.argument);
            entities.AddRange(EntitiesOf(baseType, depth + 1).Select(inherited => inherited.With(arguments)));
        }
        return [.. entities.Distinct()];
    }
}
