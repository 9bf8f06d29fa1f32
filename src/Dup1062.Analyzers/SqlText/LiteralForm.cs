using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>How the characters between a token's quotes are to be read.</summary>
internal sealed record LiteralForm
{
    /// <summary>Where the content starts, relative to the token.</summary>
    public required int Start { get; init; }

    /// <summary>Where the content ends, relative to the token.</summary>
    public required int End { get; init; }

    public bool HasEscapes { get; init; }

    public bool HasDoubledQuotes { get; init; }

    public bool HasDoubledBraces { get; init; }

    public bool IsRaw { get; init; }

    /// <summary>The characters in front of each line of a raw literal that are not part of the value.</summary>
    public int Indentation { get; init; }

    /// <summary>Whether <see cref="Start"/> is the start of a line, which then may be indented.</summary>
    public bool StartsLine { get; init; }

    /// <summary>Null for a token that is no string or character.</summary>
    public static LiteralForm? TryCreate(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.InterpolatedStringTextToken => OfInterpolated(token),
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => OfRawLines(token.Text),
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => OfRawLine(token.Text),
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => OfQuoted(token.Text, '"'),
        SyntaxKind.CharacterLiteralToken => OfQuoted(token.Text, '\''),
        _ => null,
    };

    /// <summary>The characters that the token stands for; Roslyn leaves <c>{{</c> and <c>}}</c> doubled.</summary>
    public static string ValueOf(SyntaxToken token)
    {
        var value = token.ValueText;
        return IsRawText(token) || value.IndexOfAny(['{', '}']) < 0 ? value : value.Replace("{{", "{").Replace("}}", "}");
    }

    private static bool IsRawText(SyntaxToken token) =>
        !token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.Parent?.Parent is not InterpolatedStringExpressionSyntax parent
        || parent.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;

    private static LiteralForm? OfInterpolated(SyntaxToken token)
    {
        if (token.Parent?.Parent is not InterpolatedStringExpressionSyntax parent) return null;
        var form = new LiteralForm { Start = 0, End = token.Text.Length };
        return parent.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => form with { HasEscapes = true, HasDoubledBraces = true },
            SyntaxKind.InterpolatedVerbatimStringStartToken => form with { HasDoubledQuotes = true, HasDoubledBraces = true },
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => form with { IsRaw = true },
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => form with
            {
                IsRaw = true,
                Indentation = IndentationOf(parent.StringEndToken.Text),
                StartsLine = parent.Contents.FirstOrDefault() == token.Parent,
            },
            _ => null,
        };
    }

    private static LiteralForm? OfQuoted(string text, char quote)
    {
        var isVerbatim = text.Length > 0 && text[0] == '@';
        var start = isVerbatim ? 2 : 1;
        var end = text.LastIndexOf(quote);
        return end < start
            ? null
            : new LiteralForm { Start = start, End = end, HasEscapes = !isVerbatim, HasDoubledQuotes = isVerbatim };
    }

    private static LiteralForm? OfRawLine(string text)
    {
        var quotes = QuotesAtStart(text);
        var end = text.LastIndexOf('"') + 1 - quotes;
        return end < quotes ? null : new LiteralForm { Start = quotes, End = end, IsRaw = true };
    }

    private static LiteralForm? OfRawLines(string text)
    {
        var start = QuotesAtStart(text);
        while (start < text.Length && !TextLines.IsLineEnd(text[start])) start++;
        if (start == text.Length) return null;
        start = TextLines.SkipLineEnd(text, start);
        var end = text.LastIndexOf('"');
        while (end > start && !TextLines.IsLineEnd(text[end - 1])) end--;
        var indentation = IndentationOf(text.Substring(end));
        if (end > start) end = TextLines.StartOfLineEnd(text, end);
        return new LiteralForm { Start = start, End = end, IsRaw = true, Indentation = indentation, StartsLine = true };
    }

    private static int QuotesAtStart(string text)
    {
        var quotes = 0;
        while (quotes < text.Length && text[quotes] == '"') quotes++;
        return quotes;
    }

    /// <summary>The blanks in front of the closing quotes.</summary>
    private static int IndentationOf(string lastLine)
    {
        var start = 0;
        while (start < lastLine.Length && TextLines.IsLineEnd(lastLine[start])) start++;
        var end = start;
        while (end < lastLine.Length && lastLine[end] != '"') end++;
        return end - start;
    }
}
