using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Whether code may come to a statement, as far as names tell. Most comes to none, and the compiler need not be asked what its calls mean.</summary>
/// <remarks>A name stands for every method that bears it, so that no method is passed over that <see cref="CalledMethod"/> would find.</remarks>
/// <param name="source">The statements of a piece of code.</param>
/// <param name="methods">The methods of the compilation.</param>
internal sealed class NamedReach(IStatementSource source, DeclaredMethods methods)
{
    private readonly ConcurrentDictionary<(string Name, int Depth), bool> _known = new();

    /// <summary>Whether a block executes a statement, or one of its calls leads to one.</summary>
    /// <param name="block">The block.</param>
    /// <param name="depth">How many methods there may be between the block and the statement.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public bool From(SyntaxNode block, int depth, CancellationToken cancellationToken) =>
        source.MayBeIn(block, cancellationToken) || block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => From(call, depth, cancellationToken));

    /// <summary>Whether a call leads to a statement.</summary>
    public bool From(InvocationExpressionSyntax call, int depth, CancellationToken cancellationToken)
    {
        var name = CalledNames.Of(call);
        return From(name, depth, cancellationToken)
            || (call.Expression is SimpleNameSyntax && FunctionsAround(call).Any(function => function.Identifier.ValueText == name && Within(function, depth - 1, cancellationToken)));
    }

    private bool From(string name, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0) return false;
        if (_known.TryGetValue((name, depth), out var known)) return known;
        cancellationToken.ThrowIfCancellationRequested();
        return _known.GetOrAdd((name, depth), methods.Named(name, cancellationToken).Any(method => Within(method, depth - 1, cancellationToken)));
    }

    /// <summary>The local functions of a method count as what it executes itself.</summary>
    private bool Within(SyntaxNode method, int depth, CancellationToken cancellationToken) =>
        source.MayBeIn(method, cancellationToken) || CalledNames.In(method).Any(name => From(name, depth, cancellationToken));

    private static IEnumerable<LocalFunctionStatementSyntax> FunctionsAround(SyntaxNode call) =>
        from outer in call.Ancestors().TakeWhile(node => node is not TypeDeclarationSyntax)
        from node in outer.ChildNodes()
        let function = node as LocalFunctionStatementSyntax ?? (node as GlobalStatementSyntax)?.Statement as LocalFunctionStatementSyntax
        where function is not null
        select function;
}
