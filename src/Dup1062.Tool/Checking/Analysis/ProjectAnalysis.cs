using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Tool.Checking.Analysis;

/// <summary>Runs the rules over a project.</summary>
internal static class ProjectAnalysis
{
    /// <summary>The compiler's words for a name that nothing declares: what refers to it was not understood.</summary>
    private static readonly string[] UnknownNames = ["CS0246", "CS0234", "CS0012", "CS0400"];

    public static async Task<ProjectFindings> RunAsync(Project project, Action countTree, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            (e, analyzer, _) => { lock (failures) failures.Add($"{analyzer.GetType().Name}: {e.Message}"); },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var analysis = compilation.WithAnalyzers([.. Rules.Analyzers, new TreeCounter(countTree)], options);
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken);
        var files = new FileTexts(project);
        var findings = new List<Finding>();
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed))
        {
            findings.Add(await files.DescribeAsync(diagnostic, cancellationToken));
        }
        var unknown = compilation.GetDeclarationDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && UnknownNames.Contains(diagnostic.Id))
            .Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        return new ProjectFindings(findings, compilation.SyntaxTrees.Count(), unknown, failures);
    }
}
