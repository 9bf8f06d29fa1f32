using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Recognises a <c>catch</c> clause that ends a duplicate as it ends every other failure.</summary>
internal sealed class IndifferentClause(SemanticModel model, MySqlDrivers drivers, CancellationToken cancellationToken)
{
    private readonly DuplicateTest _test = new(model, cancellationToken);

    /// <summary>Whether the clause treats all exceptions of its type alike, and no other clause has dealt with duplicates before.</summary>
    public bool Is(CatchClauseSyntax clause) =>
        clause.Parent is TryStatementSyntax statement
        && !Rethrow.IsIn(clause)
        && !Looks(clause)
        && !_test.IsIn(clause)
        && !statement.Catches.TakeWhile(earlier => earlier != clause).Any(earlier => TakesDuplicates(earlier, clause))
        && !(Throws(clause) && IsTestedAround(statement))
        && !new DuplicateAnswer(model, cancellationToken).IsIn(clause.Block);

    /// <summary>A filter that asks for something else than the exception lets any in; around a retry it counts the attempts.</summary>
    private bool Looks(CatchClauseSyntax clause)
    {
        if (clause.Filter is { } filter && (CaughtException.MentionsIn(filter, clause).Any() || EnclosingLoops.Of(clause).Any())) return true;
        var use = new ExceptionUse(model, _test, cancellationToken);
        return CaughtException.MentionsIn(clause.Block, clause).Any(use.Matters);
    }

    /// <summary>Whether an earlier clause keeps duplicates from this one.</summary>
    private bool TakesDuplicates(CatchClauseSyntax earlier, CatchClauseSyntax clause) =>
        _test.IsIn(earlier)
        || (earlier.Filter is null
            && CaughtException.KindOf(clause, drivers, model, cancellationToken) != ExceptionKind.Update
            && CaughtException.TakesDriverErrors(CaughtException.KindOf(earlier, drivers, model, cancellationToken)));

    private static bool Throws(CatchClauseSyntax clause) => clause.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax);

    /// <summary>What is thrown instead may be looked at farther out in the same method.</summary>
    private bool IsTestedAround(TryStatementSyntax statement)
    {
        SyntaxNode inner = statement;
        foreach (var node in statement.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax))
        {
            if (node is TryStatementSyntax outer && outer.Block == inner && outer.Catches.Any(_test.IsIn)) return true;
            inner = node;
        }
        return false;
    }
}
