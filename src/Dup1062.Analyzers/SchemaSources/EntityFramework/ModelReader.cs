using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>
/// Follows the calls on EF Core's model builder. A call that is not understood makes unknown what it is made on: a table, or the whole model.
/// </summary>
internal sealed partial class ModelReader(TypeScope scope, ModelConfiguration model, CancellationToken cancellationToken)
{
    /// <summary>The result of a call after which nothing matters.</summary>
    private static readonly object Settled = new();

    /// <summary>Far above any real model; stops methods that call each other many times over.</summary>
    private const int MostSteps = 200_000;

    private readonly Stack<MethodFragment> _running = new();
    private int _steps;

    /// <summary>Runs what a context says of its model, and of all models: conventions that are changed leave it unknown.</summary>
    public void RunContext(TypeDeclaration context)
    {
        if (MethodOf(context, "ConfigureConventions", 1) is var (conventions, _) && !OnlyConfiguresTypes(conventions)) model.IsUnknown = true;
        if (MethodOf(context, "OnModelCreating", 1) is var (method, place)) Run(method, place, [model]);
    }

    /// <summary><c>configuration.Properties&lt;string&gt;().HaveMaxLength(200)</c> changes no key.</summary>
    private static bool OnlyConfiguresTypes(MethodFragment method) =>
        method.Steps.All(step => step is FluentRun { Chain: { Calls: [{ Name: "Properties" }, ..] or [{ Name: "ConfigureConventions" }] } });

    /// <summary>Runs a method with the builders it is given.</summary>
    /// <param name="method">The method.</param>
    /// <param name="place">The type whose method it is.</param>
    /// <param name="arguments">The builder, or other value, of each parameter; null where it is not known.</param>
    public void Run(MethodFragment method, TypeDeclaration place, IReadOnlyList<object?> arguments)
    {
        if (_running.Contains(method) || _running.Count > 32)
        {
            model.IsUnknown = true;
            return;
        }
        _running.Push(method);
        var frame = new Frame(place);
        for (var i = 0; i < method.Parameters.Count && i < arguments.Count; i++)
        {
            if (arguments[i] is { } argument) frame.Values[method.Parameters[i].Name] = argument;
        }
        Run(method.Steps, frame);
        _running.Pop();
    }

    private void Run(IEnumerable<FluentStep> steps, Frame frame)
    {
        foreach (var step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++_steps > MostSteps)
            {
                model.IsUnknown = true;
                return;
            }
            switch (step)
            {
                case FluentRun run:
                    Run(run.Chain, frame);
                    break;
                case FluentLocal local:
                    if (Value(local.Value, frame) is { } value) frame.Values[local.Name] = value;
                    else frame.Values.Remove(local.Name);
                    break;
                case FluentBranch branch:
                    Doubt(branch, frame);
                    break;
            }
        }
    }

    /// <summary>What a chain of calls returns; null for nothing that is followed.</summary>
    private object? Run(FluentChain chain, Frame frame)
    {
        if (chain.Root is not { Length: > 0 } root || !frame.Values.TryGetValue(root, out var value))
        {
            CallMethod(chain, frame);
            return null;
        }
        for (var i = 0; i < chain.Calls.Count && value is not null; i++)
        {
            if (ReferenceEquals(value, Settled)) break;
            value = Apply(value, chain.Calls[i], frame);
        }
        return value;
    }

    private object? Apply(object value, FluentCall call, Frame frame) => value switch
    {
        ModelConfiguration => ApplyToModel(call, frame),
        EntityConfiguration entity => ApplyToEntity(entity, call, frame),
        PropertyConfiguration property => ApplyToProperty(property, call, frame),
        KeyConfiguration key => ApplyToKey(key, call, frame),
        RelationshipConfiguration relationship => ApplyToRelationship(relationship, call, frame),
        OwnerConfiguration owner => ApplyToOwner(owner, call, frame),
        _ => null,
    };

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
        var found = scope.All
            .SelectMany(type => type.Methods, (type, method) => (type, method))
            .Where(pair => pair.method.IsExtension && pair.method.Name == call.Name && pair.method.Parameters.Count == call.Arguments.Count + 1)
            .Take(2).ToList();
        if (found is not [var (type, method)]) return false;
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

    private object? Value(FluentArgument argument, Frame frame) => argument switch
    {
        TextArgument text => text,
        NameArgument name when frame.Values.TryGetValue(name.Name, out var value) => value,
        NameArgument when Text(argument, frame) is { } text => new TextArgument(text),
        ChainArgument { Chain: var chain } => Run(chain, frame),
        _ => null,
    };

    private static bool IsBuilder(object? value) => value is ModelConfiguration or EntityConfiguration or PropertyConfiguration or KeyConfiguration or RelationshipConfiguration or OwnerConfiguration;

    /// <summary>The text of an argument: a literal, a local, or a constant of the project.</summary>
    private string? Text(FluentArgument? argument, Frame frame)
    {
        if (argument is TextArgument text) return text.Text;
        if (argument is not NameArgument { Name: var name }) return null;
        if (frame.Values.TryGetValue(name, out var value)) return (value as TextArgument)?.Text;
        return ConstantTexts.Find(name, frame.Place, scope);
    }

    private sealed class Frame(TypeDeclaration place, IDictionary<string, object>? values = null)
    {
        public TypeDeclaration Place => place;

        public Dictionary<string, object> Values { get; } = values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);
    }
}
