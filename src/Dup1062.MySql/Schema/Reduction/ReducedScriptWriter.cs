using System.Text;
using Dup1062.MySql.Schema.Scripts;

namespace Dup1062.MySql.Schema.Reduction;

/// <summary>Puts the statements that a reader met into a script of their own.</summary>
internal sealed class ReducedScriptWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<ScriptMark> _marks = [];
    private readonly List<ScriptPiece> _pieces = [];
    private string _delimiter = ";";
    private bool _isInDoubt;

    /// <summary>How far the original is in the text.</summary>
    private long _end;

    /// <summary>All that was added.</summary>
    public IReadOnlyList<ScriptPiece> Pieces => _pieces;

    /// <summary>Adds the next statement. One that lies in the statement before, because the reader went back to it, is in the text already.</summary>
    public void Add(ScriptPiece piece)
    {
        _pieces.Add(piece);
        var start = piece.Location.Offset;
        var text = piece.Text ?? TooLong;
        if (start >= _end)
        {
            Begin(piece.Delimiter);
            Mark(new ScriptMark(0, piece.Location, piece.Column));
            _text.Append(text);
            // What follows one that is too long cannot lie in it: the reader goes back to none.
            _end = start + (piece.Text is null ? 1 : text.Length);
        }
        else if (piece.Text is null)
        {
            _isInDoubt = true;
        }
        else if (start + text.Length is var end && end > _end)
        {
            _text.Append(text, (int)(_end - start), (int)(end - _end));
            _end = end;
        }
    }

    /// <summary>Adds a row with a largest id.</summary>
    public void Add(LargestIdRow row)
    {
        // The reader went back: the text has the statement already.
        if (row.Statement.Original.Offset < _end) return;
        Begin(row.Delimiter);
        Mark(row.Statement);
        _text.Append(row.Head);
        Mark(row.Place);
        _text.Append(row.Value).Append(row.Tail);
    }

    /// <summary>Ends the text.</summary>
    /// <param name="header">The comments at the head of the original.</param>
    /// <param name="clientDialect">The engine whose client has commands in it.</param>
    /// <returns>Null where the statements cannot stand by themselves.</returns>
    public ReducedScript? End(string header, ScriptDialect clientDialect)
    {
        if (_isInDoubt) return null;
        if (ClientCommand(clientDialect) is { } command)
        {
            Begin(_delimiter);
            _text.Append(command);
        }
        var head = Head(header);
        return new ReducedScript(head + _text, _marks.ConvertAll(mark => mark with { Offset = head.Length + mark.Offset }));
    }

    /// <summary>A statement that is too long as well, for which nobody has to keep the original.</summary>
    private static string TooLong => "SET " + new string('x', ScriptBuffer.LongestCapture);

    private static string? ClientCommand(ScriptDialect dialect) => dialect switch
    {
        ScriptDialect.Oracle => "/\n",
        ScriptDialect.PostgreSql => "\\connect\n",
        _ => null,
    };

    private static string Head(string header)
    {
        var tellsSomething = ScriptHeader.Dialect(header) != ScriptDialect.Neutral || ScriptHeader.Server(header) is not null;
        return tellsSomething ? $"/* {header.Replace("*/", "* /")} */\n" : "";
    }

    private void Mark(ScriptMark place) => _marks.Add(place with { Offset = _text.Length });

    private void Begin(string delimiter)
    {
        if (_text.Length > 0) _text.Append(_delimiter).Append('\n');
        if (delimiter != _delimiter) _text.Append(StatementWord.Delimiter).Append(' ').Append(delimiter).Append('\n');
        _delimiter = delimiter;
    }
}
