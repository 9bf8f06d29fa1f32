using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Where names are used in a member or a whole file: positions only, so that it keeps neither syntax nor symbols alive.</summary>
internal sealed class IdentifierIndex
{
    private static readonly ConditionalWeakTable<SyntaxNode, IdentifierIndex> Cache = new();

    private readonly Dictionary<string, List<int>> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _writes = new(StringComparer.Ordinal);

    /// <summary>The index of a piece of code, made once and only when somebody asks.</summary>
    public static IdentifierIndex Of(SyntaxNode scope, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(scope, out var known)) return known;
        var index = new IdentifierIndex();
        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name) continue;
            cancellation.ThrowIfCancellationRequested();
            Add(index._uses, name.Identifier);
            if (IsWritten(name)) Add(index._writes, name.Identifier);
        }
        return Cache.GetValue(scope, _ => index);
    }

    /// <summary>The positions at which a name is used, in order.</summary>
    public IReadOnlyList<int> Uses(string name) => _uses.TryGetValue(name, out var positions) ? positions : [];

    /// <summary>Those at which something is assigned to it, by whatever means.</summary>
    public IReadOnlyList<int> Writes(string name) => _writes.TryGetValue(name, out var positions) ? positions : [];

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

    /// <summary>Whether something may be assigned to what a name is the last part of.</summary>
    public static bool IsWritten(IdentifierNameSyntax name)
    {
        var access = SyntaxNames.Wrap(SyntaxNames.AccessOf(name));
        return access.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == access,
            ArgumentSyntax argument => argument.Parent is TupleExpressionSyntax || argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static void Add(Dictionary<string, List<int>> index, SyntaxToken name)
    {
        if (!index.TryGetValue(name.ValueText, out var positions)) index.Add(name.ValueText, positions = []);
        positions.Add(name.SpanStart);
    }
}
