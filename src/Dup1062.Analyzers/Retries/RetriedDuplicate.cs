using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Retries;

/// <summary>A place that has duplicates retried.</summary>
/// <param name="Place">What to change: the number, the type, or the clause without a predicate.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="IsCertain">Whether nothing about it is a guess.</param>
internal sealed record RetriedDuplicate(SyntaxNode Place, string Reason, bool IsCertain = true)
{
    public static RetriedDuplicate Number(SyntaxNode place) => new(place, "error 1062 is among the errors to retry");

    public static RetriedDuplicate EveryError(SyntaxNode place, string type, bool isCertain = true) => new(place, $"every {type} is retried", isCertain);
}
