using Dup1062.Analyzers.CodeFixes.Handling;
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
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
                || DriverIdiom.For(clause, model, context.CancellationToken) is not { } driver
                || HandlerChange.ScopeOf(clause) is not { } scope
                || (NameOf(clause) ?? HandlerChange.UnusedName(scope)) is not { } variable) continue;
            var lineEnd = LineLayout.LineEndOf(text, text.Lines.GetLineFromPosition(clause.SpanStart));
            foreach (var names in DriverNames.At(clause, driver, model, lineEnd))
            {
                var place = new CatchPlace(clause, variable, driver, names, model, text, lineEnd);
                if (await FirstCleanAsync(context.Document, scope, place, context.CancellationToken).ConfigureAwait(false) is not { } changed) continue;
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), GetType().Name), diagnostic);
                break;
            }
        }
    }

    /// <summary>The ways to write it, the best first.</summary>
    private protected abstract IEnumerable<IEnumerable<TextChange>> Ways(CatchPlace place, CancellationToken cancellationToken);

    private async Task<Document?> FirstCleanAsync(Document document, SyntaxNode scope, CatchPlace place, CancellationToken cancellationToken)
    {
        foreach (var changes in Ways(place, cancellationToken))
        {
            if (await HandlerChange.ApplyAsync(document, scope, place.Names, changes, cancellationToken).ConfigureAwait(false) is { } changed) return changed;
        }
        return null;
    }

    private static string? NameOf(CatchClauseSyntax clause) => clause.Declaration?.Identifier is { Span.Length: > 0 } identifier ? identifier.Text : null;
}
