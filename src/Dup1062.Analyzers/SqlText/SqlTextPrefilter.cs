using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// The first look at a string in source: may a statement begin in it with one of a few verbs? Allocates nothing and asks no
/// semantic model, because it sees every string of every file on each keystroke.
/// </summary>
internal sealed class SqlTextPrefilter
{
    private readonly string[] _verbs;

    public SqlTextPrefilter(params string[] verbs) => _verbs = verbs;

    /// <summary>Lets through what may hold an INSERT or REPLACE statement.</summary>
    public static SqlTextPrefilter Inserts { get; } = new("insert", "replace");

    /// <summary>Whether a statement may begin in the seed's own text, not in that of its holes.</summary>
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

    /// <summary>Whether a statement may begin in a token of a string.</summary>
    public bool Matches(SyntaxToken token)
    {
        var text = token.ValueText;
        foreach (var verb in _verbs)
        {
            if (StatementVerb.MayBegin(text, verb)) return true;
        }
        return false;
    }
}
