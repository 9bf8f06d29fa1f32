using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Handling;

/// <summary>The form of a method that has its body: not that of one call, and not the first part of a partial method.</summary>
internal static class MethodDefinition
{
    public static IMethodSymbol Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }
}
