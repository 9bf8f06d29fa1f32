using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>The way from a string to the largest text that always holds it, over variables that are read in one place.</summary>
internal sealed class TextPath
{
    /// <summary>From how many variables to how many others a text is followed.</summary>
    public const int MaximumHops = 8;

    private readonly List<TextHop> _hops = [];
    private readonly List<(SyntaxNode Node, bool IsHole)> _end = [];
    private readonly SqlTextFolder _folder;
    private readonly SqlTextContext _context;
    private readonly Lazy<HashSet<SyntaxNode>> _trail;
    private readonly Lazy<HashSet<SyntaxNode>> _together;

    private TextPath(ExpressionSyntax seed, SqlTextFolder folder, SqlTextContext context)
    {
        (_folder, _context) = (folder, context);
        _trail = new(() => TextClimb.Trail(seed, context), LazyThreadSafetyMode.None);
        _together = new(() => [.. WritesOfOneBlock()], LazyThreadSafetyMode.None);
        var climb = TextClimb.From(seed, isBuilder: false, context);
        while (true)
        {
            var hop = TextHop.Of(climb, context);
            _hops.Add(hop);
            var next = _hops.Count < MaximumHops ? hop.Next(context) : null;
            if (next is null || _end.Count > 0 || !hop.IsSeenFrom(folder)) AddTo(_end, hop);
            if (next is null) return;
            climb = next;
        }
    }

    public IReadOnlyList<TextHop> Hops => _hops;

    public static TextPath From(ExpressionSyntax seed, SqlTextFolder folder, SqlTextContext context) => new(seed, folder, context);

    /// <summary>Whether another string has the same text. Most often the first steps show it.</summary>
    public bool Holds(ExpressionSyntax other)
    {
        if (_hops[0].Climb.Branches.Count == 0)
        {
            if (TextClimb.Meets(other, _trail.Value, _context)) return true;
            if (_together.Value.Count > 0 && IsWrittenBeside(TextClimb.From(other, isBuilder: false, _context))) return true;
        }
        return From(other, _folder, _context).LeadsWhere(this);
    }

    /// <summary>
    /// Whether another string has the same end of its way. What the last expression itself shows of the way does not count:
    /// whoever starts there comes to the same text.
    /// </summary>
    private bool LeadsWhere(TextPath other) => _end.SequenceEqual(other._end);

    private bool IsWrittenBeside(TextClimb climb) =>
        climb.Branches.Count == 0 && StoredText.Of(climb.Root, _context) is { } stored && _together.Value.Contains(stored.Uses[stored.Write].Node);

    /// <summary>The writes right before and behind that of the seed in the same block, with no other between them: from each of them the text is the same.</summary>
    private IEnumerable<SyntaxNode> WritesOfOneBlock()
    {
        if (_hops[0] is not { Flow: { } flow, Stored: { } stored } || BlockOf(stored.Uses[stored.Write].Node) is not { } block) yield break;
        var known = new HashSet<SyntaxNode>(flow.Steps.Where(step => !step.IsHole).Select(step => step.Use.Node));
        for (var i = stored.Write; i > 0 && stored.Uses[i].Kind != VariableUseKind.Set;)
        {
            i = stored.Uses.LastWriteBefore(i);
            if (i < 0 || !IsBeside(stored.Uses[i])) break;
            yield return stored.Uses[i].Node;
        }
        for (var i = stored.Write + 1; i < stored.Uses.Count; i++)
        {
            if (!stored.Uses[i].IsWrite) continue;
            if (stored.Uses[i].Kind == VariableUseKind.Set || !IsBeside(stored.Uses[i])) yield break;
            yield return stored.Uses[i].Node;
        }

        bool IsBeside(VariableUse use) => use.Kind != VariableUseKind.Unknown && known.Contains(use.Node) && BlockOf(use.Node) == block;
    }

    private static SyntaxNode? BlockOf(SyntaxNode write)
    {
        while (write.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax) write = write.Parent;
        var statement = write is VariableDeclaratorSyntax ? write.Parent?.Parent as LocalDeclarationStatementSyntax : write.Parent as ExpressionStatementSyntax as StatementSyntax;
        return statement?.Parent is GlobalStatementSyntax global ? global.Parent : statement?.Parent;
    }

    private static void AddTo(List<(SyntaxNode, bool)> end, TextHop hop)
    {
        if (hop.Flow is null) end.Add((hop.Climb.Root, false));
        else end.AddRange(hop.Flow.Steps.Select(step => (step.Use.Node, step.IsHole)));
        end.AddRange(hop.Climb.Branches.Select(branch => ((SyntaxNode)branch, false)));
    }
}
