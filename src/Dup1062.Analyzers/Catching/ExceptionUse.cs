using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>What a handler does with its exception at one place.</summary>
internal sealed class ExceptionUse(SemanticModel model, DuplicateTest test, CancellationToken cancellationToken)
{
    /// <summary>Whether the exception, or what tells one error from another, decides something there or goes to somebody who may decide.</summary>
    public bool Matters(IdentifierNameSyntax name)
    {
        var isText = !TellsError(LastRead(name));
        SyntaxNode inner = name;
        foreach (var node in name.Ancestors())
        {
            switch (node)
            {
                case BinaryExpressionSyntax binary when IsComparison(binary):
                case IsPatternExpressionSyntax { Pattern: not (ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } }) }:
                case SwitchExpressionSyntax @switch when @switch.GoverningExpression == inner:
                case SwitchStatementSyntax statement when statement.Expression == inner:
                    return true;
                case InvocationExpressionSyntax call when inner == call.Expression && IsSearch(call):
                    return true;
                case InvocationExpressionSyntax call when inner == call.ArgumentList && !isText:
                    if (Decides(call)) return true;
                    isText = true;
                    break;
                case BaseObjectCreationExpressionSyntax creation when !isText:
                    if (creation.Parent is not (ThrowStatementSyntax or ThrowExpressionSyntax) && !ExceptionType.Is(model.GetTypeInfo(creation, cancellationToken).Type)) return true;
                    isText = true;
                    break;
                case InterpolatedStringExpressionSyntax:
                    isText = true;
                    break;
                case AssignmentExpressionSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or TupleExpressionSyntax or ArrowExpressionClauseSyntax when !isText:
                    return true;
                case StatementSyntax or AnonymousFunctionExpressionSyntax:
                    return false;
            }
            inner = node;
        }
        return false;
    }

    /// <summary>What is read of the exception in the end: <c>Message</c> in <c>e.InnerException?.Message</c>; nothing where it is handed on itself.</summary>
    private static string LastRead(SyntaxNode exception)
    {
        var read = "";
        for (var node = exception; ; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == node: read = access.Name.Identifier.ValueText; break;
                case ConditionalAccessExpressionSyntax access when access.Expression == node: read = ExceptionProperty.ReadBy(access.WhenNotNull)?.Identifier.ValueText ?? read; break;
                case ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax: break;
                case InvocationExpressionSyntax call when call.Expression == node: break;
                default: return read;
            }
        }
    }

    private static bool TellsError(string member) =>
        member is "" or "Number" or "ErrorCode" or "SqlState" or "HResult" or "Data" or "InnerException" or "GetBaseException";

    private static bool IsComparison(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.IsExpression or SyntaxKind.AsExpression
            or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
        && !binary.Right.IsKind(SyntaxKind.NullLiteralExpression) && !binary.Left.IsKind(SyntaxKind.NullLiteralExpression);

    private static bool IsSearch(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "Equals" };

    /// <summary>
    /// Whether a method that is given the exception may decide about it. One in sight is looked into; of the others only those whose result is
    /// dropped, as a logger's is, are taken not to.
    /// </summary>
    private bool Decides(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method) return !IsDropped(call);
        if (method.MethodKind == MethodKind.DelegateInvoke || Keeps(method.Name)) return true;
        if (method.DeclaringSyntaxReferences.Length == 0) return !IsDropped(call) && method.ReturnType.SpecialType != SpecialType.System_String;
        if (method.IsVirtual || method.IsAbstract || method.IsOverride) return !method.ContainingType.Name.EndsWith("Log", StringComparison.Ordinal) && !method.ContainingType.Name.EndsWith("Logger", StringComparison.Ordinal);
        return test.IsIn(method);
    }

    private static bool Keeps(string method) =>
        method is "SetException" or "TrySetException" or "Add" or "Enqueue" or "Push" or "Capture" or "Throw" or "FromException" or "Post" or "Send" or "Publish" or "IsMatch";

    private static bool IsDropped(ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionStatementSyntax => true,
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax => IsDropped((ExpressionSyntax)expression.Parent),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => IsDropped(configured),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
        _ => false,
    };
}
