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

    /// <summary>What Fix All inserts: the fix of one kind, of the findings that need no look of their own.</summary>
    internal IEnumerable<SqlInsertion> BulkInsertions(IEnumerable<Diagnostic> diagnostics, string? equivalenceKey) =>
        from diagnostic in diagnostics
        where InsertFix.AllowsBulk(diagnostic)
        from fix in InsertFix.Of(diagnostic)
        where Offers(fix.Form) && EquivalenceKey(fix.Form) == equivalenceKey
        select new SqlInsertion(diagnostic, fix);

    internal virtual bool AllowsFixAll(FixAllScope scope, Project project) => true;

    private protected abstract bool Offers(UpsertForm form);

    /// <summary>The same for every finding, so that Fix All finds what belongs together.</summary>
    private static string EquivalenceKey(UpsertForm form) => $"Dup1062.{form}";
}
