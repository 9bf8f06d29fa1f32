using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Statements behind expressions of certain names. A block is walked once for all such sources, and the compiler is asked about few of its nodes.</summary>
internal interface INamedSource
{
    /// <summary>Whether a piece of code has an expression that looks like one.</summary>
    bool MayBeIn(CodeNames code, CancellationToken cancellationToken);

    /// <summary>Whether an expression looks like one; asks for names only.</summary>
    bool MayBe(ExpressionSyntax expression, CancellationToken cancellationToken);

    /// <summary>The statements of an expression that looks like one, and where they are executed.</summary>
    IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> Of(ExpressionSyntax expression, CancellationToken cancellationToken);
}
