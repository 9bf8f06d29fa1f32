using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The method of the compilation that a call certainly leads to.</summary>
internal static class CalledMethod
{
    /// <summary>Null where another method may run: an override, an implementation, a delegate.</summary>
    public static IMethodSymbol? Of(InvocationExpressionSyntax call, CompilationModels models, CancellationToken cancellationToken) =>
        models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
        {
            IsVirtual: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1, ContainingType.TypeKind: not TypeKind.Interface,
        } method && (!method.IsOverride || method.IsSealed || method.ContainingType.IsSealed)
            ? (method.ReducedFrom ?? method).OriginalDefinition
            : null;
}
