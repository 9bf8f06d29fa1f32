using Dup1062.Tool.Checking.Loading;
using Dup1062.Tool.Output;
using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Fixing;

/// <summary>Mends what is safe to mend in the projects that were checked.</summary>
internal static class CodeFixer
{
    /// <summary>Mends the files and writes them, all in the end.</summary>
    /// <param name="code">The projects.</param>
    /// <param name="results">What was found in them.</param>
    /// <param name="progress">Told of each file.</param>
    /// <param name="cancellationToken">Ends the work before anything is written.</param>
    public static async Task<(LoadedCode Code, IReadOnlyList<FileFix> Fixes)> FixAsync(
        LoadedCode code, IReadOnlyList<ProjectResult> results, CheckProgress progress, CancellationToken cancellationToken)
    {
        var solution = code.Solution;
        var fixes = new List<FileFix>();
        var files = new List<ChangedFile>();
        var documents = results.SelectMany(result => DocumentsOf(code.Solution, result)).DistinctBy(document => document.FilePath).ToList();
        var count = progress.Begin("Mending", documents.Count);
        foreach (var document in documents)
        {
            var (changed, mended) = await DocumentFixer.FixAsync(solution, document.Id, cancellationToken);
            count();
            if (mended.Count == 0) continue;
            var file = new ChangedFile(document.FilePath!, await document.GetTextAsync(cancellationToken), await changed.GetDocument(document.Id)!.GetTextAsync(cancellationToken));
            if (!await file.CanBeWrittenAsync(cancellationToken))
            {
                Notices.Say($"{document.FilePath} is not mended: it changed meanwhile, or its encoding cannot be told.");
                continue;
            }
            solution = changed;
            files.Add(file);
            fixes.Add(new FileFix(document.FilePath!, mended));
        }
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var file in files) await file.WriteAsync();
        return (code with { Solution = solution }, fixes);
    }

    private static IEnumerable<Document> DocumentsOf(Solution solution, ProjectResult result)
    {
        var paths = result.Findings.Findings.Where(finding => SafeFixes.MayMend(finding.Rule.Id)).Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        return solution.GetProject(result.Project.Id)!.Documents.Where(document => document.FilePath is { } path && paths.Contains(path));
    }
}
