using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>What raises the driver's own exception: SQL in strings, and what other sources know by names.</summary>
internal sealed class DriverStatementSource(SqlStatementSource sql, params INamedSource[] others) : IStatementSource
{
    public bool MayBeIn(CodeNames code, CancellationToken cancellationToken) => sql.MayBeIn(code, cancellationToken) || others.Any(source => source.MayBeIn(code, cancellationToken));

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken)
    {
        foreach (var found in sql.In(block, cancellationToken)) yield return found;
        if (Named(block, cancellationToken) is not { } named) yield break;
        foreach (var source in others)
        {
            foreach (var (owner, expression) in named)
            {
                if (owner != source) continue;
                foreach (var found in source.Of(expression, cancellationToken)) yield return found;
            }
        }
    }

    /// <summary>Null in nearly every block.</summary>
    private List<(INamedSource Owner, ExpressionSyntax Expression)>? Named(SyntaxNode block, CancellationToken cancellationToken)
    {
        List<(INamedSource, ExpressionSyntax)>? named = null;
        foreach (var node in block.DescendantNodes())
        {
            if (node is not (InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax)) continue;
            foreach (var source in others)
            {
                if (source.MayBe((ExpressionSyntax)node, cancellationToken)) (named ??= []).Add((source, (ExpressionSyntax)node));
            }
        }
        return named;
    }
}
