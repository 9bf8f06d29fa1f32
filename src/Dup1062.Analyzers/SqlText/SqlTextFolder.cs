using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Turns expressions into text with holes.</summary>
internal sealed partial class SqlTextFolder
{
    /// <summary>Deeper nesting than this is a hole. Chains of operators and calls are not nesting: they are read in a loop.</summary>
    private const int MaximumDepth = 64;

    private readonly SqlTextContext _context;
    private readonly Dictionary<SyntaxNode, TextBuffer> _known = [];
    private readonly HashSet<SyntaxNode> _branches = [];
    private int _branchesAhead;
    private int _depth;
    private bool _isMutual = true;
    private SqlTextReference? _via;

    public SqlTextFolder(SqlTextContext context) => _context = context;

    /// <summary>Appends the text that a climb led to, taking the branches that it came through.</summary>
    /// <param name="climb">Ends at an expression.</param>
    /// <param name="steps">The steps of the variable that the expression goes to, itself one of them; null when it goes to none.</param>
    /// <param name="start">What the climb started from, where its text is known already.</param>
    /// <param name="isMutual">Whether whoever starts from elsewhere in the expression comes to the same text.</param>
    /// <param name="into">Takes the text.</param>
    public void Fold(TextClimb climb, IReadOnlyList<FlowStep>? steps, TextBuffer? start, bool isMutual, TextBuffer into)
    {
        _isMutual = isMutual;
        _branchesAhead = climb.Branches.Count;
        foreach (var branch in climb.Branches) _branches.Add(branch);
        if (start is not null) _known[climb.Start] = start;
        if (steps is null) Fold(climb.Root, into);
        else Fold(steps, into);
        _known.Clear();
        _branches.Clear();
        (_isMutual, _branchesAhead) = (true, 0);
    }

    /// <summary>Appends the text of an expression, whatever it is part of.</summary>
    public void Fold(ExpressionSyntax expression, TextBuffer into)
    {
        if (_depth >= MaximumDepth || !_context.Spend())
        {
            AppendHole(expression, into);
            return;
        }
        _depth++;
        FoldInside(SyntaxNames.Unwrap(expression), into);
        _depth--;
    }

    private void FoldInside(ExpressionSyntax expression, TextBuffer into)
    {
        if (TryAppendKnown(expression, into)) return;
        switch (expression)
        {
            case LiteralExpressionSyntax literal: FoldLiteral(literal, into); break;
            case InterpolatedStringExpressionSyntax interpolated: FoldInterpolated(interpolated, into, AreHolesText(interpolated)); break;
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression): FoldSum(binary, into); break;
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression): FoldBranches(binary, [binary.Left, binary.Right], into); break;
            case ConditionalExpressionSyntax conditional: FoldBranches(conditional, [conditional.WhenTrue, conditional.WhenFalse], into); break;
            case SwitchExpressionSyntax @switch: FoldBranches(@switch, [.. @switch.Arms.Select(arm => arm.Expression)], into); break;
            case CastExpressionSyntax cast when SyntaxNames.IsTextOrObject(cast.Type): Fold(cast.Expression, into); break;
            case InvocationExpressionSyntax invocation: FoldCalls(invocation, into); break;
            case BaseObjectCreationExpressionSyntax creation: FoldCreation(creation, into); break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax: FoldName(expression, into); break;
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression): Fold(assignment.Right, into); break;
            default: FoldConstant(expression, into); break;
        }
    }

    private bool TryAppendKnown(ExpressionSyntax expression, TextBuffer into)
    {
        if (_known.Count == 0 || !_known.TryGetValue(expression, out var text)) return false;
        if (_context.Spend(text.Pieces.Count)) into.Append(text);
        else AppendHole(expression, into);
        return true;
    }

    private void FoldLiteral(LiteralExpressionSyntax literal, TextBuffer into)
    {
        switch (literal.Kind())
        {
            case SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.CharacterLiteralExpression:
                AppendToken(literal.Token, literal, into);
                break;
            case SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression:
                break;
            default:
                FoldConstant(literal, into);
                break;
        }
    }

    /// <summary>A branch that the climb came through is the text; branches that all say the same are; others are a hole.</summary>
    private void FoldBranches(ExpressionSyntax whole, ExpressionSyntax[] branches, TextBuffer into)
    {
        foreach (var branch in branches)
        {
            if (!_branches.Contains(branch)) continue;
            _branchesAhead--;
            Fold(branch, into);
            _branchesAhead++;
            return;
        }
        if (branches.Length > 0 && ConstantStringOf(branches[0]) is { } text && branches.All(branch => ConstantStringOf(branch) == text))
        {
            AppendConstant(text, whole, into);
        }
        else
        {
            AppendHole(whole, into);
        }
    }

    private void FoldConstant(ExpressionSyntax expression, TextBuffer into)
    {
        var constant = _context.ConstantOf(expression);
        if (constant.HasValue && ConstantText.Of(constant.Value, _context.TypeOf(expression)) is { } text) AppendConstant(text, expression, into);
        else AppendHole(expression, into);
    }

    private string? ConstantStringOf(ExpressionSyntax expression) => _context.ConstantOf(expression).Value as string;

    private void AppendToken(SyntaxToken token, ExpressionSyntax expression, TextBuffer into) =>
        into.Append(LiteralForm.ValueOf(token), new SqlTextPiece { Expression = expression, Token = token, Via = _via, IsMutual = IsMutual });

    private void AppendConstant(string text, ExpressionSyntax expression, TextBuffer into) =>
        into.Append(text, new SqlTextPiece { Expression = expression, Via = _via, IsMutual = IsMutual });

    private void AppendHole(ExpressionSyntax expression, TextBuffer into) => into.AppendHole(expression, _via);

    private bool IsMutual => _isMutual && _branchesAhead == 0;
}
