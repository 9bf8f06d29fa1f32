using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Tool.Checking.Fixing;

/// <summary>Applies a fix to all findings of a document, as Fix All does in an IDE.</summary>
internal static class BulkFix
{
    /// <summary>The changed document; null where the fix has nothing to offer.</summary>
    public static async Task<Document?> ApplyAsync(CodeFixProvider fix, Document document, IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        if (await FirstActionAsync(fix, document, findings, cancellationToken) is not { } action) return null;
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, action.EquivalenceKey, findings.Select(finding => finding.Id).Distinct(), new Known(document, findings), cancellationToken);
        if (await fix.GetFixAllProvider()!.GetFixAsync(context) is not { } all) return null;
        var operations = await all.GetOperationsAsync(cancellationToken);
        return operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(document.Id);
    }

    private static async Task<CodeAction?> FirstActionAsync(CodeFixProvider fix, Document document, IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        CodeAction? first = null;
        foreach (var finding in findings)
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => first ??= action, cancellationToken));
            if (first is not null) return first;
        }
        return null;
    }

    /// <summary>Roslyn asks for the findings once more.</summary>
    private sealed class Known(Document document, IReadOnlyList<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document asked, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(asked.Id == document.Id ? findings : []);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
