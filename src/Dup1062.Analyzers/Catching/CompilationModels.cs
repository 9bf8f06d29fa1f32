using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>The semantic models of a compilation's files, each made once.</summary>
internal sealed class CompilationModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public DeclaredMethods Methods { get; } = new(compilation);

    public SemanticModel Of(SyntaxTree tree) => _models.TryGetValue(tree, out var known) ? known : _models.GetOrAdd(tree, compilation.GetSemanticModel(tree));

    /// <summary>Whether a file belongs to the compilation, not to that of a referenced project.</summary>
    public bool Contains(SyntaxTree tree) => _models.ContainsKey(tree) || compilation.ContainsSyntaxTree(tree);
}
