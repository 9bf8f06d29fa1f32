using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Fluent;

/// <summary>A statement of a method that describes schema by calls. Free of syntax and symbols.</summary>
internal abstract record FluentStep;

/// <summary>A chain of calls as a statement.</summary>
internal sealed record FluentRun(FluentChain Chain) : FluentStep;

/// <summary>A local variable gets a value.</summary>
internal sealed record FluentLocal(string Name, FluentArgument Value) : FluentStep;

/// <summary>What may or may not run, or run several times: a branch, a loop, an assignment.</summary>
/// <param name="Steps">The statements in it.</param>
/// <param name="Names">Every name in it.</param>
/// <param name="Returns">What follows it may not run.</param>
/// <param name="IsNegated">The condition has a <c>!</c>, or compares with false.</param>
/// <param name="HasElse">It has two ways to go.</param>
internal sealed record FluentBranch(EquatableArray<FluentStep> Steps, EquatableArray<string> Names, bool Returns, bool IsNegated, bool HasElse) : FluentStep;

/// <summary><c>root.First(…).Second(…)</c>.</summary>
/// <param name="Root">The name in front; empty for a method of the same type, null for an expression that cannot be followed.</param>
/// <param name="Created">The type of the object that is made in front, as in <c>new CouponConfiguration().Configure(…)</c>.</param>
/// <param name="Calls">The calls in order.</param>
internal sealed record FluentChain(string? Root, TypeName? Created, EquatableArray<FluentCall> Calls)
{
    /// <summary>It makes an expression tree.</summary>
    public bool IsOfExpressions => Root is not null && IsRootOfExpressions(Root) || Calls.Any(call => call is { IsProperty: true, Name: "Expression" });

    public static bool IsRootOfExpressions(string name) => name is "Expression" or "EF";
}

/// <summary>A call, or a property that is read.</summary>
internal sealed record FluentCall(string Name, bool IsProperty, EquatableArray<TypeName> Types, EquatableArray<FluentParameter> Arguments, ScriptLocation Location)
{
    /// <summary>What the name of a call begins with that sets a property.</summary>
    public const string Setter = "set_";

    /// <summary>The argument with a name, or else the one at a position that has no name; null where there is none.</summary>
    public FluentArgument? Argument(string name, int position)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name) return argument.Value;
        }
        return position >= 0 && position < Arguments.Count && Arguments[position].Name is null ? Arguments[position].Value : null;
    }
}

/// <summary>An argument under its name, where one is given.</summary>
internal sealed record FluentParameter(string? Name, FluentArgument Value);
