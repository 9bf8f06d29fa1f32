using System.Collections.Immutable;
using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Catching;

/// <summary>Changes a <c>catch</c> clause that treats duplicates like any other failure, and offers only what compiles as well as before.</summary>
public abstract class CatchFixProvider : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAllAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var changed = await FixAsync(context.Document, diagnostic.Location.SourceSpan.Start, context.CancellationToken).ConfigureAwait(false);
            if (changed is not null) context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), GetType().Name), diagnostic);
        }
    }

    /// <summary>The ways to write it, the best first.</summary>
    private protected abstract IEnumerable<IEnumerable<TextChange>> Ways(CatchPlace place, CancellationToken cancellationToken);

    /// <summary>From the last clause to the first, so that the others only move when a using directive comes in above them.</summary>
    private async Task<Document> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var positions = new Stack<int>(diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan.Start).OrderBy(start => start));
        var shift = 0;
        while (positions.Count > 0)
        {
            if (await FixAsync(document, positions.Pop() + shift, cancellationToken).ConfigureAwait(false) is not { } changed) continue;
            var changes = await changed.GetTextChangesAsync(document, cancellationToken).ConfigureAwait(false);
            if (positions.Count > 0) shift += GrowthBefore(positions.Peek() + shift, changes);
            document = changed;
        }
        return document;
    }

    private static int GrowthBefore(int position, IEnumerable<TextChange> changes) =>
        changes.Where(change => change.Span.End <= position).Sum(change => change.NewText!.Length - change.Span.Length);

    private async Task<Document?> FixAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || position >= root.FullSpan.End) return null;
        if (root.FindToken(position).Parent?.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause) return null;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var scope = EnclosingMember.Of(clause);
        if ((NameOf(clause) ?? HandlerChange.UnusedName(scope)) is not { } variable) return null;
        var lineEnd = LineLayout.LineEndOf(text, text.Lines.GetLineFromPosition(clause.SpanStart));
        foreach (var words in CatchWords.At(clause, variable, model, lineEnd, cancellationToken))
        {
            foreach (var changes in Ways(new CatchPlace(clause, variable, words, model, text, lineEnd), cancellationToken))
            {
                if (await HandlerChange.ApplyAsync(document, scope, words.Using, changes, cancellationToken).ConfigureAwait(false) is { } changed) return changed;
            }
        }
        return null;
    }

    private static string? NameOf(CatchClauseSyntax clause) => clause.Declaration?.Identifier is { Span.Length: > 0 } identifier ? identifier.Text : null;
}
