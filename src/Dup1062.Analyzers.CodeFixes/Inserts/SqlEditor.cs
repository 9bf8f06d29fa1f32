using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>
/// Puts text into the SQL of a document. A literal is never rebuilt: the new text goes between two of its characters, all others stay.
/// Afterwards the SQL is read again, and what does not read as meant is left out.
/// </summary>
internal static class SqlEditor
{
    /// <summary>The changed document, or null where nothing can be inserted.</summary>
    public static async Task<Document?> InsertAsync(Document document, IEnumerable<SqlInsertion> insertions, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return null;
        var literals = insertions
            .GroupBy(insertion => SqlSeed.Find(insertion.Diagnostic, root))
            .Where(group => group.Key is not null)
            .Select(group => SqlLiteral.TryCreate(group.Key!, group, model, cancellationToken)!)
            .Where(literal => literal is not null)
            .ToImmutableArray();
        while (literals.Length > 0)
        {
            var changes = literals.SelectMany(literal => literal.Changes).OrderBy(change => change.Span.Start).ToImmutableArray();
            var changed = await ChangeAsync(document, changes, cancellationToken).ConfigureAwait(false);
            var proved = await ProvedAsync(literals, changed, changes, cancellationToken).ConfigureAwait(false);
            if (proved.Length == literals.Length) return changed;
            literals = proved;
        }
        return null;
    }

    private static async Task<Document> ChangeAsync(Document document, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }

    private static async Task<ImmutableArray<SqlLiteral>> ProvedAsync(
        ImmutableArray<SqlLiteral> literals, Document changed, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        var root = await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return literals.Where(literal => literal.ReadsAsExpected(root!, model!, changes, cancellationToken)).ToImmutableArray();
    }
}
