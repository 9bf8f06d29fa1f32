using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Asks the compiler whether a change brought new errors or warnings.</summary>
internal static class CompilerCheck
{
    /// <summary>Whether everything that the compiler says of the changed code, it said before.</summary>
    /// <param name="before">The model of the code as it was.</param>
    /// <param name="beforeSpan">Which part of it changed; null for the whole document.</param>
    /// <param name="after">The model of the changed code.</param>
    /// <param name="afterSpan">The same part of it.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public static bool IsClean(SemanticModel before, TextSpan? beforeSpan, SemanticModel after, TextSpan? afterSpan, CancellationToken cancellationToken)
    {
        var known = Messages(before, beforeSpan, cancellationToken).ToLookup(message => message);
        return Messages(after, afterSpan, cancellationToken).GroupBy(message => message).All(group => group.Count() <= known[group.Key].Count());
    }

    private static IEnumerable<string> Messages(SemanticModel model, TextSpan? span, CancellationToken cancellationToken) =>
        model.GetDiagnostics(span, cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}");
}
