using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>The semantic models of a compilation's files, each made once.</summary>
internal sealed class CompilationModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<string, bool> _declared = new(StringComparer.Ordinal);

    public SemanticModel Of(SyntaxTree tree) => _models.TryGetValue(tree, out var known) ? known : _models.GetOrAdd(tree, compilation.GetSemanticModel(tree));

    /// <summary>Whether a file belongs to the compilation, not to that of a referenced project.</summary>
    public bool Contains(SyntaxTree tree) => _models.ContainsKey(tree) || compilation.ContainsSyntaxTree(tree);

    /// <summary>Whether a type of the compilation has a member of this name. Knows nothing of local functions.</summary>
    public bool Declares(string member, CancellationToken cancellationToken) =>
        _declared.TryGetValue(member, out var known) ? known : _declared.GetOrAdd(member, compilation.ContainsSymbolsWithName(member, SymbolFilter.Member, cancellationToken));
}
