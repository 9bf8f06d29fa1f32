namespace Dup1062.MySql.Lexing;

/// <summary>
/// Cuts MySQL text into tokens, linear in its length, for any input.
/// Comments are passed over (<c>#</c>, <c>-- </c>, <c>/* */</c>), executed ones (<c>/*! */</c>) are read as the server reads them.
/// </summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/lexical-structure.html and /comments.html</remarks>
public struct SqlLexer
{
    /// <summary>Stands in the text for something that only the running program knows. Each such place is one character.</summary>
    public const char Hole = '\uFFFC';

    private readonly string _text;
    private readonly int _end;
    private readonly SqlMode _mode;
    private readonly ServerVersion? _server;
    private int _position;
    private bool _inExecutedComment;
    private bool _inOpenComment;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="text">The SQL text.</param>
    /// <param name="mode">How quotes and backslashes read.</param>
    /// <param name="server">Decides which <c>/*!nnnnn */</c> comments are executed; null stands for the newest server.</param>
    public SqlLexer(string text, SqlMode mode = SqlMode.None, ServerVersion? server = null)
        : this(text, 0, text.Length, mode, server)
    {
    }

    /// <summary>Starts in the middle of a text.</summary>
    /// <param name="text">The SQL text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="mode">How quotes and backslashes read.</param>
    /// <param name="server">Decides which <c>/*!nnnnn */</c> comments are executed; null stands for the newest server.</param>
    public SqlLexer(string text, int start, int end, SqlMode mode = SqlMode.None, ServerVersion? server = null)
    {
        _text = text;
        _position = start;
        _end = end;
        _mode = mode;
        _server = server;
    }

    /// <summary>The next token; <see cref="SqlTokenKind.End"/> again and again after the last, not terminated where a comment is not.</summary>
    public SqlToken Next()
    {
        SkipBlanksAndComments();
        if (_position >= _end) return new SqlToken(SqlTokenKind.End, _end, _end, IsTerminated: !_inExecutedComment && !_inOpenComment);
        var start = _position;
        var c = _text[start];
        switch (c)
        {
            case '`':
                return Quoted(SqlTokenKind.QuotedIdentifier, start, backslashes: false);
            case '"' when (_mode & SqlMode.AnsiQuotes) != 0:
                return Quoted(SqlTokenKind.QuotedIdentifier, start, backslashes: false);
            case '"' or '\'':
                return Quoted(SqlTokenKind.String, start, (_mode & SqlMode.NoBackslashEscapes) == 0);
            case '@':
                return Variable(start);
            case '?':
                return Parameter(start);
            case ':' when At(start + 1) is var next && (SqlCharacters.IsLetter(next) || next is '_' or Hole || PlaceholderEnd(start + 1) > 0):
                return Parameter(start);
            case '.' when SqlCharacters.IsDigit(At(start + 1)) && !FollowsName(start):
                return Number(start);
        }
        if (SqlCharacters.IsDigit(c)) return FollowsDot(start) ? Word(start) : Number(start);
        if (SqlCharacters.IsWord(c) || PlaceholderEnd(start) > 0) return Word(start);
        _position++;
        return new SqlToken(SqlTokenKind.Symbol, start, _position);
    }

    private readonly char At(int index) => index < _end ? _text[index] : '\0';

    /// <summary>A name's second part: <c>t.1e5</c> has no number in it.</summary>
    private readonly bool FollowsDot(int start) => start > 1 && _text[start - 1] == '.' && FollowsName(start - 1);

    private readonly bool FollowsName(int start) =>
        start > 0 && (SqlCharacters.IsWord(_text[start - 1]) || _text[start - 1] == '`');

    private SqlToken Word(int start)
    {
        var (end, hasHole, onlyHoles) = WordEnd(start);
        _position = end;
        if (onlyHoles) return new SqlToken(SqlTokenKind.Hole, start, end, HasHole: true);
        if (end == start + 1 && At(end) == '\'')
        {
            switch (_text[start])
            {
                case 'n' or 'N': return Quoted(SqlTokenKind.String, start, (_mode & SqlMode.NoBackslashEscapes) == 0, prefix: 1);
                case 'x' or 'X' or 'b' or 'B': return Quoted(SqlTokenKind.Number, start, backslashes: false, prefix: 1);
            }
        }
        return new SqlToken(SqlTokenKind.Word, start, end, hasHole);
    }

    private readonly (int End, bool HasHole, bool OnlyHoles) WordEnd(int start)
    {
        var hasHole = false;
        var onlyHoles = true;
        var i = start;
        while (i < _end)
        {
            if (_text[i] == Hole)
            {
                hasHole = true;
                i++;
            }
            else if (SqlCharacters.IsWord(_text[i]))
            {
                onlyHoles = false;
                i++;
            }
            else if (PlaceholderEnd(i) is var end and > 0)
            {
                hasHole = true;
                i = end;
            }
            else
            {
                break;
            }
        }
        return (i, hasHole, hasHole && onlyHoles);
    }

    /// <summary>The end of <c>{0}</c>, <c>{0:d}</c> or <c>{name}</c> at an offset, else 0.</summary>
    private readonly int PlaceholderEnd(int start)
    {
        const int longest = 64;
        if (At(start) != '{') return 0;
        var i = start + 1;
        while (i < _end && i - start < longest && (SqlCharacters.IsWord(_text[i]) || _text[i] is '.' or ':' or ',' or '-' or '#')) i++;
        return i > start + 1 && At(i) == '}' ? i + 1 : 0;
    }

    private SqlToken Number(int start)
    {
        var i = start;
        while (SqlCharacters.IsDigit(At(i))) i++;
        if (At(i) == '.')
        {
            i++;
            while (SqlCharacters.IsDigit(At(i))) i++;
        }
        else if ((SqlCharacters.IsWord(At(i)) && !IsExponent(i)) || PlaceholderEnd(i) > 0)
        {
            return IsRadixLiteral(start) ? Radix(start) : Word(start);
        }
        if (IsExponent(i))
        {
            i += At(i + 1) is '+' or '-' ? 2 : 1;
            while (SqlCharacters.IsDigit(At(i))) i++;
        }
        _position = i;
        return new SqlToken(SqlTokenKind.Number, start, i);
    }

    private readonly bool IsExponent(int i) =>
        At(i) is 'e' or 'E' && (SqlCharacters.IsDigit(At(i + 1)) || (At(i + 1) is '+' or '-' && SqlCharacters.IsDigit(At(i + 2))));

    private readonly bool IsRadixLiteral(int start)
    {
        if (At(start) != '0' || At(start + 1) is not ('x' or 'b')) return false;
        var binary = At(start + 1) == 'b';
        var i = start + 2;
        while (SqlCharacters.IsWord(At(i)))
        {
            if (binary ? At(i) is not ('0' or '1') : !Uri.IsHexDigit(At(i))) return false;
            i++;
        }
        return i > start + 2;
    }

    private SqlToken Radix(int start)
    {
        _position = WordEnd(start).End;
        return new SqlToken(SqlTokenKind.Number, start, _position);
    }

    private SqlToken Parameter(int start)
    {
        var (end, hasHole, _) = WordEnd(start + 1);
        _position = end;
        return new SqlToken(SqlTokenKind.Parameter, start, end, hasHole);
    }

    private SqlToken Variable(int start)
    {
        var i = start + 1;
        if (At(i) == '@') i++;
        if (At(i) is '\'' or '"' or '`')
        {
            return Quoted(SqlTokenKind.Parameter, start, backslashes: At(i) != '`' && (_mode & SqlMode.NoBackslashEscapes) == 0, prefix: i - start);
        }
        var (end, hasHole, _) = WordEnd(i);
        while (At(end) == '.')
        {
            (end, var hasMore, _) = WordEnd(end + 1);
            hasHole |= hasMore;
        }
        _position = end;
        return new SqlToken(SqlTokenKind.Parameter, start, end, hasHole);
    }

    private SqlToken Quoted(SqlTokenKind kind, int start, bool backslashes, int prefix = 0)
    {
        var quote = _text[start + prefix];
        var hasHole = false;
        for (var i = start + prefix + 1; i < _end; i++)
        {
            var c = _text[i];
            if (c == quote)
            {
                if (At(i + 1) != quote)
                {
                    _position = i + 1;
                    return new SqlToken(kind, start, _position, hasHole);
                }
                i++;
            }
            else if (c == '\\' && backslashes)
            {
                i++;
            }
            else if (c == Hole || (c == '{' && PlaceholderEnd(i) > 0))
            {
                hasHole = true;
            }
        }
        _position = _end;
        return new SqlToken(kind, start, _end, hasHole, IsTerminated: false);
    }

    private void SkipBlanksAndComments()
    {
        while (_position < _end)
        {
            var c = _text[_position];
            if (SqlCharacters.IsBlank(c)) _position++;
            else if (c == '#') SkipLine();
            else if (c == '-' && At(_position + 1) == '-' && (_position + 2 >= _end || _text[_position + 2] <= ' ')) SkipLine();
            else if (c == '/' && At(_position + 1) == '*') SkipComment();
            else if (c == '*' && At(_position + 1) == '/' && _inExecutedComment)
            {
                _inExecutedComment = false;
                _position += 2;
            }
            else return;
        }
    }

    private void SkipLine()
    {
        while (_position < _end && _text[_position] != '\n') _position++;
    }

    private void SkipComment()
    {
        if (ExecutedComment.Opening(_text, _position, _end, _server) is var opening and > 0)
        {
            _inExecutedComment = true;
            _position += opening;
            return;
        }
        var close = _text.IndexOf("*/", _position + 2, _end - _position - 2, StringComparison.Ordinal);
        _inOpenComment = close < 0;
        _position = _inOpenComment ? _end : close + 2;
    }
}
