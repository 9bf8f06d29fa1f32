using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>The project's own methods and lambdas that are given builders.</summary>
internal sealed partial class ModelReader
{
    /// <summary>Runs a method of the project that gets builders: of the same type, a base, another type, or one that extends the builder.</summary>
    private void CallMethod(FluentChain chain, Frame frame)
    {
        if (chain.Calls.Count == 0) return;
        var call = chain.Calls[0];
        var arguments = call.Arguments.Select(argument => Value(argument.Value, frame)).ToList();
        var builders = arguments.Where(IsBuilder).ToList();
        if (chain.Root == "base" && builders.Count > 0)
        {
            RunBase(call.Name, frame.Place, arguments);
            return;
        }
        if (builders.Count == 0)
        {
            // Calls deeper in the chain may get a builder too: new Setup(x).With(builder).
            foreach (var builder in chain.Calls.Skip(1).SelectMany(c => c.Arguments).Select(argument => Value(argument.Value, frame)).Where(IsBuilder)) Doubt(builder!);
            return;
        }
        var owner = chain.Root is "" or "this" ? frame.Place
            : chain.Created is { } created ? scope.Find(created, frame.Place)
            : chain.Root is { } name ? scope.Find(new TypeName(name), frame.Place)
            : null;
        // The tools write extension methods as what they are: MySqlPropertyBuilderExtensions.UseMySqlIdentityColumn(b.Property<int>("Id")).
        if (owner is not null && chain.Calls.Count == 1 && MethodOf(owner, call.Name, arguments.Count) is var (method, place)) Run(method, place, arguments);
        else if (owner is null && chain.Root is { } written && EntityNames.IsOfExtensions(written) && IsBuilder(arguments[0])) Apply(arguments[0]!, call with { Arguments = new([.. call.Arguments.Skip(1)]) }, frame);
        else builders.ForEach(builder => Doubt(builder!));
    }

    /// <summary>The base's method. Of the bases outside the project, EF Core's own say nothing of our tables.</summary>
    private void RunBase(string name, TypeDeclaration place, IReadOnlyList<object?> arguments)
    {
        if (place.Bases.FirstOrDefault() is not { } written) return;
        if (scope.Find(written, place) is { } type)
        {
            if (MethodOf(type, name, arguments.Count) is var (method, owner)) Run(method, owner, arguments);
        }
        else if (!EntityNames.IsHarmlessBase(written.Name))
        {
            model.IsUnknown = true;
        }
    }

    /// <summary>A method of a type or its bases, by name and number of parameters.</summary>
    private (MethodFragment Method, TypeDeclaration Place)? MethodOf(TypeDeclaration type, string name, int parameters)
    {
        for (var depth = 0; depth < 16; depth++)
        {
            var methods = type.Methods.Where(method => method.Name == name && method.Parameters.Count == parameters).ToList();
            if (methods.Count == 1) return (methods[0], type);
            if (methods.Count > 1 || type.Bases.FirstOrDefault() is not { } written || scope.Find(written, type) is not { } baseType) return null;
            type = baseType;
        }
        return null;
    }

    /// <summary>An extension method of the project, called on a builder.</summary>
    private bool TryExtend(object builder, FluentCall call, Frame frame)
    {
        if (scope.Extension(call.Name, call.Arguments.Count) is not var (type, method)) return false;
        Run(method, type, [builder, .. call.Arguments.Select(argument => Value(argument.Value, frame))]);
        return true;
    }

    /// <summary>Runs the lambda that a builder's method was given with what the method gives it.</summary>
    private void RunBlock(FluentArgument? argument, object value, Frame frame)
    {
        if (argument is not BlockArgument { Parameters: [var parameter, ..] } block)
        {
            if (argument is not null and not BlockArgument) Doubt(value);
            return;
        }
        var inner = new Frame(frame.Place, frame.Values);
        inner.Values[parameter] = value;
        Run(block.Steps, inner);
    }
}
