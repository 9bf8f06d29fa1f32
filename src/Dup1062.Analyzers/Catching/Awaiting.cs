using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Whether a call raises its error where it stands: a task that is not awaited there raises it elsewhere.</summary>
internal static class Awaiting
{
    public static bool RaisesHere(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(call, cancellationToken).Type;
        if (type is { Name: "IAsyncEnumerable" }) return false;
        return type is null || type.GetMembers(WellKnownMemberNames.GetAwaiter).IsEmpty || IsAwaited(call);
    }

    /// <summary>Whether a task is handed to whoever calls the function. A <c>try</c> around it inside the function has no part in what it raises.</summary>
    public static bool IsReturned(InvocationExpressionSyntax call)
    {
        SyntaxNode node = call;
        while (node.Parent is ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } or InvocationExpressionSyntax) node = node.Parent;
        return node.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
            && !node.Ancestors().TakeWhile(outer => outer is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(outer => outer is TryStatementSyntax);
    }

    private static bool IsAwaited(ExpressionSyntax expression) => expression.Parent switch
    {
        AwaitExpressionSyntax => true,
        ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } => IsAwaited((ExpressionSyntax)expression.Parent),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => IsAwaited(configured),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: WellKnownMemberNames.GetAwaiter, Parent: InvocationExpressionSyntax awaiter } =>
            awaiter.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: WellKnownMemberNames.GetResult },
        _ => false,
    };
}
