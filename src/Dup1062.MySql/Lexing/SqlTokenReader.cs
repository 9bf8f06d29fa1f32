namespace Dup1062.MySql.Lexing;

/// <summary>A cursor over the tokens of a text, for the statement readers.</summary>
public sealed class SqlTokenReader
{
    private readonly List<SqlToken> _tokens;
    private int _index;

    /// <summary>Lexes a part of a text and stands on its first token.</summary>
    /// <param name="text">The SQL text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="mode">How quotes and backslashes read.</param>
    /// <param name="server">Decides which executed comments are read; null stands for the newest server.</param>
    public SqlTokenReader(string text, int start, int end, SqlMode mode = SqlMode.None, ServerVersion? server = null)
    {
        Text = text;
        _tokens = [];
        var lexer = new SqlLexer(text, start, end, mode, server);
        SqlToken token;
        do _tokens.Add(token = lexer.Next());
        while (token.Kind != SqlTokenKind.End);
    }

    /// <summary>Lexes a whole text and stands on its first token.</summary>
    /// <param name="text">The SQL text.</param>
    /// <param name="mode">How quotes and backslashes read.</param>
    /// <param name="server">Decides which executed comments are read; null stands for the newest server.</param>
    public SqlTokenReader(string text, SqlMode mode = SqlMode.None, ServerVersion? server = null)
        : this(text, 0, text.Length, mode, server)
    {
    }

    private SqlTokenReader(string text, List<SqlToken> tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    /// <summary>The text that is read.</summary>
    public string Text { get; }

    /// <summary>The token that the cursor stands on.</summary>
    public SqlToken Current => _tokens[_index];

    /// <summary>The token before it; an empty one at the start.</summary>
    public SqlToken Previous => _index > 0 ? _tokens[_index - 1] : default;

    /// <summary>The last token before the end; the end itself where there is none.</summary>
    public SqlToken Last => _tokens[Math.Max(_tokens.Count - 2, 0)];

    /// <summary>Whether every token was taken.</summary>
    public bool IsAtEnd => Current.Kind == SqlTokenKind.End;

    /// <summary>How many tokens were taken; <see cref="Reset"/> goes back to it.</summary>
    public int Mark => _index;

    /// <summary>Goes back to an earlier <see cref="Mark"/>.</summary>
    /// <param name="mark">The mark.</param>
    public void Reset(int mark) => _index = mark;

    /// <summary>The token at a <see cref="Mark"/>; the last one beyond the end.</summary>
    /// <param name="mark">The mark.</param>
    public SqlToken At(int mark) => _tokens[Math.Min(mark, _tokens.Count - 1)];

    /// <summary>A reader of some of the tokens alone.</summary>
    /// <param name="start">The <see cref="Mark"/> of the first one.</param>
    /// <param name="end">The mark behind the last one.</param>
    public SqlTokenReader Part(int start, int end)
    {
        var part = _tokens.GetRange(start, end - start);
        var offset = At(end).Start;
        part.Add(new SqlToken(SqlTokenKind.End, offset, offset));
        return new SqlTokenReader(Text, part);
    }

    /// <summary>A token further on; the last one beyond the end.</summary>
    /// <param name="ahead">How many tokens further.</param>
    public SqlToken Peek(int ahead = 1) => _tokens[Math.Min(_index + ahead, _tokens.Count - 1)];

    /// <summary>Takes the current token.</summary>
    public SqlToken Take()
    {
        var token = Current;
        if (token.Kind != SqlTokenKind.End) _index++;
        return token;
    }

    /// <summary>Whether the cursor stands on a keyword.</summary>
    /// <param name="keyword">The keyword, in any case.</param>
    public bool Is(string keyword) => Current.Is(Text, keyword);

    /// <summary>Whether the cursor stands on a punctuation character.</summary>
    /// <param name="symbol">The character.</param>
    public bool Is(char symbol) => Current.Is(Text, symbol);

    /// <summary>Takes a keyword if the cursor stands on it.</summary>
    /// <param name="keyword">The keyword, in any case.</param>
    public bool TryTake(string keyword)
    {
        if (!Is(keyword)) return false;
        _index++;
        return true;
    }

    /// <summary>Takes two keywords in a row, or none.</summary>
    /// <param name="first">The first, in any case.</param>
    /// <param name="second">The second.</param>
    public bool TryTake(string first, string second)
    {
        if (!Is(first) || !Peek().Is(Text, second)) return false;
        _index += 2;
        return true;
    }

    /// <summary>Takes keywords in a row, all or none.</summary>
    /// <param name="keywords">The keywords, in any case.</param>
    public bool TryTake(params string[] keywords)
    {
        for (var i = 0; i < keywords.Length; i++)
        {
            if (!Peek(i).Is(Text, keywords[i])) return false;
        }
        _index += keywords.Length;
        return true;
    }

    /// <summary>Takes a punctuation character if the cursor stands on it.</summary>
    /// <param name="symbol">The character.</param>
    public bool TryTake(char symbol)
    {
        if (!Is(symbol)) return false;
        _index++;
        return true;
    }

    /// <summary>From an opening parenthesis to behind its closing one, or to the end where that is missing.</summary>
    public void SkipParenthesised()
    {
        var depth = 0;
        do
        {
            if (Is('(')) depth++;
            else if (Is(')')) depth--;
            Take();
        }
        while (depth > 0 && !IsAtEnd);
    }
}
