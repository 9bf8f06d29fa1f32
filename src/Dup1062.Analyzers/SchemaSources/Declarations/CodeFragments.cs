using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Reads each syntax tree once. A host that starts an analyzer for every document hands in the same trees, but for the one that is edited.</summary>
internal static class CodeFragments
{
    private static readonly ConditionalWeakTable<SyntaxTree, CodeFragment> Known = new();

    /// <summary>The fragments of a compilation that say anything, in the order of its trees.</summary>
    public static IReadOnlyList<CodeFragment> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var fragments = new List<CodeFragment>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Of(tree, cancellationToken) is { IsEmpty: false } fragment) fragments.Add(fragment);
        }
        return fragments;
    }

    /// <summary>The fragment of a tree.</summary>
    public static CodeFragment Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known)) return known;
        var fragment = Read(tree, cancellationToken);
        return Known.GetValue(tree, _ => fragment);
    }

    private static CodeFragment Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!SchemaWords.AreIn(tree.GetText(cancellationToken))) return CodeFragment.Empty;
        try
        {
            return new DeclarationReader(tree, cancellationToken).Read();
        }
        catch (InsufficientExecutionStackException)
        {
            // Code that nests so deep is made by a machine, and not to describe a schema.
            return CodeFragment.Empty;
        }
    }
}
