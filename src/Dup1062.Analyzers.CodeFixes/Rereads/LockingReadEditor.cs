using System.Collections.Immutable;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Rereads;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Rereads;

/// <summary>Makes SELECTs of a document locking ones: in their literal, or behind the name of a text that other statements use too. What does not read as meant afterwards is left out.</summary>
internal static class LockingReadEditor
{
    /// <summary>The changed document, or null where nothing can be changed.</summary>
    public static async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return null;
        var edits = diagnostics.Select(diagnostic => Edit.Of(diagnostic, root, model, cancellationToken)!).Where(edit => edit is not null).ToList();
        while (edits.Count > 0)
        {
            var changes = edits.SelectMany(edit => edit.Changes).Distinct().OrderBy(change => change.Span.Start).ToList();
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changed = document.WithText(text.WithChanges(changes));
            var changedRoot = await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var changedModel = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (edits.RemoveAll(edit => !edit.IsProved(changedRoot!, changedModel!, changes, cancellationToken)) == 0) return changed;
        }
        return null;
    }

    private sealed record Edit(ImmutableArray<TextChange> Changes, SqlLiteral? Literal)
    {
        public static Edit? Of(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
        {
            if (LockInsertion.Of(diagnostic) is not { } insertion) return null;
            if (insertion.UseEnd is { } end) return new Edit(ImmutableArray.Create(new TextChange(new TextSpan(end, 0), $" + \"{insertion.Text}\"")), null);
            return SqlSeed.Find(diagnostic, root) is { } seed
                && SqlLiteral.TryCreate(seed, [new SqlInsertion(diagnostic, insertion.Offset, insertion.Text)], model, cancellationToken) is { } literal
                    ? new Edit(literal.Changes, literal)
                    : null;
        }

        public bool IsProved(SyntaxNode root, SemanticModel model, List<TextChange> changes, CancellationToken cancellationToken)
        {
            if (Literal is not null) return Literal.ReadsAsExpected(root, model, changes, cancellationToken);
            var start = Changes[0].Span.Start;
            var moved = start + changes.Where(change => change.Span.Start < start).Sum(change => change.NewText!.Length);
            return root.FindToken(moved + " + ".Length).Parent is LiteralExpressionSyntax words
                && SqlTextReader.Read(words, model, cancellationToken) is { } sql
                && SqlStatements.Read(sql.Text) is [SelectStatement { IsLocking: true, IsComplete: true }];
        }
    }
}
