using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <content>Chains of <c>+</c> and interpolated strings.</content>
internal sealed partial class SqlTextFolder
{
    /// <summary>From this many operands on it is worth while to ask about all of them at once.</summary>
    private const int LongChain = 50;

    private void FoldSum(BinaryExpressionSyntax sum, TextBuffer into)
    {
        var operands = OperandsOf(sum);
        if (operands.Count > LongChain) _context.Prefetch(sum);
        var areHolesText = new Lazy<bool>(() => AreHolesText(sum), LazyThreadSafetyMode.None);
        for (var i = FirstTextOperand(operands, sum, into); i < operands.Count; i++) FoldOperand(operands[i], into, areHolesText);
    }

    private void FoldOperand(ExpressionSyntax operand, TextBuffer into, Lazy<bool> areHolesText)
    {
        if (SyntaxNames.Unwrap(operand) is InterpolatedStringExpressionSyntax interpolated && _context.Spend())
        {
            FoldInterpolated(interpolated, into, HasHole(interpolated) && areHolesText.Value);
        }
        else
        {
            Fold(operand, into);
        }
    }

    /// <summary>The operands of a chain from left to right. Chains nest to the left, as deep as they are long.</summary>
    private static List<ExpressionSyntax> OperandsOf(BinaryExpressionSyntax sum)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax rest = sum;
        while (rest is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            operands.Add(binary.Right);
            rest = binary.Left;
        }
        operands.Add(rest);
        operands.Reverse();
        return operands;
    }

    /// <summary>In <c>1 + 2 + "x"</c> the numbers are added first: folds such a head, and says where the rest starts.</summary>
    private int FirstTextOperand(List<ExpressionSyntax> operands, BinaryExpressionSyntax sum, TextBuffer into)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            if (!_known.ContainsKey(operands[i]) && !_context.IsText(SyntaxNames.Unwrap(operands[i]))) continue;
            if (i < 2) return 0;
            FoldConstant((ExpressionSyntax)operands[i - 1].Parent!, into);
            return i;
        }
        FoldConstant(sum, into);
        return operands.Count;
    }

    private void FoldInterpolated(InterpolatedStringExpressionSyntax interpolated, TextBuffer into, bool areHolesText)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text) AppendToken(text.TextToken, interpolated, into);
            else if (content is InterpolationSyntax hole) FoldHole(hole, into, areHolesText);
        }
    }

    private void FoldHole(InterpolationSyntax hole, TextBuffer into, bool isText)
    {
        if (!isText) into.AppendHole(hole.Expression);
        else if (hole.AlignmentClause is null && hole.FormatClause is null) Fold(hole.Expression, into);
        else FoldFormatted(hole.Expression, hole.AlignmentClause is null, into);
    }

    /// <summary>A format says nothing to a string; to anything else, and with an alignment, it does.</summary>
    private void FoldFormatted(ExpressionSyntax expression, bool isAligned, TextBuffer into)
    {
        if (isAligned && _context.IsText(SyntaxNames.Unwrap(expression))) Fold(expression, into);
        else into.AppendHole(expression);
    }

    private static bool HasHole(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolationSyntax) return true;
        }
        return false;
    }

    private bool AreHolesText(InterpolatedStringExpressionSyntax interpolated) => HasHole(interpolated) && AreHolesText((ExpressionSyntax)interpolated);

    /// <summary>
    /// Whether the values in the holes become text. Of a FormattableString, and with handlers other than .NET's own, they
    /// become parameters of the statement.
    /// </summary>
    private bool AreHolesText(ExpressionSyntax expression)
    {
        var whole = SyntaxNames.Wrap(expression);
        if (whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && TextCalls.Of(call) == TextCall.Interpolate) return true;
        return _context.ConvertedTypeOf(expression) switch
        {
            null or IErrorTypeSymbol => true,
            { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
            { Name: "DefaultInterpolatedStringHandler" or "AppendInterpolatedStringHandler" } => true,
            { TypeKind: TypeKind.Interface or TypeKind.TypeParameter } type => type.Name is not ("IFormattable" or "FormattableString"),
            { Name: "FormattableString" } => false,
            var type => !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InterpolatedStringHandlerAttribute"),
        };
    }
}
