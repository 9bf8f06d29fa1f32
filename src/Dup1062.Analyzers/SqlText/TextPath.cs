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

    private TextPath(ExpressionSyntax seed, SqlTextFolder folder, SqlTextContext context)
    {
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

    /// <summary>
    /// Whether another string has the same text. What the last expression itself shows of the way does not count: whoever
    /// starts there comes to the same text.
    /// </summary>
    public bool LeadsWhere(TextPath other) => _end.SequenceEqual(other._end);

    private static void AddTo(List<(SyntaxNode, bool)> end, TextHop hop)
    {
        if (hop.Flow is null) end.Add((hop.Climb.Root, false));
        else end.AddRange(hop.Flow.Steps.Select(step => (step.Use.Node, step.IsHole)));
        end.AddRange(hop.Climb.Branches.Select(branch => ((SyntaxNode)branch, false)));
    }
}
