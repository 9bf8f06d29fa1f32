using System.Runtime.CompilerServices;
using System.Text;
using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Moves over a script by its lexical units: quotes, comments, lines, words.</summary>
internal sealed class ScriptCursor(ScriptBuffer buffer)
{
    private static readonly CharacterSet SingleQuote = new("'");
    private static readonly CharacterSet DoubleQuote = new("\"");
    private static readonly CharacterSet Backtick = new("`");
    private static readonly CharacterSet SingleQuoteOrBackslash = new("'\\");
    private static readonly CharacterSet DoubleQuoteOrBackslash = new("\"\\");
    private static readonly CharacterSet LineEnd = new("\n");
    private static readonly CharacterSet Star = new("*");

    private string _word = "";

    public SqlMode Mode { get; set; }

    public ServerVersion? Server { get; set; }

    public bool IsAtLineComment => buffer.Current == '#' || IsAtDashComment;

    public bool IsAtDashComment =>
        buffer.Current == '-' && buffer.Peek(1) == '-' && (buffer.Peek(2) <= ' ' || IsAtUnspacedMarker);

    public bool IsAtBlockComment => buffer.Current == '/' && buffer.Peek(1) == '*';

    // MyBatis Migrations writes "--//@UNDO", which a server would not take for a comment.
    private bool IsAtUnspacedMarker => buffer.Peek(2) == '/' && buffer.Peek(3) == '/';

    /// <summary>The length of <c>/*!50003</c> where the comment at the position is executed, else 0.</summary>
    [MethodImpl(Jit.Optimize)]
    public int ExecutedOpening()
    {
        if (!IsAtBlockComment || buffer.Peek(2) is not ('!' or 'M' or 'm')) return 0;
        return ExecutedComment.Opening(PeekText(ExecutedComment.LongestOpening), 0, ExecutedComment.LongestOpening, Server);
    }

    /// <summary>The next characters, NUL behind the end.</summary>
    public string PeekText(int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++) text[i] = buffer.Peek(i);
        return new string(text);
    }

    [MethodImpl(Jit.Optimize)]
    public bool IsAt(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (buffer.Peek(i) != text[i]) return false;
        }
        return true;
    }

    /// <summary>The word at the position, at most so many characters of it. The same string as the last time where it is the same word, as in row data.</summary>
    [MethodImpl(Jit.Optimize)]
    public string TakeWord(int longest)
    {
        if (!IsAt(_word) || (_word.Length < longest && SqlCharacters.IsWord(buffer.Peek(_word.Length))))
        {
            var length = 0;
            while (length < longest && SqlCharacters.IsWord(buffer.Peek(length))) length++;
            _word = PeekText(length);
        }
        buffer.Advance(_word.Length);
        return _word;
    }

    /// <summary>The rest of the line, at most so many characters of it; moves to its end.</summary>
    public string TakeLine(int longest)
    {
        var line = new StringBuilder();
        while (line.Length < longest && !buffer.IsAtEnd && buffer.Current != '\n') line.Append(TakeCharacter());
        SkipLine();
        return line.ToString();
    }

    public void SkipLine() => buffer.AdvanceTo(LineEnd);

    public void SkipBlanksInLine()
    {
        while (!buffer.IsAtEnd && buffer.Current != '\n' && SqlCharacters.IsBlank(buffer.Current)) buffer.Advance(1);
    }

    /// <summary>Moves to the next stop outside single-quoted literals.</summary>
    /// <param name="stops">Quotes, beginnings of comments, line ends, backslashes and the delimiter.</param>
    /// <param name="delimiter">The delimiter's first character.</param>
    /// <returns>False at the end of the script.</returns>
    [MethodImpl(Jit.Optimize)]
    public bool AdvanceTo(CharacterSet stops, char delimiter)
    {
        while (buffer.AdvanceOverLiterals(delimiter, HasBackslashEscapes) is not '\0' and var quote) SkipToQuote(quote);
        return buffer.AdvanceTo(stops);
    }

    /// <summary>From a quote to behind its fellow. A doubled quote reads as two literals, which comes to the same.</summary>
    [MethodImpl(Jit.Optimize)]
    public void SkipQuoted()
    {
        var quote = buffer.Current;
        buffer.Advance(1);
        SkipToQuote(quote);
    }

    [MethodImpl(Jit.Optimize)]
    private void SkipToQuote(char quote)
    {
        var stops = StopsIn(quote);
        while (buffer.AdvanceTo(stops))
        {
            if (buffer.Current == quote)
            {
                buffer.Advance(1);
                return;
            }
            buffer.Advance(2);
        }
    }

    /// <summary>From <c>/*</c> to behind <c>*/</c>. What it says goes to a header that has room.</summary>
    public void SkipBlockComment(StringBuilder? header = null, int room = 0)
    {
        buffer.Advance(2);
        while (header is not null && header.Length < room && !buffer.IsAtEnd && !IsAt("*/")) header.Append(TakeCharacter());
        while (buffer.AdvanceTo(Star))
        {
            buffer.Advance(1);
            if (buffer.Current != '/') continue;
            buffer.Advance(1);
            return;
        }
    }

    private bool HasBackslashEscapes => (Mode & SqlMode.NoBackslashEscapes) == 0;

    private char TakeCharacter()
    {
        var c = buffer.Current;
        buffer.Advance(1);
        return c;
    }

    private CharacterSet StopsIn(char quote)
    {
        return quote switch
        {
            '`' => Backtick,
            '\'' => HasBackslashEscapes ? SingleQuoteOrBackslash : SingleQuote,
            _ => HasBackslashEscapes && (Mode & SqlMode.AnsiQuotes) == 0 ? DoubleQuoteOrBackslash : DoubleQuote,
        };
    }
}
