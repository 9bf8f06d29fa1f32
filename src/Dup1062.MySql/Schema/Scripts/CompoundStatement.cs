using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>
/// Tells whether a semicolon ends a CREATE PROCEDURE, FUNCTION, TRIGGER or EVENT or stands in its body,
/// for scripts that are sent to the server without DELIMITER.
/// </summary>
internal sealed class CompoundStatement
{
    /// <summary>The open blocks; true for a CASE that is an expression, in which THEN and ELSE begin no statement.</summary>
    private readonly Stack<bool> _blocks = new();
    private bool _isFirstPiece = true;
    private bool _isRoutine;

    public void Reset()
    {
        _blocks.Clear();
        _isFirstPiece = true;
    }

    /// <summary>Takes what stands between two semicolons.</summary>
    /// <returns>Whether the statement goes on behind the second one.</returns>
    public bool StaysOpenAfter(string piece, SqlMode mode)
    {
        if (_isFirstPiece) _isRoutine = BeginsRoutine(piece, mode);
        if (!_isRoutine) return false;
        Count(piece, mode, isAtStatement: !_isFirstPiece);
        _isFirstPiece = false;
        return _blocks.Count > 0;
    }

    private static bool BeginsRoutine(string piece, SqlMode mode)
    {
        var lexer = new SqlLexer(piece, mode);
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End && !token.Is(piece, '('); token = lexer.Next())
        {
            if (token.Is(piece, "PROCEDURE") || token.Is(piece, "FUNCTION") || token.Is(piece, "TRIGGER") || token.Is(piece, "EVENT")) return true;
            if (token.Is(piece, "TABLE") || token.Is(piece, "VIEW") || token.Is(piece, "INDEX")) return false;
        }
        return false;
    }

    private void Count(string piece, SqlMode mode, bool isAtStatement)
    {
        var lexer = new SqlLexer(piece, mode);
        var previous = default(SqlToken);
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End; token = lexer.Next())
        {
            if (!previous.Is(piece, '.')) Count(piece, token, previous, isAtStatement);
            isAtStatement = BeginsStatementAfter(piece, token);
            previous = token;
        }
    }

    private void Count(string piece, SqlToken token, SqlToken previous, bool isAtStatement)
    {
        if (token.Is(piece, "END"))
        {
            if (_blocks.Count > 0) _blocks.Pop();
        }
        else if (previous.Kind == SqlTokenKind.Word && previous.Is(piece, "END"))
        {
            // END IF, END CASE and the like close one block together.
        }
        else if (token.Is(piece, "CASE"))
        {
            _blocks.Push(!isAtStatement);
        }
        else if (token.Is(piece, "BEGIN")
            || (isAtStatement && (token.Is(piece, "IF") || token.Is(piece, "LOOP") || token.Is(piece, "WHILE") || token.Is(piece, "REPEAT"))))
        {
            _blocks.Push(false);
        }
    }

    private bool BeginsStatementAfter(string piece, SqlToken token)
    {
        if (_blocks.Count > 0 && _blocks.Peek()) return false;
        return token.Is(piece, "THEN") || token.Is(piece, "ELSE") || token.Is(piece, "DO") || token.Is(piece, "LOOP") || token.Is(piece, "REPEAT")
            || token.Is(piece, "BEGIN") || token.Is(piece, "ROW") || token.Is(piece, ':')
            || (_blocks.Count == 0 && (token.Is(piece, ')') || token.Is(piece, "DETERMINISTIC") || token.Is(piece, "DATA") || token.Is(piece, "SQL")));
    }
}
