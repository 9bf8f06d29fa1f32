using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>The types of the objects that a call executes with: the receiver and the arguments, and what they are known to be made from.</summary>
internal static class ExecutedTypes
{
    public static IEnumerable<ITypeSymbol> Of(InvocationExpressionSyntax execution, SemanticModel model, CancellationToken cancellationToken) =>
        Objects(execution)
            .SelectMany(expression => new[] { expression, InitializerOf(expression, model, cancellationToken) })
            .SelectMany(expression => expression is null ? [] : TypeAndBases(model.GetTypeInfo(expression, cancellationToken).Type));

    private static IEnumerable<ExpressionSyntax> Objects(InvocationExpressionSyntax execution)
    {
        if (execution.Expression is MemberAccessExpressionSyntax { Expression: var receiver }) yield return receiver;
        foreach (var argument in execution.ArgumentList.Arguments) yield return argument.Expression;
    }

    /// <summary><c>IDbConnection c = new MySqlConnection(…)</c>: the declaration says what the interface does not.</summary>
    private static ExpressionSyntax? InitializerOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(expression, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
        && value.SyntaxTree == model.SyntaxTree
            ? value
            : null;

    private static IEnumerable<ITypeSymbol> TypeAndBases(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }
}
