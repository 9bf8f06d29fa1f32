using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Fluent;

/// <summary>Conditions that ask which engine is in use: <c>Database.IsSqlite()</c>, <c>migrationBuilder.ActiveProvider == "…"</c>.</summary>
internal static class EngineCondition
{
    /// <summary>Whether a condition holds on MySQL; null where it asks something else.</summary>
    public static bool? HoldsOnMySql(ExpressionSyntax condition) => SyntaxNames.Unwrap(condition) switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand } => !HoldsOnMySql(operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => HoldsOnMySql(both.Left) & HoldsOnMySql(both.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => HoldsOnMySql(either.Left) | HoldsOnMySql(either.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal => !OfProvider(unequal),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } when name.StartsWith("Is", StringComparison.Ordinal) => IsMySql(name),
        var other => OfProvider(other),
    };

    /// <summary><c>ProviderName?.Contains("MySql") == true</c>, with one text and no word that turns it round.</summary>
    private static bool? OfProvider(ExpressionSyntax condition)
    {
        var nodes = condition.DescendantNodesAndSelf().ToList();
        if (!nodes.Exists(node => node is IdentifierNameSyntax { Identifier.ValueText: "ProviderName" or "ActiveProvider" })) return null;
        if (nodes.Exists(node => node.Kind() is SyntaxKind.FalseLiteralExpression or SyntaxKind.LogicalNotExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.ConditionalExpression or SyntaxKind.NotPattern)) return null;
        return nodes.OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.Value).OfType<string>().ToList() is [var text] ? IsMySql(text) : null;
    }

    private static bool? IsMySql(string name) => EngineNames.InProvider(name) switch
    {
        Engine.MySql => true,
        Engine.Other => false,
        _ => null,
    };
}
