using System.Runtime.CompilerServices;
using Dup1062.Analyzers.SchemaSources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The methods that the types of a compilation declare, by name. Syntax tells them, without symbols, and what is known of a file is kept with it.</summary>
internal sealed class DeclaredMethods(Compilation compilation)
{
    private static readonly ConditionalWeakTable<SyntaxTree, CodeNames[]> Cache = new();

    private readonly Once<ILookup<string, CodeNames>> _byName = new();

    /// <summary>The methods of a name, of whatever type. Knows nothing of local functions.</summary>
    public IEnumerable<CodeNames> Named(string name, CancellationToken cancellationToken) => _byName.Get(Find, cancellationToken)[name];

    private ILookup<string, CodeNames> Find(CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.SelectMany(tree => In(tree, cancellationToken)).ToLookup(method => ((MethodDeclarationSyntax)method.Code).Identifier.ValueText, StringComparer.Ordinal);

    private static CodeNames[] In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known)) return known;
        var methods = tree.GetRoot(cancellationToken)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Select(method => new CodeNames(method))
            .ToArray();
        return Cache.GetValue(tree, _ => methods);
    }
}
