using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Reads syntax that says the same in several ways.</summary>
internal static class SyntaxNames
{
    /// <summary>Without parentheses, <c>!</c> and <c>checked</c> around it.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (Inside(expression) is { } inside) expression = inside;
        return expression;
    }

    /// <summary>With all parentheses, <c>!</c> and <c>checked</c> around it.</summary>
    public static ExpressionSyntax Wrap(ExpressionSyntax expression)
    {
        while (expression.Parent is ExpressionSyntax parent && Inside(parent) is not null) expression = parent;
        return expression;
    }

    /// <summary>What stands in parentheses, before <c>!</c> or in <c>checked</c>; else null.</summary>
    public static ExpressionSyntax? Inside(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        CheckedExpressionSyntax @checked => @checked.Expression,
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => postfix.Operand,
        _ => null,
    };

    /// <summary>What a chain of <c>+</c> starts with.</summary>
    public static ExpressionSyntax FirstOperand(ExpressionSyntax chain)
    {
        while (chain is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression)) chain = sum.Left;
        return chain;
    }

    /// <summary>The node before one in a list that separates its nodes by commas; null for the first. Does not walk the list.</summary>
    public static SyntaxNode? Before(SyntaxNode element)
    {
        if (element.Parent is not { } list || element.FullSpan.Start <= list.FullSpan.Start) return null;
        var comma = list.FindToken(element.FullSpan.Start - 1);
        if (!comma.IsKind(SyntaxKind.CommaToken) || comma.Parent != list || comma.FullSpan.Start <= list.FullSpan.Start) return null;
        SyntaxNode? node = list.FindToken(comma.FullSpan.Start - 1).Parent;
        while (node is not null && node != list && node.Parent != list) node = node.Parent;
        return node == list ? null : node;
    }

    /// <summary>The whole of <c>a.b.Name</c> when given its last name.</summary>
    public static ExpressionSyntax AccessOf(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>The name that an expression or type ends in; empty for anything else.</summary>
    public static string Last(SyntaxNode? node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>Whether an expression names the type <c>string</c>, as the receiver of its static methods.</summary>
    public static bool IsStringType(ExpressionSyntax expression) => expression switch
    {
        PredefinedTypeSyntax type => type.Keyword.IsKind(SyntaxKind.StringKeyword),
        IdentifierNameSyntax name => name.Identifier.ValueText == "String",
        MemberAccessExpressionSyntax access => Last(access) == "String" && Last(access.Expression) == "System",
        _ => false,
    };

    /// <summary>Whether a conversion to this type leaves text as it is.</summary>
    public static bool IsTextOrObject(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => IsTextOrObject(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.Kind() is SyntaxKind.StringKeyword or SyntaxKind.ObjectKeyword,
        _ => Last(type) is "String" or "Object",
    };
}
