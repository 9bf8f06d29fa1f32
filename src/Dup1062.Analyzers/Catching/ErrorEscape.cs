using System.Collections.Concurrent;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Whether the error of a place leaves a block.</summary>
/// <param name="models">The compilation.</param>
/// <param name="drivers">Its drivers.</param>
/// <param name="isCaughtAs">Whether a clause for a kind of exceptions gets the errors that this is about.</param>
internal sealed class ErrorEscape(CompilationModels models, MySqlDrivers drivers, Func<ExceptionKind, bool> isCaughtAs)
{
    private const int MaximumDepth = 3;

    private readonly ConcurrentDictionary<(ISymbol Method, int Depth), bool> _endErrors = new();

    /// <summary>Whether a statement's error is raised at its place, and neither a <c>catch</c> on the way nor the method that executes it keeps it.</summary>
    public bool OfStatement(SyntaxNode place, SyntaxNode block, CancellationToken cancellationToken) =>
        Of(place, block, cancellationToken) && !IsEndedByCalled(place, 0, cancellationToken);

    /// <summary>Whether what a place raises leaves the block.</summary>
    public bool Of(SyntaxNode place, SyntaxNode block, CancellationToken cancellationToken)
    {
        var model = models.Of(place.SyntaxTree);
        if (place is InvocationExpressionSyntax call && !Awaiting.RaisesHere(call, model, cancellationToken) && !Awaiting.IsReturned(call)) return false;
        var inner = place;
        foreach (var node in place.Ancestors().TakeWhile(node => node != block))
        {
            if (node is LocalFunctionStatementSyntax || (node is AnonymousFunctionExpressionSyntax function && !IsExecuted(function))) return false;
            if (node is TryStatementSyntax statement && statement.Block == inner && statement.Catches.Any(clause => Keeps(clause, model, cancellationToken))) return false;
            inner = node;
        }
        return true;
    }

    /// <summary>Polly's policies and EF Core's execution strategies run what they are given at once.</summary>
    private static bool IsExecuted(AnonymousFunctionExpressionSyntax function) =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Execute" or "ExecuteAsync" } } };

    private bool Keeps(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellationToken) =>
        isCaughtAs(CaughtException.KindOf(clause, drivers, model, cancellationToken))
        && (new DuplicateTest(model, cancellationToken).IsIn(clause) || (clause.Filter is null && !Rethrow.IsIn(clause)));

    /// <summary>A wrapper of the compilation that catches what its SQL raises lets nothing out.</summary>
    private bool IsEndedByCalled(SyntaxNode place, int depth, CancellationToken cancellationToken)
    {
        var call = place.AncestorsAndSelf().TakeWhile(node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<InvocationExpressionSyntax>().FirstOrDefault();
        return call is not null
            && CalledMethod.Of(call, models, cancellationToken) is { } method
            && (_endErrors.TryGetValue((method, depth), out var ends) ? ends : _endErrors.GetOrAdd((method, depth), EndsErrors(method, depth, cancellationToken)));
    }

    private bool EndsErrors(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        var body = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var executions = body.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(StatementUse.IsExecuting).ToList();
        return executions.Count > 0
            && executions.TrueForAll(execution => !Of(execution, body, cancellationToken) || (depth < MaximumDepth && IsEndedByCalled(execution, depth + 1, cancellationToken)));
    }
}
