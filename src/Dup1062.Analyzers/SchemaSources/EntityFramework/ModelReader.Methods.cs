using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Microsoft.CodeAnalysis.CSharp;

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
            RunBase(call.Name, frame.Place, frame.Self, arguments);
            return;
        }
        if (builders.Count == 0)
        {
            // Calls deeper in the chain may get a builder too: new Setup(x).With(builder).
            foreach (var builder in chain.Calls.Skip(1).SelectMany(c => c.Arguments).Select(argument => Value(argument.Value, frame)).Where(IsBuilder)) Doubt(builder!);
            return;
        }
        var isOwn = chain.Root is "" or "this";
        var owner = isOwn ? frame.Place
            : chain.Created is { } created ? scope.Find(created, frame.Place)
            : chain.Root is { } name ? scope.Find(new TypeName(name), frame.Place)
            : null;
        // The tools write extension methods as what they are: MySqlPropertyBuilderExtensions.UseMySqlIdentityColumn(b.Property<int>("Id")).
        if (owner is not null && chain.Calls.Count == 1 && MethodOf(owner, call.Name, arguments.Count) is var (method, place))
        {
            if (isOwn && method.Kind.HasFlag(MethodKind.Virtual) && MethodOf(frame.Self, call.Name, arguments.Count) is var (overriding, derived)) (method, place) = (overriding, derived);
            // A body elsewhere: of a type that nobody names, or written by a generator.
            if (method.Kind.HasFlag(MethodKind.Bodiless | MethodKind.Virtual)) builders.ForEach(builder => Doubt(builder!));
            else Run(method, place, isOwn ? frame.Self : owner, arguments, TypesOf(method, call.Types, arguments, frame));
        }
        else if (owner is null && chain.Root is { } written && EntityNames.IsOfExtensions(written) && IsBuilder(arguments[0])) Apply(arguments[0]!, call with { Arguments = new([.. call.Arguments.Skip(1)]) }, frame);
        else builders.ForEach(builder => Doubt(builder!));
    }

    /// <summary>The base's method. Of the bases outside the project, EF Core's own say nothing of our tables.</summary>
    private void RunBase(string name, TypeDeclaration place, TypeDeclaration self, IReadOnlyList<object?> arguments)
    {
        if (place.Bases.FirstOrDefault() is not { } written) return;
        if (scope.Find(written, place) is { } type)
        {
            if (MethodOf(type, name, arguments.Count) is var (method, owner)) Run(method, owner, self, arguments);
        }
        else if (!EntityNames.IsHarmlessBase(written.Name))
        {
            model.IsUnknown = true;
        }
    }

    /// <summary>A method of a type or its bases, by name and number of parameters.</summary>
    private (MethodFragment Method, TypeDeclaration Place)? MethodOf(TypeDeclaration type, string name, int parameters, Func<MethodFragment, bool>? isMeant = null)
    {
        for (var depth = 0; depth < 16; depth++)
        {
            var methods = type.Methods.Where(method => method.Name == name && method.Parameters.Count == parameters && isMeant?.Invoke(method) != false).ToList();
            // Of a partial method one part has no body.
            if (methods.Count > 1) methods.RemoveAll(method => method.Kind.HasFlag(MethodKind.Bodiless));
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
        IReadOnlyList<object?> arguments = [builder, .. call.Arguments.Select(argument => Value(argument.Value, frame))];
        Run(method, type, type, arguments, TypesOf(method, call.Types, arguments, frame));
        return true;
    }

    /// <summary>What the type parameters of a base stand for where a type calls its methods, beside those of the method.</summary>
    private Dictionary<string, TypeDeclaration?> TypesOf(TypeDeclaration place, TypeDeclaration self, IReadOnlyDictionary<string, TypeDeclaration?>? ofMethod)
    {
        var types = new Dictionary<string, TypeDeclaration?>(StringComparer.Ordinal);
        if (place.Parameters.Count > 0 && BaseTypes.Of(self, scope).Levels.FirstOrDefault(level => level.Type == place) is { } level)
        {
            foreach (var argument in level.Arguments) types[argument.Key] = scope.Find(argument.Value, self);
        }
        if (ofMethod is not null) foreach (var type in ofMethod) types[type.Key] = type.Value;
        return types;
    }

    /// <summary>What the type parameters of a method stand for: what is written, or the entities of the builders that it is given.</summary>
    private Dictionary<string, TypeDeclaration?> TypesOf(MethodFragment method, EquatableArray<TypeName> written, IReadOnlyList<object?> arguments, Frame frame)
    {
        var types = method.TypeParameters.ToDictionary(parameter => parameter, _ => (TypeDeclaration?)null, StringComparer.Ordinal);
        for (var i = 0; i < method.TypeParameters.Count && i < written.Count; i++) types[method.TypeParameters[i]] = Find(written[i], frame);
        for (var i = 0; i < method.Parameters.Count && i < arguments.Count; i++)
        {
            if (written.Count == 0 && arguments[i] is EntityConfiguration entity && method.Parameters[i].Type.Arguments is [var argument] && types.ContainsKey(argument.Name)) types[argument.Name] = entity.Type;
        }
        return types;
    }

    /// <summary>Runs the method whose name a builder's method was given: <c>model.Entity&lt;Order&gt;(Order.Configure)</c>.</summary>
    private bool TryRunGroup(FluentArgument argument, object value, Frame frame)
    {
        if (argument is not NameArgument { Name: var written }) return false;
        var dot = written.LastIndexOf('.');
        var owner = dot < 0 ? frame.Place : scope.Find(TypeName.Of(SyntaxFactory.ParseTypeName(written.Substring(0, dot))), frame.Place);
        if (owner is null || MethodOf(owner, written.Substring(dot + 1), 1, IsMeant) is not var (method, place) || method.Kind.HasFlag(MethodKind.Bodiless) || method.Kind.HasFlag(MethodKind.Virtual)) return false;
        Run(method, place, dot < 0 ? frame.Self : owner, [value], TypesOf(method, default, [value], frame));
        return true;

        bool IsMeant(MethodFragment method) => value is not EntityConfiguration { Type: { } type } || method.Parameters[0].Type.Arguments is not [var entity]
            || method.TypeParameters.Contains(entity.Name) || entity.Name == type.Name;
    }

    /// <summary>Runs the lambda that a builder's method was given with what the method gives it.</summary>
    private void RunBlock(FluentArgument? argument, object value, Frame frame)
    {
        if (argument is not BlockArgument { Parameters: [var parameter, ..] } block)
        {
            if (argument is not (null or BlockArgument) && !TryRunGroup(argument, value, frame)) Doubt(value);
            return;
        }
        var inner = frame.Inner();
        inner.Values[parameter] = value;
        Run(block.Steps, inner);
    }
}
