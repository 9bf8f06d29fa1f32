using System.Collections.Concurrent;
using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Which statement that can raise 1062 a block executes, by itself or through the methods that it calls.</summary>
/// <remarks>
/// Only calls whose target is certain are followed: a virtual method or a delegate may be anything. Each method is looked at once for
/// each depth, so that the work stays linear in the size of the compilation.
/// </remarks>
/// <param name="source">The statements of a block.</param>
/// <param name="escape">Which of their errors leave a block.</param>
/// <param name="models">The compilation.</param>
internal sealed class StatementReach(IStatementSource source, ErrorEscape escape, CompilationModels models)
{
    /// <summary>Farther away, nobody would connect the statement with the handler.</summary>
    private const int MaximumDepth = 3;

    private readonly NamedReach _names = new(source, models.Methods);
    private readonly ConcurrentDictionary<(ISymbol Method, int Depth), CollidingStatement?> _ofMethods = new();

    /// <summary>Whether a block looks as if it executed any statement, by itself or through what it calls; asks for names only.</summary>
    public bool MayBeFrom(CodeNames block, CancellationToken cancellationToken) => _names.From(block, MaximumDepth, cancellationToken);

    /// <summary>A statement whose duplicate comes out of a block, the one of which most is known; null where none is in sight.</summary>
    public ReachedStatement? From(SyntaxNode block, CancellationToken cancellationToken)
    {
        var own = In(block, cancellationToken);
        if (own is { Statement.IsProved: true }) return own;
        var called = Called(block, 0, cancellationToken);
        return called is not null && !(own?.Statement.Rank >= called.Statement.Rank) ? called : own;
    }

    /// <summary>The same, but without looking into methods.</summary>
    public ReachedStatement? In(SyntaxNode block, CancellationToken cancellationToken) =>
        Executed(block, cancellationToken) is { } statement ? new ReachedStatement(statement, "in its try") : null;

    /// <summary>Those that a block executes itself, handled or not.</summary>
    public IEnumerable<CollidingStatement> AllIn(SyntaxNode block, CancellationToken cancellationToken) =>
        Found(block, cancellationToken).Where(found => escape.OfStatement(found.Place, block, cancellationToken)).Select(found => found.Statement);

    /// <summary>Whether there are any in a block, whatever becomes of them.</summary>
    public bool HasAny(SyntaxNode block, CancellationToken cancellationToken) => Found(block, cancellationToken).Any();

    /// <summary>Whether a block looks as if it had any; asks for names only.</summary>
    public bool MayBeIn(CodeNames block, CancellationToken cancellationToken) => source.MayBeIn(block, cancellationToken);

    private IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> Found(SyntaxNode block, CancellationToken cancellationToken) =>
        MayBeIn(new CodeNames(block), cancellationToken) ? source.In(block, cancellationToken) : [];

    private CollidingStatement? Executed(SyntaxNode block, CancellationToken cancellationToken) => CollidingStatement.Best(
        Found(block, cancellationToken)
            .Where(found => !found.Statement.IsHandled && escape.OfStatement(found.Place, block, cancellationToken))
            .Select(found => found.Statement));

    private ReachedStatement? Called(SyntaxNode block, int depth, CancellationToken cancellationToken)
    {
        ReachedStatement? best = null;
        foreach (var call in block.DescendantNodes(node => node == block || node is not LocalFunctionStatementSyntax).OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_names.From(call, MaximumDepth - depth, cancellationToken)
                || CalledMethod.Of(call, models, cancellationToken) is not { } method
                || !escape.Of(call, block, cancellationToken)
                || OfMethod(method, depth + 1, cancellationToken) is not { } statement) continue;
            if (!(best?.Statement.Rank >= statement.Rank)) best = new ReachedStatement(statement, $"that '{method.Name}' executes");
            if (statement.IsProved) break;
        }
        return best;
    }

    private CollidingStatement? OfMethod(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        if (_ofMethods.TryGetValue((method, depth), out var known)) return known;
        var body = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var found = Executed(body, cancellationToken);
        if (found is not { IsProved: true } && depth < MaximumDepth) found = CollidingStatement.Best([Called(body, depth, cancellationToken)?.Statement, found]);
        return _ofMethods.GetOrAdd((method, depth), found);
    }
}
