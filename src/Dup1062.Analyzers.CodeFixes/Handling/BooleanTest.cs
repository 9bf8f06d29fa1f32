using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>A test as the expression that is true or false by it.</summary>
/// <param name="Expression">The whole expression.</param>
/// <param name="IsNegated">Whether it is true where the test fails.</param>
internal readonly record struct BooleanTest(ExpressionSyntax Expression, bool IsNegated)
{
    /// <summary>Null where the comparison is part of a pattern or has several cases.</summary>
    public static BooleanTest? Of(PropertyComparison comparison) => comparison switch
    {
        { Node: BinaryExpressionSyntax binary } => Around(binary, binary.IsKind(SyntaxKind.NotEqualsExpression)),
        { Node: InvocationExpressionSyntax call } => Around(call, negated: false),
        { Node: IsPatternExpressionSyntax test, IsOnly: true } => Around(test, test.Pattern.DescendantNodesAndSelf().Count(node => node.IsKind(SyntaxKind.NotPattern)) % 2 == 1),
        _ => null,
    };

    /// <summary>The test with what makes a truth of its result: <c>!</c>, <c>== true</c>, <c>?? false</c>, <c>&gt;= 0</c>.</summary>
    public static BooleanTest Of(MessageTest test) =>
        Around(test.Call, negated: false, isIndex: ExceptionProperty.ReadBy(test.Call.Expression) is { Identifier.ValueText: "IndexOf" });

    private static BooleanTest Around(ExpressionSyntax whole, bool negated, bool isIndex = false)
    {
        for (; whole.Parent is ExpressionSyntax parent; whole = parent)
        {
            if (parent is ParenthesizedExpressionSyntax || (parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole)) continue;
            if (parent.IsKind(SyntaxKind.LogicalNotExpression)) negated = !negated;
            else if (parent is BinaryExpressionSyntax binary && binary.Left == whole && Meaning(binary, isIndex) is { } means) negated ^= !means;
            else break;
        }
        while (whole is ParenthesizedExpressionSyntax inner) whole = inner.Expression;
        return new(whole, negated);
    }

    /// <summary>Whether a comparison is true where the text is found; null where it says something else.</summary>
    private static bool? Meaning(BinaryExpressionSyntax binary, bool isIndex) => (isIndex, binary.OperatorToken.Text, binary.Right.ToString()) switch
    {
        (true, ">=", "0") or (true, ">", "-1") or (true, "!=", "-1") => true,
        (true, "<", "0") or (true, "==", "-1") => false,
        (false, "==", "true") or (false, "??", "false") => true,
        (false, "!=", "true") or (false, "==", "false") => false,
        _ => null,
    };
}
