using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Microsoft.CodeAnalysis;
using TypeKind = Dup1062.Analyzers.SchemaSources.Declarations.TypeKind;

namespace Dup1062.Analyzers.SchemaSources.References;

/// <summary>Reads a type of a referenced project, and those that its properties and bases lead to, as a file of the project would be read.</summary>
internal static class SymbolReader
{
    /// <summary>Far above any real model.</summary>
    private const int MostTypes = 2000;

    private const string Attribute = "Attribute";

    public static IReadOnlyList<TypeFragment> Read(INamedTypeSymbol first, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { first.OriginalDefinition };
        var open = new Queue<INamedTypeSymbol>([first.OriginalDefinition]);
        var fragments = new List<TypeFragment>();
        while (open.Count > 0 && fragments.Count < MostTypes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = open.Dequeue();
            fragments.Add(Read(type));
            foreach (var next in Types(type).SelectMany(Parts))
            {
                if (next.ContainingAssembly is { } assembly && !ReferencedAssembly.IsOfFramework(assembly.Name) && seen.Add(next.OriginalDefinition)) open.Enqueue(next.OriginalDefinition);
            }
        }
        return fragments;
    }

    private static IEnumerable<ITypeSymbol> Types(INamedTypeSymbol type) =>
        Properties(type).Select(property => property.Type).Concat(type.BaseType is { } baseType ? [baseType] : []);

    /// <summary>A type, what it is an array of, and its arguments.</summary>
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Prepend(named),
        _ => [],
    };

    private static TypeFragment Read(INamedTypeSymbol type) => new()
    {
        Kind = type.TypeKind switch
        {
            Microsoft.CodeAnalysis.TypeKind.Enum => TypeKind.Enum,
            Microsoft.CodeAnalysis.TypeKind.Interface => TypeKind.Interface,
            Microsoft.CodeAnalysis.TypeKind.Struct => TypeKind.Struct,
            _ => TypeKind.Class,
        },
        Name = string.Join(".", OutsideIn(type)),
        Namespace = NamespaceOf(type),
        File = FileScope.None,
        IsAbstract = type.IsAbstract || type.IsStatic,
        Parameters = new([.. type.TypeParameters.Select(parameter => parameter.Name)]),
        Bases = new([.. (type.BaseType is { SpecialType: SpecialType.None } baseType ? [baseType] : Array.Empty<INamedTypeSymbol>()).Concat(type.Interfaces).Select(NameOf)]),
        Attributes = AttributesOf(type),
        Properties = new([.. Properties(type).Select(Read)]),
    };

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Where(property =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true });

    private static PropertyFragment Read(IPropertySymbol property) => new(
        property.Name,
        NameOf(property.Type),
        HasSetter: property.SetMethod is not null,
        IsNullableAware: property.NullableAnnotation != NullableAnnotation.None,
        AttributesOf(property),
        default)
    {
        MayHaveSetter = property is { SetMethod: null, DeclaringSyntaxReferences.IsEmpty: true },
    };

    private static TypeName NameOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => new TypeName(TypeName.Array, "", new([NameOf(array.ElementType)]), IsNullable: array.NullableAnnotation == NullableAnnotation.Annotated),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } => NameOf(value) with { IsNullable = true },
        INamedTypeSymbol named => new TypeName(named.Name, Qualifier(named), new([.. named.TypeArguments.Select(NameOf)]), named.NullableAnnotation == NullableAnnotation.Annotated && !named.IsValueType),
        _ => new TypeName(type.Name) { IsNullable = type.NullableAnnotation == NullableAnnotation.Annotated },
    };

    private static string Qualifier(INamedTypeSymbol type) =>
        string.Join(".", OutsideIn(type).Reverse().Skip(1).Reverse().Prepend(NamespaceOf(type)).Where(part => part.Length > 0));

    private static IEnumerable<string> OutsideIn(INamedTypeSymbol type) => type.ContainingType is { } outer ? OutsideIn(outer).Append(type.Name) : [type.Name];

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    private static EquatableArray<AttributeFragment> AttributesOf(ISymbol symbol) => new([..
        from attribute in symbol.GetAttributes()
        let name = attribute.AttributeClass?.Name ?? ""
        let arguments = attribute.ConstructorArguments.Select(argument => new FluentParameter(null, ArgumentOf(argument)))
        let named = attribute.NamedArguments.Select(argument => new FluentParameter(argument.Key, ArgumentOf(argument.Value)))
        select new AttributeFragment(name.EndsWith(Attribute, StringComparison.Ordinal) ? name.Substring(0, name.Length - Attribute.Length) : name, new([.. arguments.Concat(named)]))]);

    private static FluentArgument ArgumentOf(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Array, IsNull: false } => new ListArgument(new([.. constant.Values.Select(ArgumentOf)])),
        { Kind: TypedConstantKind.Enum, Type: { } type } => type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, constant.Value)) is { Name: var member }
            ? new NameArgument($"{type.Name}.{member}")
            : OpaqueArgument.Instance,
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => new TypeArgument(NameOf(type)),
        { Value: string text } => new TextArgument(text),
        { Kind: TypedConstantKind.Primitive } => new ValueArgument(constant.Value),
        _ => OpaqueArgument.Instance,
    };
}
