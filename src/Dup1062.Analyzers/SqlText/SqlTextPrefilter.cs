using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// The first look at a string in source: does it hold one of a few words, in any case? Allocates nothing and asks no
/// semantic model, because it sees every string of every file on each keystroke.
/// </summary>
internal sealed class SqlTextPrefilter
{
    private readonly string[] _words;

    public SqlTextPrefilter(params string[] words) => _words = words;

    /// <summary>Lets through what may hold an INSERT or REPLACE statement.</summary>
    public static SqlTextPrefilter Inserts { get; } = new("insert", "replace");

    /// <summary>Whether the seed's own text, not that of its holes, holds one of the words.</summary>
    public bool Matches(SyntaxNode seed)
    {
        if (seed is LiteralExpressionSyntax literal) return Matches(literal.Token);
        if (seed is not InterpolatedStringExpressionSyntax interpolated) return false;
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text && Matches(text.TextToken)) return true;
        }
        return false;
    }

    /// <summary>Whether a token of a string holds one of the words.</summary>
    public bool Matches(SyntaxToken token)
    {
        var text = token.Text;
        foreach (var word in _words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }
        return false;
    }
}
