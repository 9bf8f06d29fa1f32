using System.Collections.Concurrent;
using Dup1062.Analyzers.SchemaSources;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>The semantic models of a compilation's files, each made once.</summary>
internal sealed class CompilationModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Once<HashSet<string>> _members = new();

    public SemanticModel Of(SyntaxTree tree) => _models.TryGetValue(tree, out var known) ? known : _models.GetOrAdd(tree, compilation.GetSemanticModel(tree));

    /// <summary>Whether a file belongs to the compilation, not to that of a referenced project.</summary>
    public bool Contains(SyntaxTree tree) => _models.ContainsKey(tree) || compilation.ContainsSyntaxTree(tree);

    /// <summary>Whether a type of the compilation has a member of this name. Knows nothing of local functions.</summary>
    public bool Declares(string member, CancellationToken cancellationToken) => _members.Get(FindMembers, cancellationToken).Contains(member);

    /// <summary>All at once: the compiler would look through all its declarations for each name.</summary>
    private HashSet<string> FindMembers(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Add(compilation.Assembly.GlobalNamespace);
        return names;

        void Add(INamespaceOrTypeSymbol container)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (container is INamedTypeSymbol type) names.UnionWith(type.MemberNames);
            foreach (var nested in container.GetTypeMembers()) Add(nested);
            if (container is not INamespaceSymbol space) return;
            foreach (var inner in space.GetNamespaceMembers()) Add(inner);
        }
    }
}
