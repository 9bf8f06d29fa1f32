using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers;

internal static partial class Descriptors
{
    /// <summary>A plain INSERT that can collide with a unique key.</summary>
    public static readonly DiagnosticDescriptor PlainInsert = Rule(
        "DUP1001",
        "Plain INSERT can raise error 1062",
        RuleCategory.Idempotency,
        DiagnosticSeverity.Warning,
        "Plain INSERT into '{0}' can raise error 1062 on {1}",
        "The statement supplies every part of a unique key and does not say what happens when the row is already there. A second run, a retry or a concurrent request fails with error 1062. Make the statement idempotent, or handle the duplicate where it runs.");
}
