using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Where names are used in a syntax tree: positions only, so that it keeps neither syntax nor symbols alive.</summary>
internal sealed class IdentifierIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, IdentifierIndex> Cache = new();

    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);

    /// <summary>The index of a tree, made once for each tree and only when somebody asks.</summary>
    public static IdentifierIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known)) return known;
        var index = new IdentifierIndex();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier: var identifier }) continue;
            cancellation.ThrowIfCancellationRequested();
            if (!index._positions.TryGetValue(identifier.ValueText, out var positions))
            {
                index._positions.Add(identifier.ValueText, positions = []);
            }
            positions.Add(identifier.SpanStart);
        }
        return Cache.GetValue(tree, _ => index);
    }

    /// <summary>The positions at which a name is used, in order.</summary>
    public IReadOnlyList<int> this[string name] => _positions.TryGetValue(name, out var positions) ? positions : [];

    /// <summary>The index of the first position that is not before <paramref name="position"/>.</summary>
    public static int FirstAtOrAfter(IReadOnlyList<int> positions, int position)
    {
        var (low, high) = (0, positions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (positions[middle] < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
