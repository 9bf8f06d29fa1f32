namespace Dup1062.MySql.Lexing;

/// <summary>A piece of SQL text. Positions are offsets into the text that was lexed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="HasHole">It contains, or is, text that only the running program knows.</param>
/// <param name="IsTerminated">False for a literal or identifier whose closing quote is missing, and for the end of a text inside a comment that is not closed.</param>
public readonly record struct SqlToken(SqlTokenKind Kind, int Start, int End, bool HasHole = false, bool IsTerminated = true)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Whether this can name a table, column or key. Keywords are not excluded.</summary>
    public bool IsIdentifier => Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier;

    /// <summary>Whether this is the given keyword, in any case.</summary>
    /// <param name="text">The text that was lexed.</param>
    /// <param name="keyword">The keyword, in letters of ASCII.</param>
    public bool Is(string text, string keyword)
    {
        if (Kind != SqlTokenKind.Word || Length != keyword.Length) return false;
        for (var i = 0; i < keyword.Length; i++)
        {
            if (!SqlCharacters.AreEqual(text[Start + i], keyword[i])) return false;
        }
        return true;
    }

    /// <summary>Whether this is the given punctuation.</summary>
    /// <param name="text">The text that was lexed.</param>
    /// <param name="symbol">The character.</param>
    public bool Is(string text, char symbol) => Kind == SqlTokenKind.Symbol && text[Start] == symbol;

    /// <summary>The token as it is written.</summary>
    /// <param name="text">The text that was lexed.</param>
    public string GetText(string text) => text.Substring(Start, Length);

    /// <summary>The name that an identifier stands for: without its quotes, doubled quotes undone.</summary>
    /// <param name="text">The text that was lexed.</param>
    public string GetName(string text)
    {
        if (Kind != SqlTokenKind.QuotedIdentifier) return GetText(text);
        var quote = text[Start];
        var inner = text.Substring(Start + 1, Length - (IsTerminated ? 2 : 1));
        return inner.IndexOf(quote) < 0 ? inner : inner.Replace(new string(quote, 2), quote.ToString());
    }
}
