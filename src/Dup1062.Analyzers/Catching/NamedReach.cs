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
    public bool From(CodeNames block, int depth, CancellationToken cancellationToken) =>
        source.MayBeIn(block, cancellationToken)
        || Calls(block, depth, cancellationToken)
        || FunctionsAround(block.Code).Any(function => block.Called.Contains(function.Identifier.ValueText) && Within(new CodeNames(function), depth - 1, cancellationToken));

    /// <summary>Whether a call leads to a statement.</summary>
    public bool From(InvocationExpressionSyntax call, int depth, CancellationToken cancellationToken)
    {
        var name = CodeNames.CalledBy(call);
        return From(name, depth, cancellationToken)
            || (call.Expression is SimpleNameSyntax
                && FunctionsAround(call).Any(function => function.Identifier.ValueText == name && Within(new CodeNames(function), depth - 1, cancellationToken)));
    }

    private bool From(string name, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0) return false;
        if (_known.TryGetValue((name, depth), out var known)) return known;
        cancellationToken.ThrowIfCancellationRequested();
        var reaches = depth == 1
            ? methods.Named(name, cancellationToken).Any(method => source.MayBeIn(method, cancellationToken))
            : From(name, 1, cancellationToken) || methods.Named(name, cancellationToken).Any(method => Calls(method, depth - 1, cancellationToken));
        return _known.GetOrAdd((name, depth), reaches);
    }

    /// <summary>The local functions of a method count as what it executes itself.</summary>
    private bool Within(CodeNames method, int depth, CancellationToken cancellationToken) => source.MayBeIn(method, cancellationToken) || Calls(method, depth, cancellationToken);

    private bool Calls(CodeNames code, int depth, CancellationToken cancellationToken) => code.Called.Any(name => From(name, depth, cancellationToken));

    private static IEnumerable<LocalFunctionStatementSyntax> FunctionsAround(SyntaxNode code) =>
        from outer in code.AncestorsAndSelf().TakeWhile(node => node is not TypeDeclarationSyntax)
        from node in outer.ChildNodes()
        let function = node as LocalFunctionStatementSyntax ?? (node as GlobalStatementSyntax)?.Statement as LocalFunctionStatementSyntax
        where function is not null
        select function;
}
