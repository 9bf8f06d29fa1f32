using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>The tokens of a file that bear a name. The file's characters are searched, so that the nodes of most of its code are never made.</summary>
internal static class NamedTokens
{
    /// <summary>The tokens, keywords too, that are a word.</summary>
    public static IEnumerable<SyntaxToken> Of(string word, SyntaxTree tree, CancellationToken cancellationToken) =>
        Found(word, isWhole: true, ignoreCase: false, tree, cancellationToken).Where(token => token.ValueText == word);

    /// <summary>Those that hold letters; given in lower case, where any case will do.</summary>
    public static IEnumerable<SyntaxToken> Holding(string letters, bool ignoreCase, SyntaxTree tree, CancellationToken cancellationToken) =>
        Found(letters, isWhole: false, ignoreCase, tree, cancellationToken).Distinct();

    private static IEnumerable<SyntaxToken> Found(string word, bool isWhole, bool ignoreCase, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        foreach (var position in TextSearch.Find(text, word, ignoreCase))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isWhole && !TextSearch.IsWhole(text, position, word.Length)) continue;
            if (tree.GetRoot(cancellationToken).FindToken(position) is var token && token.Span.Contains(position)) yield return token;
        }
    }
}
