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
        var search = new WordSearch(word, tree.GetText(cancellation));
        HashSet<ExpressionSyntax>? seen = null;
        for (var position = search.Next(0); position >= 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            var token = tree.GetRoot(cancellation).FindToken(position);
            var isInToken = token.Span.Contains(position);
            if (isInToken && StringOf(token) is { } seed && (seen ??= []).Add(seed)) yield return seed;
            position = search.Next(isInToken ? token.Span.End : position + 1);
        }
    }

    private static ExpressionSyntax? StringOf(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal => literal,
        InterpolatedStringTextSyntax text => text.Parent as InterpolatedStringExpressionSyntax,
        _ => null,
    };
}
