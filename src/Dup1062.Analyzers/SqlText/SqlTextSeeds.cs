using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// The strings of a file that hold a word. The file's characters are searched, not its nodes: most files hold no SQL at all,
/// and their nodes need not even be made.
/// </summary>
internal static class SqlTextSeeds
{
    public static IEnumerable<ExpressionSyntax> Holding(string word, SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        var search = new WordSearch(word, text);
        HashSet<ExpressionSyntax>? seen = null;
        for (var position = search.Next(0); position >= 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MayFollow(text, position + word.Length))
            {
                position = search.Next(position + 1);
                continue;
            }
            var token = tree.GetRoot(cancellation).FindToken(position);
            var isInToken = token.Span.Contains(position);
            if (isInToken && StringOf(token) is { } seed && (seen ??= []).Add(seed)) yield return seed;
            position = search.Next(isInToken ? token.Span.End : position + 1);
        }
    }

    /// <summary>Whether what follows the verb of a statement may stand there as it is written in source. Calls such as <c>Update(…)</c> are in every file.</summary>
    private static bool MayFollow(SourceText text, int end) =>
        end >= text.Length || text[end] is var next && (char.IsWhiteSpace(next) || next is '"' or '\\' or '`' or '/' or '#' or '-' or '*' or '{');

    private static ExpressionSyntax? StringOf(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal => literal,
        InterpolatedStringTextSyntax text => text.Parent as InterpolatedStringExpressionSyntax,
        _ => null,
    };
}
