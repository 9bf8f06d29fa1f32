using System.Collections.Immutable;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>A piece of SQL in a document, the text that goes into it, and what it must read as afterwards.</summary>
internal sealed class SqlLiteral
{
    private readonly ExpressionSyntax _seed;
    private readonly string _expected;

    private SqlLiteral(ExpressionSyntax seed, string expected, ImmutableArray<TextChange> changes)
    {
        _seed = seed;
        _expected = expected;
        Changes = changes;
    }

    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>Null where none of the insertions has a place in the document.</summary>
    public static SqlLiteral? TryCreate(ExpressionSyntax seed, IEnumerable<SqlInsertion> insertions, SemanticModel model, CancellationToken cancellationToken)
    {
        if (SqlTextReader.Read(seed, model, cancellationToken) is not { } sql) return null;
        var expected = sql.Text;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var (_, offset, text) in insertions.OrderByDescending(insertion => insertion.Offset))
        {
            if (!sql.TryMapInsertion(offset, out var tree, out var position) || tree != seed.SyntaxTree) continue;
            expected = expected.Insert(offset, text);
            changes.Add(new TextChange(new TextSpan(position, 0), text));
        }
        return changes.Count == 0 ? null : new SqlLiteral(seed, expected, changes.ToImmutable());
    }

    /// <summary>Whether the SQL reads as meant in the document to which <paramref name="changes"/> were applied.</summary>
    public bool ReadsAsExpected(SyntaxNode root, SemanticModel model, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        var start = _seed.SpanStart;
        var moved = start + changes.Where(change => change.Span.Start <= start).Sum(change => change.NewText!.Length);
        return root.FindToken(moved).Parent is ExpressionSyntax seed
            && SqlTextReader.Read(seed, model, cancellationToken)?.Text == _expected;
    }
}
