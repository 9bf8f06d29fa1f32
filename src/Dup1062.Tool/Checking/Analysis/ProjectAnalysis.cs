using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Tool.Checking.Analysis;

/// <summary>Runs the rules over a project.</summary>
internal static class ProjectAnalysis
{
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
        var unknown = UnknownNames.In(compilation, cancellationToken).ToList();
        return new ProjectFindings(findings, project.Documents.Count(document => !IsGenerated(document.FilePath)), unknown, failures);
    }

    private static bool IsGenerated(string? path) => path is null || path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
