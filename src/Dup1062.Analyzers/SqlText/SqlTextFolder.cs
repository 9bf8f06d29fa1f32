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
    private int _depth;

    public SqlTextFolder(SqlTextContext context) => _context = context;

    /// <summary>Appends the text that a climb led to, taking the branches that it came through.</summary>
    /// <param name="climb">Ends at an expression.</param>
    /// <param name="flow">The steps of the variable that the expression goes to, itself one of them; null when it goes to none.</param>
    /// <param name="start">What the climb started from, where its text is known already.</param>
    /// <param name="into">Takes the text.</param>
    public void Fold(TextClimb climb, VariableFlow? flow, TextBuffer? start, TextBuffer into)
    {
        foreach (var branch in climb.Branches) _branches.Add(branch);
        if (start is not null) _known[climb.Start] = start;
        if (flow is null) Fold(climb.Root, into);
        else Fold(flow, into);
        _known.Clear();
        _branches.Clear();
    }

    /// <summary>Appends the text of a literal or interpolated string; whatever is in its holes is unknown.</summary>
    public static void FoldAlone(ExpressionSyntax seed, TextBuffer into)
    {
        if (seed is LiteralExpressionSyntax literal) AppendToken(literal.Token, seed, into);
        if (seed is not InterpolatedStringExpressionSyntax interpolated) return;
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text) AppendToken(text.TextToken, seed, into);
            else if (content is InterpolationSyntax hole) into.AppendHole(hole.Expression);
        }
    }

    private void Fold(ExpressionSyntax expression, TextBuffer into)
    {
        if (_depth >= MaximumDepth || !_context.Spend())
        {
            into.AppendHole(expression);
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
        else into.AppendHole(expression);
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
            Fold(branch, into);
            return;
        }
        if (branches.Length > 0 && ConstantStringOf(branches[0]) is { } text && branches.All(branch => ConstantStringOf(branch) == text))
        {
            AppendConstant(text, whole, into);
        }
        else
        {
            into.AppendHole(whole);
        }
    }

    private void FoldConstant(ExpressionSyntax expression, TextBuffer into)
    {
        var constant = _context.ConstantOf(expression);
        if (constant.HasValue && ConstantText.Of(constant.Value, _context.TypeOf(expression)) is { } text) AppendConstant(text, expression, into);
        else into.AppendHole(expression);
    }

    private string? ConstantStringOf(ExpressionSyntax expression) => _context.ConstantOf(expression).Value as string;

    private static void AppendToken(SyntaxToken token, ExpressionSyntax expression, TextBuffer into) =>
        into.Append(LiteralForm.ValueOf(token), new SqlTextPiece { Expression = expression, Token = token });

    private static void AppendConstant(string text, ExpressionSyntax expression, TextBuffer into) =>
        into.Append(text, new SqlTextPiece { Expression = expression });
}
