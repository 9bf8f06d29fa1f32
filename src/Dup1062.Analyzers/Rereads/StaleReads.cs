using Dup1062.Analyzers.Catching;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Rereads;

/// <summary>Finds the reads of a handler for duplicates that get an old snapshot: the transaction has read before, and nothing ended it.</summary>
internal sealed class StaleReads
{
    private readonly CatchClauseSyntax _clause;
    private readonly TryStatementSyntax? _try;
    private readonly SyntaxNode _scope;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly TransactionUse _transactions;
    private readonly Lazy<ExecutedStatements> _selects;
    private readonly Lazy<ExecutedStatements> _inserts;

    public StaleReads(CatchClauseSyntax clause, KnownStatements statements, SemanticModel model, CancellationToken cancellationToken)
    {
        (_clause, _try, _model, _cancellationToken) = (clause, clause.Parent as TryStatementSyntax, model, cancellationToken);
        _scope = clause.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax)
            ?? clause.SyntaxTree.GetRoot(cancellationToken);
        _transactions = new TransactionUse(_scope, model, cancellationToken);
        _selects = new(() => statements.Of("select", model, cancellationToken));
        _inserts = new(() => statements.Of("insert", model, cancellationToken));
    }

    public IEnumerable<StaleRead> Find(DuplicatePath path)
    {
        foreach (var read in path.Statements.SelectMany(ReadCall.In))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!IsEndedBefore(read) && (read.IsSql ? FindSql(read) : FindQuery(read)) is { } stale) yield return stale;
        }
    }

    private StaleRead? FindSql(ReadCall read)
    {
        if (_transactions.Of(read) is not { } transaction
            || _transactions.SeesCommits(transaction)
            || _selects.Value.Of(read.Syntax) is not { Statement: SelectStatement { IsLocking: false, IsComplete: true, IsForeign: false } select } statement) return null;
        var earlier = Earlier().Where(call => call.IsSql && SymbolEqualityComparer.Default.Equals(_transactions.Of(call), transaction))
            .Select(call => _selects.Value.Of(call.Syntax))
            .FirstOrDefault(known => known is { Statement: SelectStatement { IsLocking: false, Source.Tables.Count: > 0 } });
        return earlier is not null && IsOfTheRow(select, statement, earlier) ? new StaleRead(read, statement.Seed, FixOf(select, statement)) : null;
    }

    /// <summary>EF Core: a query on the same context, in a transaction that was begun on it.</summary>
    private StaleRead? FindQuery(ReadCall read) =>
        read.ContextIn(_model, _cancellationToken) is { } context
        && _transactions.IsBegunOn(context)
        && Earlier().Any(call => !call.IsSql && SymbolEqualityComparer.Default.Equals(call.ContextIn(_model, _cancellationToken), context))
        && Saves(context)
        && !read.Syntax.DescendantTokens().Any(token => token.ValueText.IndexOf("FOR UPDATE", StringComparison.OrdinalIgnoreCase) >= 0 || token.ValueText.IndexOf("SHARE", StringComparison.OrdinalIgnoreCase) >= 0)
            ? new StaleRead(read, null, null)
            : null;

    /// <summary>The reads before the <c>try</c>, and those in it.</summary>
    private IEnumerable<ReadCall> Earlier() => ReadCall.In(_scope).Where(call => call.Syntax.SpanStart < _clause.SpanStart && _try?.Catches.Any(other => other.Span.Contains(call.Syntax.Span)) != true);

    private bool Saves(ISymbol context) => _try?.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SaveChanges" or "SaveChangesAsync", Expression: var owner }
        && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(owner, _cancellationToken).Symbol, context)) == true;

    /// <summary>Whether it is the row that was in the way: of the table that the INSERT writes to; where that is not in sight, the row that was looked for before.</summary>
    private bool IsOfTheRow(SelectStatement select, ExecutedStatement statement, ExecutedStatement earlier)
    {
        var inserts = _try is null ? [] : _inserts.Value.In(_try.Block).Select(executed => executed.Statement).OfType<InsertStatement>().ToList();
        return inserts.Count == 0
            ? statement.Text.Text == earlier.Text.Text
            : inserts.Exists(insert => select.Source.Tables.Any(table => string.Equals(table.Name.Name, insert.Table.Name.Name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether something ends the transaction in the handler before the read.</summary>
    private bool IsEndedBefore(ReadCall read) => _clause.DescendantNodes().TakeWhile(node => node.SpanStart < read.Name.SpanStart).Any(node => node switch
    {
        InvocationExpressionSyntax call => IsEnd(SqlTexts.SyntaxNames.Last(call.Expression)),
        MemberBindingExpressionSyntax binding => IsEnd(binding.Name.Identifier.ValueText),
        LiteralExpressionSyntax { Token.Value: string text } => text.IndexOf("ROLLBACK", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("COMMIT", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    });

    private static bool IsEnd(string name) =>
        name.StartsWith("Rollback", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Commit", StringComparison.Ordinal) || name.StartsWith("Dispose", StringComparison.Ordinal) || name.StartsWith("BeginTransaction", StringComparison.Ordinal);

    private static LockInsertion? FixOf(SelectStatement select, ExecutedStatement statement)
    {
        if (select.SharedLock(statement.Text.Text) is not { } change || statement.Text.ContinuesElsewhere) return null;
        if (statement.Text.Uses.Length == 1) return new LockInsertion(change.Offset, change.Text, null);
        return select.Terminator is null && change.Offset == statement.Text.Text.Length && statement.Use is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? new LockInsertion(change.Offset, change.Text, statement.Use.Span.End)
            : null;
    }
}
