using Dup1062.Analyzers.SqlTexts;
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
    /// <summary>Whether there is no other value beside this one, so that the comparison is true for this value or for all but this one.</summary>
    public bool IsOnly => Node switch
    {
        BinaryExpressionSyntax or InvocationExpressionSyntax => true,
        IsPatternExpressionSyntax { Pattern: var pattern } => IsSingle(pattern),
        SubpatternSyntax { Pattern: var pattern } => IsSingle(pattern),
        _ => false,
    };

    /// <summary>Where it is reported: the comparison, or the value where there are several.</summary>
    public SyntaxNode Place => IsOnly ? Node : Value;

    /// <summary>The nodes of a file that compare a property that tells errors apart.</summary>
    public static IEnumerable<SyntaxNode> NodesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var name in ExceptionProperty.Codes.SelectMany(name => NamedTokens.Of(name, tree, cancellationToken)))
        {
            // Long conditions nest as deep as they are long: what was seen from one name is not climbed again from the next.
            for (var node = name.Parent?.Parent; node is not (null or StatementSyntax and not SwitchStatementSyntax or MemberDeclarationSyntax) && seen.Add(node); node = node.Parent)
            {
                if (In(node).Any()) yield return node;
            }
        }
    }

    /// <summary>The comparisons that a node makes of such a property. Values are looked at last.</summary>
    public static IEnumerable<PropertyComparison> In(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.IsExpression } binary =>
            IsCode(binary.Left, out var left) ? [new(binary, left, binary.Right)]
            : IsCode(binary.Right, out var right) ? [new(binary, right, binary.Left)]
            : [],
        IsPatternExpressionSyntax test when IsCode(test.Expression, out var property) => Of(test, property, Values(test.Pattern)),
        SubpatternSyntax { ExpressionColon.Expression: SimpleNameSyntax property } subpattern when ExceptionProperty.IsCode(property) =>
            Of(subpattern, property, Values(subpattern.Pattern)),
        SwitchStatementSyntax statement when IsCode(statement.Expression, out var property) =>
            Of(statement, property, statement.Sections.SelectMany(section => section.Labels).SelectMany(Values)),
        SwitchExpressionSyntax expression when IsCode(expression.GoverningExpression, out var property) =>
            Of(expression, property, expression.Arms.SelectMany(arm => Values(arm.Pattern))),
        InvocationExpressionSyntax call when ExceptionProperty.ReadBy(call.Expression) is { Identifier.ValueText: "Equals" } method => InCall(call, ExceptionProperty.ReceiverOf(method)),
        _ => [],
    };

    /// <summary><c>a.Equals(b)</c>, or <c>string.Equals(a, b)</c>.</summary>
    private static IEnumerable<PropertyComparison> InCall(InvocationExpressionSyntax call, ExpressionSyntax? receiver)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0) return [];
        if (IsCode(receiver, out var property)) return [new(call, property, arguments[0].Expression)];
        if (arguments.Count == 1) return [];
        if (IsCode(arguments[0].Expression, out property)) return [new(call, property, arguments[1].Expression)];
        return IsCode(arguments[1].Expression, out property) ? [new(call, property, arguments[0].Expression)] : [];
    }

    private static bool IsCode(ExpressionSyntax? expression, out SimpleNameSyntax property)
    {
        property = ExceptionProperty.ReadBy(expression)!;
        return ExceptionProperty.IsCode(property);
    }

    private static IEnumerable<PropertyComparison> Of(SyntaxNode node, SimpleNameSyntax property, IEnumerable<ExpressionSyntax> values) =>
        values.Select(value => new PropertyComparison(node, property, value));

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
