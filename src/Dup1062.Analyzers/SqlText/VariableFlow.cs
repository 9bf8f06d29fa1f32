using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// How the text in a variable comes about, step by step, as seen from one use of it: the steps that always run together
/// with that use are known, those in other branches are left out, and those in loops and nested branches are holes.
/// </summary>
internal sealed class VariableFlow
{
    private readonly VariableUses _uses;
    private readonly int _anchor;
    private readonly SyntaxNode _anchorNode;
    private readonly int _first;
    private readonly int _end;
    private readonly List<FlowStep> _steps = [];
    private readonly List<VariableUse> _reads = [];

    private VariableFlow(VariableUses uses, int anchor)
    {
        _uses = uses;
        _anchor = anchor;
        _anchorNode = uses[anchor].Node;
        (_first, _end) = (0, uses.Count);
        if (uses.Variable.Member is null) return;
        // Other members run at any time: the order of the source says nothing about them.
        var body = _anchorNode.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? _anchorNode;
        _first = anchor == 0 ? 0 : uses.FirstAtOrAfter(body.SpanStart);
        _end = anchor == 0 ? 1 : uses.FirstAtOrAfter(body.Span.End);
    }

    public IReadOnlyList<FlowStep> Steps => _steps;

    /// <summary>Where the text goes.</summary>
    public IReadOnlyList<VariableUse> Reads => _reads;

    /// <summary>Whether something unknown may stand in front of the first step.</summary>
    public bool HasUnknownHead { get; private set; }

    /// <summary>Whether something unknown may follow the last step.</summary>
    public bool HasUnknownTail { get; private set; }

    /// <summary>Whether the text is read before it is complete.</summary>
    public bool IsReadBetween { get; private set; }

    /// <summary>The text that a write is a part of, from the first write to the last.</summary>
    public static VariableFlow From(VariableUses uses, int write)
    {
        var flow = new VariableFlow(uses, write);
        flow.Follow(flow.FindStart());
        flow.LookIntoOtherMembers();
        // Whoever made the builder may go on with it.
        flow.HasUnknownTail |= uses.Variable is { IsBuilder: true, IsLocal: false };
        return flow;
    }

    /// <summary>The text as it is just before a use; null when that cannot be known.</summary>
    public static VariableFlow? Before(VariableUses uses, int use)
    {
        var flow = new VariableFlow(uses, use);
        var start = flow.FindStart();
        if (flow.HasUnknownHead) return null;
        for (var i = start; i < use; i++)
        {
            if (!uses[i].IsWrite || !flow.IsPartOf(uses[i])) flow.AddStep(i);
            else if (uses[i].Node is not AssignmentExpressionSyntax) return null;
        }
        return flow.HasUnknownTail ? null : flow;
    }

    /// <summary>Whether the anchor is in the value of a write, which then is not yet written.</summary>
    private bool IsPartOf(VariableUse write) => write.Value is { } value && value.Span.Contains(_anchorNode.Span);

    private int FindStart()
    {
        var anchor = _uses[_anchor];
        if (anchor.Kind == VariableUseKind.Set) return _anchor;
        for (var i = _anchor - 1; i >= _first; i--)
        {
            var use = _uses[i];
            if (use.Kind != VariableUseKind.Set && !use.IsChange) continue;
            if (IsPartOf(use)) continue;
            var relation = CodeRelation.Between(use.Node, _anchorNode);
            if (relation.AreExclusive) continue;
            if (use.Kind == VariableUseKind.Unknown || relation.First != Nesting.None) return UnknownBefore(i + 1);
            if (use.Kind != VariableUseKind.Set) continue;
            if ((relation.Second & (Nesting.Loop | Nesting.Function)) == 0 || !IsWrittenAgain(i, relation.Second)) return i;
            HasUnknownTail = anchor.IsWrite;
            return UnknownBefore(_anchor);
        }
        return UnknownBefore(Math.Max(_first, Math.Min(_anchor, 1)));
    }

    private int UnknownBefore(int index)
    {
        HasUnknownHead = true;
        return index;
    }

    /// <summary>Whether a loop or function around the anchor can have changed what was set before it.</summary>
    private bool IsWrittenAgain(int set, Nesting nesting)
    {
        var (first, end) = (set + 1, _end);
        if ((nesting & Nesting.Function) == 0 && CodeRelation.OutermostLoop(_anchorNode, outside: _uses[set].Node) is { } loop)
        {
            (first, end) = (_uses.FirstAtOrAfter(loop.SpanStart), _uses.FirstAtOrAfter(loop.Span.End));
        }
        for (var i = first; i < end; i++)
        {
            if (_uses[i].IsWrite) return true;
        }
        return false;
    }

    private void Follow(int start)
    {
        var loop = CodeRelation.OutermostLoop(_anchorNode, outside: _uses.Variable.Declaration);
        if (loop is not null)
        {
            for (var i = _uses.FirstAtOrAfter(loop.SpanStart); i < start; i++) LookIntoNextTurn(i);
        }
        if (IsInFunction())
        {
            for (var i = Math.Max(1, _first); i < start; i++) LookOutside(i);
        }
        var sets = new List<SyntaxNode>();
        for (var i = start; i < _end; i++)
        {
            var use = _uses[i];
            if (i <= _anchor)
            {
                AddStep(i);
                continue;
            }
            if (use.Kind == VariableUseKind.None) continue;
            var relation = CodeRelation.Between(use.Node, _anchorNode);
            if (relation.AreExclusive)
            {
                if (loop is not null) LookIntoNextTurn(i);
                continue;
            }
            if (sets.Exists(set => CodeRelation.Between(set, use.Node).First == Nesting.None)) continue;
            if (use.Kind != VariableUseKind.Set) AddStep(i);
            else if (relation.First == Nesting.None) return;
            else sets.Add(use.Node);
        }
    }

    private void AddStep(int index)
    {
        var use = _uses[index];
        if (use.Kind == VariableUseKind.None) return;
        var relation = index == _anchor ? default : CodeRelation.Between(use.Node, _anchorNode);
        if (relation.AreExclusive) return;
        if (use.IsWrite && (relation.Second & Nesting.Function) != 0 && index != 0 && use.IsAddition) HasUnknownTail = true;
        if (use.IsWrite && !HasUnknownTail || index == _anchor && use.IsWrite)
        {
            IsReadBetween |= _reads.Count > 0;
            var isHole = use.Kind == VariableUseKind.Unknown || relation.First != Nesting.None;
            HasUnknownHead |= isHole && use.IsChange;
            _steps.Add(new FlowStep(use, isHole));
        }
        if (!use.IsRead) return;
        _reads.Add(use);
        IsReadBetween |= !use.IsWrite && _steps.Exists(step => step.Use.Value is { } value && value.Span.Contains(use.Node.Span));
    }

    /// <summary>In a loop, what stands in front of the text, or in another branch, may come behind it in the next turn.</summary>
    private void LookIntoNextTurn(int index)
    {
        if ((HasUnknownTail || !_uses[index].IsAddition) && !_uses[index].IsRead) return;
        if (CodeRelation.CommonLoop(_anchorNode, _uses[index].Node) is { } loop && !IsSetBefore(index, loop)) LookOutside(index);
    }

    /// <summary>Takes in a use that may come behind the text, nobody knows when.</summary>
    private void LookOutside(int index)
    {
        HasUnknownTail |= _uses[index].IsAddition;
        if (_uses[index].IsRead) _reads.Add(_uses[index]);
    }

    /// <summary>Whether the anchor runs in a lambda or local function, before or after the code around that.</summary>
    private bool IsInFunction() =>
        _uses.Variable.Declaration is { } declaration && (CodeRelation.Between(declaration, _anchorNode).Second & Nesting.Function) != 0;

    private bool IsSetBefore(int index, SyntaxNode loop)
    {
        var node = _uses[index].Node;
        for (var i = index - 1; i >= 1 && _uses[i].Node.SpanStart >= loop.SpanStart; i--)
        {
            if (_uses[i].Kind != VariableUseKind.Set) continue;
            var relation = CodeRelation.Between(_uses[i].Node, node);
            if (relation.First == Nesting.None && !relation.AreExclusive) return true;
        }
        return false;
    }

    private void LookIntoOtherMembers()
    {
        if (_uses.Variable.Member is null) return;
        for (var i = 1; i < _uses.Count; i++)
        {
            if (i >= _first && i < _end) continue;
            LookOutside(i);
        }
    }
}
