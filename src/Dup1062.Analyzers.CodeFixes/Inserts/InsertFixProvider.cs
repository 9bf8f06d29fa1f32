using System.Collections.Immutable;
using Dup1062.Analyzers.Inserts;
using Dup1062.MySql.Upserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>Offers the edits of the SQL that the rule found to be right; the rule put them into the diagnostic's properties.</summary>
public abstract class InsertFixProvider : CodeFixProvider
{
    private protected InsertFixProvider()
    {
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.PlainInsert.Id);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in InsertFix.Of(diagnostic).Where(fix => Offers(fix.Form)))
            {
                var changed = await SqlEditor.InsertAsync(context.Document, [new(diagnostic, fix)], context.CancellationToken).ConfigureAwait(false);
                if (changed is not null) context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(changed), EquivalenceKey(fix.Form)), diagnostic);
            }
        }
    }

    private protected abstract bool Offers(UpsertForm form);

    private protected virtual bool AllowsFixAll(FixAllContext context, Project project) => true;

    /// <summary>Fixes every document on its own: a literal with several findings is changed once.</summary>
    private protected FixAllProvider FixAll(params FixAllScope[] scopes) => FixAllProvider.Create(
        async (context, document, diagnostics) =>
        {
            if (!AllowsFixAll(context, document.Project)) return document;
            var insertions =
                from diagnostic in diagnostics
                where InsertFix.AllowsBulk(diagnostic)
                from fix in InsertFix.Of(diagnostic)
                where Offers(fix.Form) && EquivalenceKey(fix.Form) == context.CodeActionEquivalenceKey
                select new SqlInsertion(diagnostic, fix);
            return await SqlEditor.InsertAsync(document, insertions, context.CancellationToken).ConfigureAwait(false) ?? document;
        },
        ImmutableArray.Create(scopes));

    /// <summary>The same for every finding, so that Fix All finds what belongs together.</summary>
    private static string EquivalenceKey(UpsertForm form) => $"Dup1062.{form}";
}
