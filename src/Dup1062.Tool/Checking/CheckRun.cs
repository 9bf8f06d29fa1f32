using System.Diagnostics;
using Dup1062.Tool.Checking.Analysis;
using Dup1062.Tool.Checking.Fixing;
using Dup1062.Tool.Checking.Loading;
using Dup1062.Tool.Output;
using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking;

/// <summary>Loads, checks and, where asked to, mends.</summary>
internal static class CheckRun
{
    private const string NoSchema = "DUP1901";

    public static async Task<CheckResult> RunAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var schema = SchemaDocuments.Find(request.Schema, cancellationToken);
        var target = await CheckTarget.FindAsync(request.Path, cancellationToken);
        if (request is { Fix: true, Force: false }) await GitWorkTree.RequireCleanAsync(target.Folder, cancellationToken);
        var restores = request.Restore && DotNetRestore.IsMissing(target);
        if (restores) Console.Error.WriteLine(Printable.Of($"Restoring {string.Join(", ", target.Entries.Select(Path.GetFileName))}, which writes obj folders."));
        return await CheckProgress.RunAsync(progress => RunAsync(request, target, schema, restores, progress, cancellationToken));
    }

    private static async Task<CheckResult> RunAsync(
        CheckRequest request, CheckTarget target, IReadOnlyList<string> schema, bool restores, CheckProgress progress, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        if (restores) progress.Report("Restoring");
        var restoreFailure = restores ? await DotNetRestore.RunAsync(target, cancellationToken) : null;
        using var loader = new MSBuildLoader();
        if (target.Projects.Count > 0) await loader.LoadAsync(target, progress, cancellationToken);
        var code = await new CodeLoader(target, loader, restoreFailure).LoadAsync(schema, cancellationToken);
        var results = await CheckAsync(code, progress, cancellationToken);
        IReadOnlyList<FileFix> fixes = [];
        if (request.Fix)
        {
            (code, fixes) = await CodeFixer.FixAsync(code, results, progress, cancellationToken);
            if (fixes.Count > 0) results = await CheckAsync(code, progress, cancellationToken);
        }
        var findings = results.SelectMany(result => result.Findings.Findings)
            .DistinctBy(finding => finding.Identity)
            .OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToLookup(finding => request.Severity == SeverityThreshold.Info || finding.Severity >= DiagnosticSeverity.Warning);
        var unused = findings.SelectMany(group => group).Any(finding => finding.Rule.Id == NoSchema) ? UnusedSchema.Find(target, code, cancellationToken) : null;
        return new CheckResult(GitWorkTree.RootOf(target.Folder) ?? target.Folder, [.. findings[true]], findings[false].Count(), results, fixes, unused, time.Elapsed);
    }

    private static async Task<IReadOnlyList<ProjectResult>> CheckAsync(LoadedCode code, CheckProgress progress, CancellationToken cancellationToken)
    {
        var results = new List<ProjectResult>();
        foreach (var checkedProject in code.Projects)
        {
            var project = code.Solution.GetProject(checkedProject.Id)!;
            var count = progress.Begin($"Checking {checkedProject.Name}", project.DocumentIds.Count);
            results.Add(new ProjectResult(checkedProject, await ProjectAnalysis.RunAsync(project, count, cancellationToken)));
        }
        return results;
    }
}
