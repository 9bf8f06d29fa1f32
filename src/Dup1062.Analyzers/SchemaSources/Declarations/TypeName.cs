using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>A type as it is written.</summary>
/// <param name="Name">The last name: <c>int</c>, <c>Coupon</c>, <c>List</c>; <c>[]</c> for an array, empty for what has no name.</param>
/// <param name="Qualifier">What stands before the last name, with its dots; empty where nothing does.</param>
/// <param name="Arguments">The type arguments; the element of an array.</param>
/// <param name="IsNullable">A question mark follows.</param>
internal sealed record TypeName(string Name, string Qualifier, EquatableArray<TypeName> Arguments, bool IsNullable)
{
    public const string Array = "[]";

    /// <summary>A type without arguments.</summary>
    public TypeName(string name)
        : this(name, "", default, IsNullable: false)
    {
    }

    public static TypeName Unknown { get; } = new("");

    public static TypeName Of(TypeSyntax? type) => type switch
    {
        PredefinedTypeSyntax predefined => new TypeName(predefined.Keyword.ValueText),
        NullableTypeSyntax nullable => Of(nullable.ElementType) with { IsNullable = true },
        ArrayTypeSyntax array => new TypeName(Array, "", new([Of(array.ElementType)]), IsNullable: false),
        QualifiedNameSyntax qualified => Of(qualified.Right) with { Qualifier = qualified.Left.ToString() },
        AliasQualifiedNameSyntax alias => Of(alias.Name),
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: [var value] } => Of(value) with { IsNullable = true },
        GenericNameSyntax generic => new TypeName(generic.Identifier.ValueText, "", new([.. generic.TypeArgumentList.Arguments.Select(Of)]), IsNullable: false),
        null => Unknown,
        _ => new TypeName(SyntaxNames.Last(type)),
    };

    /// <summary>Whether it is an interface, by its name.</summary>
    public bool IsOfInterface => Name.Length > 1 && Name[0] == 'I' && char.IsUpper(Name[1]);

    /// <summary>Replaces type parameters by what stands for them.</summary>
    public TypeName With(IReadOnlyDictionary<string, TypeName> arguments)
    {
        if (arguments.Count == 0) return this;
        if (Qualifier.Length == 0 && Arguments.Count == 0 && arguments.TryGetValue(Name, out var argument)) return IsNullable ? argument with { IsNullable = true } : argument;
        return Arguments.Count == 0 ? this : this with { Arguments = new([.. Arguments.Select(a => a.With(arguments))]) };
    }
}
