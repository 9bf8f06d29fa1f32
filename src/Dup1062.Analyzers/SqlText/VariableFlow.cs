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

    private VariableFlow(VariableUses uses, int anchor, SyntaxNode anchorNode)
    {
        _uses = uses;
        _anchor = anchor;
        _anchorNode = anchorNode;
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
        var flow = new VariableFlow(uses, write, uses[write].Node);
        flow.Follow(uses[write].Kind == VariableUseKind.Set ? write : flow.FindStart());
        flow.LookIntoOtherMembers();
        // Whoever made the builder may go on with it.
        flow.HasUnknownTail |= uses.Variable is { IsBuilder: true, IsLocal: false };
        return flow;
    }

    /// <summary>The text as it is just before a name is read; null when that cannot be known.</summary>
    public static VariableFlow? Before(VariableUses uses, SyntaxNode name)
    {
        var use = uses.IndexOf(name);
        var flow = new VariableFlow(uses, use, name);
        var start = flow.FindStart();
        if (flow.HasUnknownHead || flow.HasUnknownTail) return null;
        var writes = new Stack<int>();
        for (var i = uses.LastWriteBefore(use); i >= start; i = uses.LastWriteBefore(i)) writes.Push(i);
        foreach (var write in writes)
        {
            if (!flow.IsPartOf(uses[write])) flow.AddStep(write);
            else if (uses[write].Node is not AssignmentExpressionSyntax) return null;
        }
        return flow.HasUnknownTail ? null : flow;
    }

    /// <summary>Whether the anchor is in the value of a write, which then is not yet written.</summary>
    private bool IsPartOf(VariableUse write) => write.Value is { } value && value.Span.Contains(_anchorNode.Span);

    private int FindStart()
    {
        for (var i = _uses.LastWriteBefore(_anchor); i >= _first; i = _uses.LastWriteBefore(i))
        {
            var use = _uses[i];
            if (i == 0 && use.Kind == VariableUseKind.Unknown) break;
            if ((use.Kind != VariableUseKind.Set && !use.IsChange) || IsPartOf(use)) continue;
            var relation = CodeRelation.Between(use.Node, _anchorNode);
            if (relation.AreExclusive) continue;
            if (use.Kind == VariableUseKind.Unknown || relation.First != Nesting.None) return UnknownBefore(i + 1);
            if (use.Kind != VariableUseKind.Set) continue;
            if ((relation.Second & (Nesting.Loop | Nesting.Function)) == 0 || !IsWrittenAgain(i, relation.Second)) return i;
            HasUnknownTail = true;
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
            if (i > start && _uses[start].Kind == VariableUseKind.Set && IsIn(use, _uses[start])) continue;
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
            if (sets.Exists(set => !set.Span.Contains(use.Node.Span) && CodeRelation.Between(set, use.Node).First == Nesting.None)) continue;
            if (use.Kind != VariableUseKind.Set)
            {
                AddStep(i);
                continue;
            }
            if (relation.First != Nesting.None)
            {
                sets.Add(use.Node);
                continue;
            }
            for (var read = i + 1; read < _end && IsIn(_uses[read], use); read++) AddStep(read);
            return;
        }
    }

    /// <summary>Whether a use stands in the value of a write, and so sees what was there before it.</summary>
    private static bool IsIn(VariableUse use, VariableUse write) => write.Value is { } value && value.Span.Contains(use.Node.Span);

    private void AddStep(int index)
    {
        var use = _uses[index];
        if (use.Kind == VariableUseKind.None) return;
        var relation = index == _anchor ? default : CodeRelation.Between(use.Node, _anchorNode);
        if (relation.AreExclusive) return;
        // From inside a lambda or local function nothing tells when the code around it runs.
        HasUnknownTail |= use.IsAddition && (relation.Second & Nesting.Function) != 0;
        if (use.IsWrite && (index == _anchor || !HasUnknownTail))
        {
            var isHole = index != _anchor && (use.Kind == VariableUseKind.Unknown || relation.First != Nesting.None || MayRepeat(index));
            HasUnknownHead |= isHole && use.IsChange;
            HasUnknownTail |= index == _anchor && MayRepeat(index);
            IsReadBetween |= _reads.Count > 0;
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
        if (LoopWith(_uses[index].Node) is { } loop && !IsSetBefore(index, loop)) LookOutside(index);
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

    /// <summary>Whether a use may add to the text again in the next turn of a loop.</summary>
    private bool MayRepeat(int index) => _uses[index].IsAddition && LoopWith(_uses[index].Node) is { } loop && !IsSetBefore(index, loop);

    /// <summary>The innermost loop around the anchor and another piece of code, unless the variable is new in each turn.</summary>
    private SyntaxNode? LoopWith(SyntaxNode node) =>
        CodeRelation.CommonLoop(_anchorNode, node) is { } loop && !(_uses.Variable.Declaration is { } declaration && loop.Span.Contains(declaration.Span)) ? loop : null;

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
