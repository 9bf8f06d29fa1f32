using System.Collections.Immutable;
using Dup1062.Tool.Checking.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Tool.Checking.Fixing;

/// <summary>What the compiler and the rules say about a document.</summary>
/// <param name="Compiler">The compiler's warnings and errors.</param>
/// <param name="Findings">Those of the rules.</param>
internal sealed record DocumentState(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Findings)
{
    public static async Task<DocumentState> OfAsync(Document document, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken))!;
        var options = new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var findings = await model.Compilation.WithAnalyzers(Rules.Analyzers, options).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken);
        return new DocumentState(
            [.. model.GetDiagnostics(cancellationToken: cancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)],
            [.. findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden && !finding.IsSuppressed)]);
    }

    /// <summary>Whether a change to this state breaks nothing: no new warning of the compiler's or of a rule. Advice may come up where there was a warning.</summary>
    public bool AllowsChangeTo(DocumentState changed) =>
        IsNoMore(Compiler, changed.Compiler) && IsNoMore(Findings, changed.Findings.RemoveAll(finding => finding.Severity < DiagnosticSeverity.Warning));

    /// <summary>The ids of the findings that a change to another state removes.</summary>
    public IEnumerable<string> RemovedBy(DocumentState changed) =>
        Findings.GroupBy(finding => finding.Id).SelectMany(group => Enumerable.Repeat(group.Key, Math.Max(0, group.Count() - changed.Findings.Count(finding => finding.Id == group.Key))));

    private static bool IsNoMore(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after) =>
        after.GroupBy(diagnostic => diagnostic.Id).All(group => group.Count() <= before.Count(diagnostic => diagnostic.Id == group.Key));
}
