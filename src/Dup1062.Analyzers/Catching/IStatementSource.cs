using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>One way by which code writes rows.</summary>
internal interface IStatementSource
{
    /// <summary>Whether a piece of code looks as if it executed any; asks for names only.</summary>
    bool MayBeIn(CodeNames code, CancellationToken cancellationToken);

    /// <summary>The statements that a block executes itself, each with the place where it does.</summary>
    IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken);
}
