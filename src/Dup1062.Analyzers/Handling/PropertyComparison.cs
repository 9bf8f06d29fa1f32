using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>A property and one of the values with which code compares it: by an operator, in a pattern, or as a case.</summary>
/// <param name="Node">The whole comparison.</param>
/// <param name="Property">The property.</param>
/// <param name="Value">The value.</param>
internal readonly record struct PropertyComparison(SyntaxNode Node, SimpleNameSyntax Property, ExpressionSyntax Value)
{
    /// <summary>The kinds of syntax that compare.</summary>
    public static ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(
        SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression, SyntaxKind.IsExpression,
        SyntaxKind.IsPatternExpression, SyntaxKind.Subpattern, SyntaxKind.SwitchStatement, SyntaxKind.SwitchExpression);

    /// <summary>Whether there is no other value beside this one, so that the comparison is true for this value or for all but this one.</summary>
    public bool IsOnly => Node switch
    {
        BinaryExpressionSyntax => true,
        IsPatternExpressionSyntax { Pattern: var pattern } => IsSingle(pattern),
        SubpatternSyntax { Pattern: var pattern } => IsSingle(pattern),
        _ => false,
    };

    /// <summary>Where it is reported: the comparison, or the value where there are several.</summary>
    public SyntaxNode Place => IsOnly ? Node : Value;

    /// <summary>The comparisons that a node makes; none where it is not one of <see cref="Kinds"/>.</summary>
    public static IEnumerable<PropertyComparison> In(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.IsExpression } binary =>
            Of(binary, binary.Left, [binary.Right]).Concat(Of(binary, binary.Right, [binary.Left])),
        IsPatternExpressionSyntax test => Of(test, test.Expression, Values(test.Pattern)),
        SubpatternSyntax { ExpressionColon.Expression: SimpleNameSyntax property } subpattern => Of(subpattern, property, Values(subpattern.Pattern)),
        SwitchStatementSyntax statement => Of(statement, statement.Expression, statement.Sections.SelectMany(section => section.Labels).SelectMany(Values)),
        SwitchExpressionSyntax expression => Of(expression, expression.GoverningExpression, expression.Arms.SelectMany(arm => Values(arm.Pattern))),
        _ => [],
    };

    private static IEnumerable<PropertyComparison> Of(SyntaxNode node, ExpressionSyntax read, IEnumerable<ExpressionSyntax> values) =>
        (node is SubpatternSyntax ? (SimpleNameSyntax)read : ExceptionProperty.ReadBy(read)) is { } property
            ? values.Select(value => new PropertyComparison(node, property, value))
            : [];

    private static IEnumerable<ExpressionSyntax> Values(SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax @case => [@case.Value],
        CasePatternSwitchLabelSyntax @case => Values(@case.Pattern),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Values(PatternSyntax pattern)
    {
        var open = new Stack<PatternSyntax>();
        open.Push(pattern);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case ConstantPatternSyntax constant: yield return constant.Expression; break;
                case UnaryPatternSyntax negation: open.Push(negation.Pattern); break;
                case ParenthesizedPatternSyntax parenthesized: open.Push(parenthesized.Pattern); break;
                case BinaryPatternSyntax binary:
                    open.Push(binary.Right);
                    open.Push(binary.Left);
                    break;
            }
        }
    }

    private static bool IsSingle(PatternSyntax pattern)
    {
        while (true)
        {
            switch (pattern)
            {
                case ConstantPatternSyntax: return true;
                case UnaryPatternSyntax negation: pattern = negation.Pattern; break;
                case ParenthesizedPatternSyntax parenthesized: pattern = parenthesized.Pattern; break;
                default: return false;
            }
        }
    }
}
