using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Rewrites tests of a document, as far as the result compiles as well as the code did before.</summary>
internal static class NumberTestEditor
{
    /// <summary>The changed document, or null where nothing can be rewritten.</summary>
    public static async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var changed = await ChangeAsync(document, diagnostics, cancellationToken).ConfigureAwait(false);
        if (changed is not null || diagnostics.Length < 2) return changed;
        var fixable = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var alone = await ChangeAsync(document, ImmutableArray.Create(diagnostic), cancellationToken).ConfigureAwait(false);
            if (alone is not null) fixable.Add(diagnostic);
        }
        return fixable.Count == 0 ? null : await ChangeAsync(document, fixable.ToImmutable(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Document?> ChangeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return null;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lineEnd = LineLayout.LineEndOf(text, text.Lines[0]);
        var tests = diagnostics.Select(diagnostic => TestSyntax.Find(diagnostic, root)).Where(test => test is not null).ToList();
        foreach (var qualified in new[] { false, true })
        {
            var changes = tests.SelectMany(test => new NumberTestWriter(model, lineEnd, qualified, cancellationToken).Write(test!)).Distinct().OrderBy(change => change.Span.Start).ToList();
            if (changes.Count == 0 || Overlap(changes)) return null;
            var changed = document.WithText(text.WithChanges(changes));
            var changedModel = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (CompilerCheck.IsClean(model, null, changedModel!, null, cancellationToken)) return changed;
        }
        return null;
    }

    private static bool Overlap(List<TextChange> changes) => changes.Zip(changes.Skip(1), (left, right) => left.Span.End > right.Span.Start).Any(overlap => overlap);
}
