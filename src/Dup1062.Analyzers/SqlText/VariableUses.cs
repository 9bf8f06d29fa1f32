using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>The uses of a variable in the order of the source, each looked at when it is first asked for. The first is its declaration.</summary>
internal sealed class VariableUses
{
    private readonly SqlTextContext _context;
    private readonly SyntaxNode _root;
    private readonly IReadOnlyList<int> _positions;
    private readonly IReadOnlyList<int> _writes;
    private readonly Dictionary<int, VariableUse> _known = [];

    private VariableUses(TextVariable variable, SqlTextContext context)
    {
        Variable = variable;
        _context = context;
        _root = variable.Scope.SyntaxTree.GetRoot(context.Cancellation);
        var index = IdentifierIndex.Of(variable.Scope, context.Cancellation);
        _positions = index.Uses(variable.Name);
        // Whatever is done with a builder may change it.
        _writes = variable.IsBuilder ? _positions : index.Writes(variable.Name);
    }

    public TextVariable Variable { get; }

    public int Count => 1 + _positions.Count;

    /// <summary>The uses of a variable, kept as long as the context.</summary>
    public static VariableUses Of(TextVariable variable, SqlTextContext context)
    {
        if (variable.Symbol is not { } symbol) return new VariableUses(variable, context);
        if (context.Uses.TryGetValue(symbol, out var known) && known.Variable.Scope == variable.Scope) return known;
        return context.Uses[symbol] = new VariableUses(variable, context);
    }

    public VariableUse this[int index]
    {
        get
        {
            if (!_known.TryGetValue(index, out var use)) _known.Add(index, use = index == 0 ? OfDeclaration() : OfName(_positions[index - 1]));
            return use;
        }
    }

    /// <summary>The last write before a use; -1 when there is none. Passes over reads without looking at them.</summary>
    public int LastWriteBefore(int index)
    {
        if (index <= 0) return -1;
        for (var i = IdentifierIndex.FirstAtOrAfter(_writes, _positions[index - 1]) - 1; i >= 0; i--)
        {
            var write = FirstAtOrAfter(_writes[i]);
            if (this[write].IsWrite) return write;
        }
        return this[0].IsWrite ? 0 : -1;
    }

    /// <summary>The first use that starts in or behind a position; the declaration never does.</summary>
    public int FirstAtOrAfter(int position) => 1 + IdentifierIndex.FirstAtOrAfter(_positions, position);

    /// <summary>The index of the use that a name, an assignment or a chain of calls is part of.</summary>
    public int IndexOf(SyntaxNode node) => node == Variable.Declaration ? 0 : FirstAtOrAfter(node.SpanStart);

    private static VariableUse Nothing(SyntaxNode node) => new(VariableUseKind.None, node, null);

    private VariableUse OfDeclaration()
    {
        if (Variable.Declaration is not { } declaration) return Nothing(Variable.Scope);
        return Variable.Initializer is { } value
            ? new VariableUse(VariableUseKind.Set, declaration, value)
            : new VariableUse(VariableUseKind.Unknown, declaration, null);
    }

    private VariableUse OfName(int position)
    {
        if (!_context.Spend() || _root.FindToken(position).Parent is not IdentifierNameSyntax name) return Nothing(_root);
        var access = SyntaxNames.AccessOf(name);
        var use = Read(access);
        return use.Kind != VariableUseKind.None && Variable.IsNamedBy(access, _context) ? use : Nothing(access);
    }

    private VariableUse Read(ExpressionSyntax access)
    {
        var whole = SyntaxNames.Wrap(access);
        switch (whole.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                return Write(assignment);
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } when assignment.Left == tuple:
                return new VariableUse(VariableUseKind.Unknown, access, access);
            case ArgumentSyntax argument when argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword:
            case RefExpressionSyntax:
                return new VariableUse(VariableUseKind.Unknown, access, access);
        }
        if (IsPartOfOwnAssignment(access)) return Nothing(access);
        return Variable.IsBuilder ? BuilderUse.Read(access, whole) : ReadText(access, whole);
    }

    private VariableUse Write(AssignmentExpressionSyntax assignment) => new(KindOf(assignment), assignment, assignment.Right);

    private VariableUseKind KindOf(AssignmentExpressionSyntax assignment)
    {
        if (assignment.IsKind(SyntaxKind.AddAssignmentExpression)) return VariableUseKind.Append;
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)) return VariableUseKind.Unknown;
        if (!KeepsText(assignment)) return VariableUseKind.Set;
        return SyntaxNames.FirstOperand(assignment.Right).IsEquivalentTo(assignment.Left, topLevel: false) ? VariableUseKind.Append : VariableUseKind.Change;
    }

    /// <summary>Whether the new value always holds the old one. One that does so in a branch, or may do so, is a new text.</summary>
    private bool KeepsText(AssignmentExpressionSyntax assignment)
    {
        for (var i = FirstAtOrAfter(assignment.Right.SpanStart); i < Count && _positions[i - 1] < assignment.Right.Span.End; i++)
        {
            if (_root.FindToken(_positions[i - 1]).Parent is not IdentifierNameSyntax name) continue;
            var access = SyntaxNames.AccessOf(name);
            if (!access.IsEquivalentTo(assignment.Left, topLevel: false)) continue;
            var climb = TextClimb.From(access, Variable.IsBuilder, _context);
            if (climb.Root == assignment.Right && climb.Branches.Count == 0) return true;
        }
        return false;
    }

    private bool IsPartOfOwnAssignment(ExpressionSyntax access)
    {
        for (SyntaxNode node = access; node.Parent is { } parent and not (StatementSyntax or AnonymousFunctionExpressionSyntax); node = parent)
        {
            if (parent is AssignmentExpressionSyntax assignment && node == assignment.Right && assignment.Left.IsEquivalentTo(access, topLevel: false)) return KindOf(assignment) != VariableUseKind.Set;
        }
        return false;
    }

    private static VariableUse ReadText(ExpressionSyntax access, ExpressionSyntax whole) =>
        IsOnlyLookedAt(whole) ? Nothing(access) : new VariableUse(VariableUseKind.Read, access, access, IsRead: true);

    /// <summary>Questions about a text that neither run it nor make another one of it.</summary>
    private static bool IsOnlyLookedAt(ExpressionSyntax whole) => whole.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when call.Expression == access =>
            SyntaxNames.Last(access) is "Equals" or "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" or "CompareTo" or "GetHashCode",
        MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or IsPatternExpressionSyntax => true,
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.IsExpression,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } =>
            SyntaxNames.Last(call.Expression) is "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "nameof",
        _ => false,
    };
}
