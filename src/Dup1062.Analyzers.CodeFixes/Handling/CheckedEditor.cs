using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Changes a document finding by finding, as far as the result compiles as well as the code did before.</summary>
/// <param name="write">What to change for a finding; nothing where there is no change that means the same.</param>
internal sealed class CheckedEditor(Func<EditedDocument, Diagnostic, IEnumerable<TextChange>> write)
{
    /// <summary>The changed document, or null where nothing can be changed.</summary>
    public async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await ChangeAsync(document, diagnostics, cancellationToken).ConfigureAwait(false) is { } all) return all;
        var (fixable, changed) = (ImmutableArray<Diagnostic>.Empty, (Document?)null);
        foreach (var diagnostic in diagnostics.Length < 2 ? ImmutableArray<Diagnostic>.Empty : diagnostics)
        {
            if (await ChangeAsync(document, fixable.Add(diagnostic), cancellationToken).ConfigureAwait(false) is { } more) (fixable, changed) = (fixable.Add(diagnostic), more);
        }
        return changed;
    }

    private async Task<Document?> ChangeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return null;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        foreach (var qualified in new[] { false, true })
        {
            var edited = new EditedDocument(root, text, model, qualified, cancellationToken);
            var changes = diagnostics.Select(diagnostic => write(edited, diagnostic).ToList()).ToList();
            if (changes.Exists(change => change.Count == 0)) return null;
            var ordered = changes.SelectMany(change => change).Distinct().OrderBy(change => change.Span.Start).ToList();
            if (Overlap(ordered)) return null;
            var changed = document.WithText(text.WithChanges(ordered));
            var changedModel = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (CompilerCheck.IsClean(model, null, changedModel!, null, cancellationToken)) return changed;
        }
        return null;
    }

    private static bool Overlap(List<TextChange> changes) => changes.Zip(changes.Skip(1), (left, right) => left.Span.End > right.Span.Start).Any(overlap => overlap);
}
