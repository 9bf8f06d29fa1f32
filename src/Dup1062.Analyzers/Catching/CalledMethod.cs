using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The method of the compilation that a call certainly leads to.</summary>
internal static class CalledMethod
{
    /// <summary>Null where another method may run: an override, an implementation, a delegate.</summary>
    public static IMethodSymbol? Of(InvocationExpressionSyntax call, CompilationModels models, CancellationToken cancellationToken) =>
        MayBe(call, models, cancellationToken)
        && models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsVirtual: false, IsAbstract: false, ContainingType.TypeKind: not TypeKind.Interface } method
        && (!method.IsOverride || method.IsSealed || method.ContainingType.IsSealed)
        && MethodDefinition.Of(method) is { DeclaringSyntaxReferences: [var declaration] } definition
        && models.Contains(declaration.SyntaxTree)
            ? definition
            : null;

    /// <summary>Most calls are to libraries, as their names tell. A name without a receiver may be a local function's.</summary>
    private static bool MayBe(InvocationExpressionSyntax call, CompilationModels models, CancellationToken cancellationToken) =>
        call.Expression is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax) || models.Methods.Named(CodeNames.CalledBy(call), cancellationToken).Any();
}
