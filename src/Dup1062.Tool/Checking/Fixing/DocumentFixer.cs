using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Fixing;

/// <summary>Mends a document fix by fix. A change after which anything is worse, there or where another project shares the file, is taken back.</summary>
internal static class DocumentFixer
{
    /// <summary>The solution after the fixes, and the ids of the findings that are gone.</summary>
    public static async Task<(Solution Solution, IReadOnlyList<string> Mended)> FixAsync(Solution solution, DocumentId id, CancellationToken cancellationToken)
    {
        var mended = new List<string>();
        var state = await DocumentState.OfAsync(solution.GetDocument(id)!, cancellationToken);
        foreach (var fix in SafeFixes.All)
        {
            var findings = state.Findings.Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id)).ToList();
            if (findings.Count == 0) continue;
            var document = solution.GetDocument(id)!;
            if (await BulkFix.ApplyAsync(fix, document, findings, cancellationToken) is not { } changed) continue;
            var text = await changed.GetTextAsync(cancellationToken);
            if (text.ContentEquals(await document.GetTextAsync(cancellationToken))) continue;
            var candidate = LinkedDocuments(solution, id).Aggregate(solution, (current, related) => current.WithDocumentText(related, text));
            var after = await DocumentState.OfAsync(candidate.GetDocument(id)!, cancellationToken);
            if (!state.AllowsChangeTo(after) || !await AllowAsync(solution, candidate, id, cancellationToken)) continue;
            mended.AddRange(state.RemovedBy(after));
            (solution, state) = (candidate, after);
        }
        return (solution, mended);
    }

    /// <summary>Whether the other projects that have the file compile it as before.</summary>
    private static async Task<bool> AllowAsync(Solution before, Solution after, DocumentId id, CancellationToken cancellationToken)
    {
        foreach (var related in LinkedDocuments(before, id).Where(related => related != id))
        {
            var old = await DocumentState.OfAsync(before.GetDocument(related)!, cancellationToken);
            if (!old.AllowsChangeTo(await DocumentState.OfAsync(after.GetDocument(related)!, cancellationToken))) return false;
        }
        return true;
    }

    private static IEnumerable<DocumentId> LinkedDocuments(Solution solution, DocumentId id) =>
        solution.GetDocumentIdsWithFilePath(solution.GetDocument(id)!.FilePath).Where(linked => solution.GetDocument(linked) is not null);
}
