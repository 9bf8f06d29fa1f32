using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>The C# statement that executes a piece of SQL, where a <c>try</c> can go around it.</summary>
/// <param name="Syntax">The statement.</param>
/// <param name="Execution">The executing call in it.</param>
/// <param name="CanBeSkipped">Nothing else depends on what it does: without a duplicate's row the program goes on as it would with it.</param>
internal sealed record ExecutingStatement(StatementSyntax Syntax, InvocationExpressionSyntax Execution, bool CanBeSkipped)
{
    /// <summary>Null where the statement is out of sight, is executed at several places, or is more than a simple statement.</summary>
    public static ExecutingStatement? Of(SqlText sql, SemanticModel model, CancellationToken cancellationToken)
    {
        if (sql.Uses is not [{ Expression: var use }] || use.SyntaxTree != model.SyntaxTree) return null;
        var outcome = StatementUse.At(use);
        if (outcome.Execution is not { } execution
            || execution.FirstAncestorOrSelf<SyntaxNode>(IsStatementOrFunction) is not StatementSyntax statement
            || !IsSimple(statement)
            || statement.GetDiagnostics().Any()
            || HasDirectives(statement)
            || !Awaiting.RaisesHere(execution, model, cancellationToken)) return null;
        var canBeSkipped = !outcome.UsesResult && !outcome.ReadsNewId && DuplicateStakes.IsOneRow(sql, execution, model, cancellationToken);
        return new ExecutingStatement(statement, execution, canBeSkipped);
    }

    private static bool IsStatementOrFunction(SyntaxNode node) =>
        node is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax;

    /// <summary>The header of an <c>if</c>, a <c>using</c> or a loop is left alone: its body would come into the <c>try</c> with it.</summary>
    private static bool IsSimple(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Modifiers.Count: 0 };

    private static bool HasDirectives(StatementSyntax statement) =>
        statement.ContainsDirectives && statement.DescendantTrivia().Any(trivia => trivia.IsDirective && statement.Span.Contains(trivia.Span));
}
