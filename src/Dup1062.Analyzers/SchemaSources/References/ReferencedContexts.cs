using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.SchemaSources.References;

/// <summary>Finds contexts of EF Core in an assembly. Those count that say nothing in code of their model, engine and conventions: only what is declared shows there.</summary>
internal static class ReferencedContexts
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    /// <summary>The full names of the contexts.</summary>
    public static IReadOnlyList<string> In(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == EntityFramework))
            ? [.. Types(assembly.GlobalNamespace).Where(type => type is { DeclaredAccessibility: Accessibility.Public, IsAbstract: false, IsGenericType: false } && SaysNothing(type)).Select(type => type.ToDisplayString())]
            : [];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static bool SaysNothing(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DbContext", ContainingNamespace.Name: "EntityFrameworkCore" }) return current != (object)type;
            if (current.GetMembers("OnModelCreating").Length + current.GetMembers("ConfigureConventions").Length + current.GetMembers("OnConfiguring").Length > 0) return false;
        }
        return false;
    }
}
