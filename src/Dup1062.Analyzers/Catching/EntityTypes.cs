using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Recognises EF Core's types.</summary>
internal static class EntityTypes
{
    private const string Namespace = "EntityFrameworkCore";

    public static bool IsContext(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "DbContext", ContainingNamespace.Name: Namespace }) return true;
        }
        return false;
    }

    /// <summary>The name under which <see cref="SchemaSources.Declarations.TypeDeclaration"/> has a type.</summary>
    public static string FullName(ITypeSymbol type)
    {
        var name = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType) name = $"{outer.Name}.{name}";
        if (type.ContainingNamespace is { IsGlobalNamespace: false } space) name = $"{space.ToDisplayString()}.{name}";
        return type is INamedTypeSymbol { Arity: > 0 and var arity } ? $"{name}`{arity}" : name;
    }

    /// <summary>The type of the entities in a <c>DbSet</c>; null for other types.</summary>
    public static ITypeSymbol? OfSet(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "DbSet", ContainingNamespace.Name: Namespace, TypeArguments: [var entity] } ? entity : null;

    /// <summary>Whether a member reads or removes entities, so that what it saves is what it found.</summary>
    public static bool AreUsedIn(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken) =>
        member.DescendantNodes().OfType<ExpressionSyntax>().Any(expression =>
            expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax
            && IsOfEntities(model.GetTypeInfo(expression, cancellationToken).Type));

    private static bool IsOfEntities(ITypeSymbol? type) =>
        OfSet(type) is not null
        || type is INamedTypeSymbol { Name: "EntityEntry" or "ChangeTracker", ContainingNamespace.Name: "ChangeTracking" }
        || type is INamedTypeSymbol { Name: "IQueryable", TypeArguments.Length: 1 };
}
