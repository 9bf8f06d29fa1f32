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
                if (EntityOf(call, frame) is not { } type) return OfUnknownEntity(call);
                var entity = model.Entity(type);
                if (call.Arguments.LastOrDefault(argument => argument.Value is BlockArgument or NameArgument)?.Value is { } block) RunBlock(block, entity, frame);
                return entity;
            case "ApplyConfiguration":
                if (call.Arguments is [{ Value: TypeArgument created }]) ApplyConfiguration(created.Type, frame.Place);
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
                return Settled;
            default:
                if (EntityNames.IsHarmless(call.Name) || TryExtend(model, call, frame)) return model;
                model.IsUnknown = true;
                return Settled;
        }
    }

    /// <summary>A type outside the project changes no table that is known, but its name must be one.</summary>
    private object OfUnknownEntity(FluentCall call)
    {
        if (call.Types.Count != 1 && call.Arguments.FirstOrDefault()?.Value is not (TypeArgument or TextArgument)) model.IsUnknown = true;
        return Settled;
    }

    private TypeDeclaration? EntityOf(FluentCall call, Frame frame)
    {
        if (call.Types is [var name]) return scope.Find(name, frame.Place);
        return call.Arguments.FirstOrDefault()?.Value switch
        {
            TypeArgument type => scope.Find(type.Type, frame.Place),
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
        foreach (var type in scope.All.Where(type => !type.IsAbstract && type.Kind == Declarations.TypeKind.Class && type.Parameters.Count == 0)) Apply(type);
    }

    private bool IsOwn(FluentChain chain, Frame frame) => chain.Root switch
    {
        "" or "this" => chain.Calls.Any(c => c.Name == "GetType"),
        // typeof(T).Assembly: the reader keeps the type as an argument of a call without a name.
        _ => chain.Calls is [{ Name: "typeof", Types: [var type] }, ..] && scope.Find(type, frame.Place) is not null,
    };

    /// <summary>Applies the configuration of a type; the model is unknown where the type is not in sight.</summary>
    public void ApplyConfiguration(TypeName name, TypeDeclaration place)
    {
        if (scope.Find(name, place) is { } type && EntityOfConfiguration(type) is not null) Apply(type, name.Arguments);
        else model.IsUnknown = true;
    }

    /// <summary>Runs the <c>Configure</c> of a type for each entity it configures; nothing where it configures none.</summary>
    private void Apply(TypeDeclaration configuration, IReadOnlyList<TypeName>? arguments = null)
    {
        if (EntityOfConfiguration(configuration) is not { } written) return;
        var name = arguments is { Count: > 0 } && configuration.Parameters.Count == arguments.Count
            ? written.With(configuration.Parameters.Zip(arguments, (parameter, argument) => (parameter, argument)).ToDictionary(p => p.parameter, p => p.argument))
            : written;
        if (scope.Find(name, configuration) is not { } entity) return;
        if (MethodOf(configuration, "Configure", 1) is var (method, owner)) Run(method, owner, [model.Entity(entity)]);
        else model.Entity(entity).IsUnknown = true;
    }

    /// <summary>The entity that a type configures, by itself or through its bases.</summary>
    private TypeName? EntityOfConfiguration(TypeDeclaration type, int depth = 0)
    {
        if (depth > 16) return null;
        foreach (var written in type.Bases)
        {
            if (written is { Name: "IEntityTypeConfiguration", Arguments: [var entity] }) return entity;
            if (scope.Find(written, type) is not { } baseType || EntityOfConfiguration(baseType, depth + 1) is not { } inherited) continue;
            var arguments = baseType.Parameters.Zip(written.Arguments, (parameter, argument) => (parameter, argument)).ToDictionary(p => p.parameter, p => p.argument);
            return inherited.With(arguments);
        }
        return null;
    }
}
