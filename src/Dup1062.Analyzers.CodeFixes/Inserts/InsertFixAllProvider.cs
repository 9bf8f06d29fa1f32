using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>Fixes every document on its own, so that a literal with several findings is changed once.</summary>
/// <param name="provider">Whose fixes to apply.</param>
/// <param name="scopes">What may be asked for.</param>
internal sealed class InsertFixAllProvider(InsertFixProvider provider, params FixAllScope[] scopes) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // Roslyn asks project by project: only here it can be seen that the whole solution was meant.
        var asked = fixAllContext.Scope;
        return Create((context, document, diagnostics) => FixAsync(asked, context, document, diagnostics)).GetFixAsync(fixAllContext);
    }

    private async Task<Document?> FixAsync(FixAllScope asked, FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (!provider.AllowsFixAll(asked, document.Project)) return document;
        var insertions = provider.BulkInsertions(diagnostics, context.CodeActionEquivalenceKey);
        return await SqlEditor.InsertAsync(document, insertions, context.CancellationToken).ConfigureAwait(false) ?? document;
    }
}
