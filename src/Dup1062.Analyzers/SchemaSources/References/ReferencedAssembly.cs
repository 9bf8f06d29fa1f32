using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.SchemaSources.References;

/// <summary>What was read of a referenced assembly. It lives as long as the reference, and holds no symbols.</summary>
internal sealed class ReferencedAssembly
{
    private static readonly ConditionalWeakTable<MetadataReference, ReferencedAssembly> Known = new();
    private static readonly string[] Framework = ["System", "Microsoft", "mscorlib", "netstandard", "WindowsBase"];

    private readonly HashSet<string> _simpleNames;
    private readonly ConcurrentDictionary<string, IReadOnlyList<TypeFragment>> _types = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _contexts;

    private ReferencedAssembly(IAssemblySymbol? assembly)
    {
        _simpleNames = assembly is null || IsOfFramework(assembly.Name) ? [] : new(assembly.TypeNames, StringComparer.Ordinal);
        _contexts = _simpleNames.Count == 0 || assembly is ISourceAssemblySymbol ? [] : ReferencedContexts.In(assembly!);
    }

    /// <summary>The assemblies of a project that may declare entities.</summary>
    public static IEnumerable<(MetadataReference Reference, ReferencedAssembly Assembly)> Of(Compilation compilation)
    {
        foreach (var reference in compilation.References)
        {
            if (!Known.TryGetValue(reference, out var assembly)) assembly = Known.GetValue(reference, r => new ReferencedAssembly(compilation.GetAssemblyOrModuleSymbol(r) as IAssemblySymbol));
            if (assembly._simpleNames.Count > 0) yield return (reference, assembly);
        }
    }

    /// <summary>Whether an assembly is one of .NET's own, by its name.</summary>
    public static bool IsOfFramework(string name) =>
        Array.Exists(Framework, part => name.StartsWith(part, StringComparison.Ordinal) && (name.Length == part.Length || name[part.Length] == '.'));

    /// <summary>Whether it has any type of a simple name.</summary>
    public bool MayHave(string simpleName) => _simpleNames.Contains(simpleName);

    /// <summary>Its contexts that say nothing in code, with the types that they lead to.</summary>
    public IReadOnlyList<TypeFragment> Contexts(MetadataReference reference, Compilation compilation, CancellationToken cancellationToken) =>
        [.. _contexts.SelectMany(name => Find(name, reference, compilation, cancellationToken)).GroupBy(type => type.FullName).Select(group => group.First())];

    /// <summary>A public type with those that it leads to; empty where there is none.</summary>
    public IReadOnlyList<TypeFragment> Find(string fullName, MetadataReference reference, Compilation compilation, CancellationToken cancellationToken)
    {
        if (_types.TryGetValue(fullName, out var known)) return known;
        var type = compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly ? TypeIn(assembly, fullName) : null;
        return _types.GetOrAdd(fullName, type is { DeclaredAccessibility: Accessibility.Public } ? SymbolReader.Read(type, cancellationToken) : []);
    }

    /// <summary>A type by its name, in which a dot may stand before a nested type too.</summary>
    private static INamedTypeSymbol? TypeIn(IAssemblySymbol assembly, string name)
    {
        for (var dot = name.Length; dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            if (dot < name.Length) name = $"{name.Substring(0, dot)}+{name.Substring(dot + 1)}";
            if (assembly.GetTypeByMetadataName(name) is { } type) return type;
        }
        return null;
    }
}
