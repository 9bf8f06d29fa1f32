using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>The semantic models of a compilation's files, each made once.</summary>
internal sealed class CompilationModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public SemanticModel Of(SyntaxTree tree) => _models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));
}
