using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Handling;

/// <summary>Recognises exceptions of any kind.</summary>
internal static class ExceptionType
{
    /// <summary>Whether a type is <c>System.Exception</c>, or derived from it.</summary>
    public static bool Is(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }

        return false;
    }
}
