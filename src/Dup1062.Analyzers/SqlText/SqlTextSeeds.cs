using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// The strings of a file that hold a word. The file's characters are searched, not its nodes: most files hold no SQL at all,
/// and their nodes need not even be made.
/// </summary>
internal static class SqlTextSeeds
{
    public static IEnumerable<ExpressionSyntax> Holding(string word, SyntaxTree tree, CancellationToken cancellation)
    {
        HashSet<ExpressionSyntax>? seen = null;
        foreach (var position in SeedPositions.Of(word, tree, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (StringOf(tree.GetRoot(cancellation).FindToken(position)) is { } seed && (seen ??= []).Add(seed)) yield return seed;
        }
    }

    /// <summary>The string that a token is, or is part of; null for other tokens.</summary>
    public static ExpressionSyntax? StringOf(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal => literal,
        InterpolatedStringTextSyntax text => text.Parent as InterpolatedStringExpressionSyntax,
        _ => null,
    };
}
