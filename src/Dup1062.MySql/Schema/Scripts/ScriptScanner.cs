using System.Runtime.CompilerServices;
using System.Text;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>
/// Splits a script into statements as the mysql client does, and hands out those whose first word can matter for the schema.
/// The others, row data above all, are passed over without being kept.
/// </summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/mysql-commands.html (delimiter, use, source, \g)</remarks>
internal sealed class ScriptScanner(ScriptBuffer buffer, ScriptCursor cursor, string? path, LargestIdRows? rows)
{
    private const int HeaderRoom = 8192;
    private const int LongestDelimiter = 64;

    /// <summary>How much of an INSERT is looked through for largest ids.</summary>
    private const int LongestRows = 1 << 16;

    private readonly StringBuilder _header = new();
    private readonly CompoundStatement _compound = new();
    private StatementWord _word = new("");
    private string _delimiter = ";";
    private CharacterSet _stops = StopsFor(';');
    private bool _hasStatement;
    private bool _isInUndoSection;

    /// <summary>The comments before the first statement, in which dumps say what made them.</summary>
    public string Header => _header.ToString();

    /// <summary>The engine whose client has a command that stands between statements.</summary>
    public ScriptDialect ClientDialect { get; private set; }

    /// <summary>The next statement that can matter; null at the end of the script.</summary>
    [MethodImpl(Jit.Optimize)]
    public ScriptPiece? Next()
    {
        while (MoveToStatement())
        {
            _hasStatement = true;
            var location = new ScriptLocation(path, buffer.Line(), buffer.Offset);
            var column = buffer.Column();
            buffer.BeginCapture();
            EnterExecutedComments();
            var word = TakeWord();
            var isDelimiterCommand = word.IsDelimiter && SqlCharacters.IsBlank(buffer.Current);
            var matters = !_isInUndoSection && !isDelimiterCommand && word.Matters;
            var bringsRows = rows is not null && !_isInUndoSection && word.BringsRows;
            if (bringsRows) buffer.LimitCapture(LongestRows);
            else if (!matters) buffer.DropCapture();
            if (isDelimiterCommand) ReadDelimiter();
            else MoveToEndOfStatement(word);
            if (bringsRows)
            {
                rows!.Add(buffer, location, column, _delimiter);
                buffer.DropCapture();
            }
            var piece = matters ? new ScriptPiece(buffer.EndCapture(), location, column, _delimiter) : null;
            if (buffer.Current == '\\') buffer.Advance(2);
            if (piece is not null) return piece;
        }
        return null;
    }

    private static CharacterSet StopsFor(char delimiter) => new("'\"`#-/\\\n" + delimiter);

    /// <summary>Passes over blanks, comments, delimiters and commands of the clients.</summary>
    [MethodImpl(Jit.Optimize)]
    private bool MoveToStatement()
    {
        while (!buffer.IsAtEnd)
        {
            if (SqlCharacters.IsBlank(buffer.Current)) buffer.Advance(1);
            else if (cursor.IsAt(_delimiter)) buffer.Advance(_delimiter.Length);
            else if (cursor.IsAtLineComment) ReadLineComment();
            else if (cursor.IsAtBlockComment && cursor.ExecutedOpening() == 0) cursor.SkipBlockComment(_hasStatement ? null : _header, HeaderRoom);
            else if (cursor.IsAt("*/")) buffer.Advance(2);
            else if (buffer.Current is '\\' or '/' && !cursor.IsAtBlockComment) ReadClientCommand();
            else return true;
        }
        return false;
    }

    /// <summary>Rows come in many statements alike: what the word tells is not found out for each.</summary>
    [MethodImpl(Jit.Optimize)]
    private StatementWord TakeWord()
    {
        var text = cursor.TakeWord(StatementWord.Longest);
        return ReferenceEquals(text, _word.Text) ? _word : _word = new StatementWord(text);
    }

    [MethodImpl(Jit.Optimize)]
    private void EnterExecutedComments()
    {
        while (!buffer.IsAtEnd)
        {
            if (SqlCharacters.IsBlank(buffer.Current)) buffer.Advance(1);
            else if (cursor.ExecutedOpening() is var opening and > 0) buffer.Advance(opening);
            else return;
        }
    }

    [MethodImpl(Jit.Optimize)]
    private void MoveToEndOfStatement(StatementWord word)
    {
        if (word.EndsWithLine)
        {
            while (!buffer.IsAtEnd && buffer.Current != '\n' && !cursor.IsAt(_delimiter)) buffer.Advance(1);
            return;
        }
        var checkedTo = 0;
        _compound.Reset();
        while (cursor.AdvanceTo(_stops, _delimiter[0]))
        {
            if (cursor.IsAt(_delimiter))
            {
                if (_delimiter != ";" || !word.MayHaveBody || !buffer.IsCapturing) return;
                var piece = buffer.CapturedFrom(checkedTo);
                checkedTo += piece.Length;
                if (!_compound.StaysOpenAfter(piece, cursor.Mode)) return;
                buffer.Advance(_delimiter.Length);
                checkedTo += _delimiter.Length;
            }
            else if (!MoveOverStop())
            {
                return;
            }
        }
    }

    /// <summary>Moves over a quote, a comment or any other character at which the scan stopped.</summary>
    /// <returns>False where the statement ends without a delimiter.</returns>
    [MethodImpl(Jit.Optimize)]
    private bool MoveOverStop()
    {
        switch (buffer.Current)
        {
            case '\'' or '"' or '`':
                cursor.SkipQuoted();
                return true;
            case '#':
                cursor.SkipLine();
                return true;
            case '-' when cursor.IsAtDashComment:
                if (MigrationSection.TryRead(cursor.PeekText(MigrationSection.Longest), out _)) return false;
                cursor.SkipLine();
                return true;
            case '/' when cursor.IsAtBlockComment:
                if (cursor.ExecutedOpening() is var opening and > 0) buffer.Advance(opening);
                else cursor.SkipBlockComment();
                return true;
            case '\\' when buffer.Peek(1) is 'g' or 'G':
                return false;
            case '\n':
                buffer.Advance(1);
                return !IsAtDelimiterCommand();
            default:
                buffer.Advance(1);
                return true;
        }
    }

    private bool IsAtDelimiterCommand()
    {
        if (buffer.Current is not ('d' or 'D' or ' ' or '\t')) return false;
        var line = cursor.PeekText(LongestDelimiter).TrimStart(' ', '\t');
        return line.StartsWith(StatementWord.Delimiter, StringComparison.OrdinalIgnoreCase)
            && line.Length > StatementWord.Delimiter.Length
            && line[StatementWord.Delimiter.Length] is ' ' or '\t';
    }

    private void ReadDelimiter()
    {
        cursor.SkipBlanksInLine();
        var line = cursor.TakeLine(LongestDelimiter);
        var end = 0;
        while (end < line.Length && !SqlCharacters.IsBlank(line[end])) end++;
        if (end == 0) return;
        _delimiter = line.Substring(0, end);
        _stops = StopsFor(_delimiter[0]);
    }

    private void ReadLineComment()
    {
        var comment = cursor.TakeLine(HeaderRoom);
        if (MigrationSection.TryRead(comment, out var isUndo)) _isInUndoSection = isUndo;
        if (!_hasStatement && _header.Length + comment.Length < HeaderRoom) _header.Append(comment).Append('\n');
    }

    /// <summary>Reads <c>\connect</c> of psql, or the slash by which SQL*Plus runs what stands before it.</summary>
    private void ReadClientCommand()
    {
        var line = cursor.TakeLine(LongestDelimiter).TrimEnd();
        if (line == "/") ClientDialect = ScriptDialect.Oracle;
        else if (line.StartsWith("\\connect", StringComparison.Ordinal) || line.StartsWith("\\restrict", StringComparison.Ordinal)) ClientDialect = ScriptDialect.PostgreSql;
    }
}
