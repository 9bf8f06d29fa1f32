using System.Collections.Concurrent;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Which statement that can raise 1062 a block executes, by itself or through the methods that it calls.</summary>
/// <remarks>
/// Only calls whose target is certain are followed: a virtual method or a delegate may be anything. Each method is looked at once for
/// each depth, so that the work stays linear in the size of the compilation.
/// </remarks>
internal sealed class StatementReach(CollidingInserts inserts, MySqlDrivers drivers)
{
    /// <summary>Farther away, nobody would connect the statement with the handler.</summary>
    private const int MaximumDepth = 3;

    private readonly ConcurrentDictionary<(ISymbol Method, int Depth), CollidingInsert?> _ofMethods = new();

    /// <summary>The first statement whose duplicate comes out of a block; null where none is in sight.</summary>
    public CollidingInsert? From(SyntaxNode block, CancellationToken cancellationToken) => From(block, 0, cancellationToken);

    /// <summary>The same, but without looking into methods.</summary>
    public CollidingInsert? In(SyntaxNode block, CancellationToken cancellationToken) => From(block, MaximumDepth, cancellationToken);

    private CollidingInsert? From(SyntaxNode block, int depth, CancellationToken cancellationToken)
    {
        foreach (var insert in inserts.In(block.SyntaxTree, cancellationToken))
        {
            if (insert.Places.Any(place => place.SyntaxTree == block.SyntaxTree && block.Span.Contains(place.Span) && ComesOut(place, block, cancellationToken))) return insert;
        }
        if (depth == MaximumDepth) return null;
        foreach (var call in block.DescendantNodes(node => node == block || node is not LocalFunctionStatementSyntax).OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Target(call, cancellationToken) is { } method
                && ComesOut(call, block, cancellationToken)
                && OfMethod(method, depth + 1, cancellationToken) is { } insert) return insert;
        }
        return null;
    }

    /// <summary>The method of the compilation that a call certainly leads to.</summary>
    private IMethodSymbol? Target(InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        inserts.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
        {
            IsVirtual: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1, ContainingType.TypeKind: not TypeKind.Interface,
        } method && (!method.IsOverride || method.IsSealed || method.ContainingType.IsSealed)
            ? (method.ReducedFrom ?? method).OriginalDefinition
            : null;

    private CollidingInsert? OfMethod(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        if (_ofMethods.TryGetValue((method, depth), out var known)) return known;
        var body = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        return _ofMethods.GetOrAdd((method, depth), From(body, depth, cancellationToken));
    }

    /// <summary>Whether a duplicate that a place raises leaves the block: it is raised there, and no <c>catch</c> on the way keeps it.</summary>
    private bool ComesOut(SyntaxNode place, SyntaxNode block, CancellationToken cancellationToken)
    {
        var model = inserts.ModelOf(place.SyntaxTree);
        if (place is InvocationExpressionSyntax call && !Awaiting.RaisesHere(call, model, cancellationToken)) return false;
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
        (clause.Filter is null || new DuplicateTest(model, cancellationToken).IsIn(clause))
        && !Rethrow.IsIn(clause)
        && CaughtException.TakesDriverErrors(CaughtException.KindOf(clause, drivers, model, cancellationToken));
}
