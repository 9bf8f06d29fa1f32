using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Rereads;

/// <summary>The executed statements of the files of a compilation, each file read once for each verb: all of its handlers ask.</summary>
internal sealed class KnownStatements
{
    private readonly ConcurrentDictionary<(SyntaxTree Tree, string Verb), ExecutedStatements> _known = new();

    public ExecutedStatements Of(string verb, SemanticModel model, CancellationToken cancellationToken) =>
        _known.TryGetValue((model.SyntaxTree, verb), out var known) ? known : _known.GetOrAdd((model.SyntaxTree, verb), ExecutedStatements.In(verb, model, cancellationToken));
}
