using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema.Ddl;
using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Reads a script to its end: statements, problems, the server and the dialect.</summary>
internal sealed class SchemaScriptReader
{
    /// <summary>Each time up to <see cref="ScriptBuffer.LongestCapture"/> characters are read once more.</summary>
    private const int MostRecoveries = 16;

    private readonly string? _path;
    private readonly Action<ScriptPiece>? _pieceRead;
    private readonly LargestIdRows? _rows;
    private readonly ScriptBuffer _buffer;
    private readonly ScriptCursor _cursor;
    private readonly ScriptScanner _scanner;
    private readonly SqlModeTracker _modes;
    private readonly DialectEvidence _evidence = new();
    private readonly DynamicSql _dynamic = new();
    private readonly List<SchemaStatement> _statements = [];
    private readonly List<SchemaProblem> _problems = [];
    private int _recoveries;

    /// <summary>Makes a reader.</summary>
    /// <param name="reader">The script.</param>
    /// <param name="options">What is known of it beforehand.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="pieceRead">Told of each statement before it is read.</param>
    /// <param name="rows">Looks through the rows; null to pass over them.</param>
    public SchemaScriptReader(TextReader reader, SchemaScriptOptions options, CancellationToken cancellationToken, Action<ScriptPiece>? pieceRead = null, LargestIdRows? rows = null)
    {
        _path = options.Path;
        _pieceRead = pieceRead;
        _rows = rows;
        _buffer = new ScriptBuffer(reader, cancellationToken);
        _cursor = new ScriptCursor(_buffer) { Mode = options.Mode, Server = options.Server };
        _scanner = new ScriptScanner(_buffer, _cursor, options.Path, rows);
        _modes = new SqlModeTracker(options.Mode);
    }

    /// <inheritdoc cref="ScriptScanner.Header"/>
    public string Header => _scanner.Header;

    /// <inheritdoc cref="ScriptScanner.ClientDialect"/>
    public ScriptDialect ClientDialect => _scanner.ClientDialect;

    public SchemaScript Read()
    {
        var piece = _scanner.Next();
        _cursor.Server ??= ScriptHeader.Server(_scanner.Header);
        _evidence.AddHeader(_scanner.Header);
        for (; piece is not null && !_evidence.IsCertainlyForeign; piece = _scanner.Next()) Read(piece);
        _buffer.Release();
        _evidence.Add(_scanner.ClientDialect);
        return new SchemaScript(_path, _statements, _problems, _evidence, _cursor.Server);
    }

    private void Read(ScriptPiece piece)
    {
        _pieceRead?.Invoke(piece);
        var known = _statements.Count;
        if (piece.Text is null)
        {
            _problems.Add(new SchemaProblem(piece.Location, $"a statement of at most {ScriptBuffer.LongestCapture} characters", ""));
            return;
        }
        var tokens = new SqlTokenReader(piece.Text, _cursor.Mode, _cursor.Server);
        _evidence.Add(tokens);
        var ddl = new DdlCursor(tokens);
        if (ProcedureReader.TryTakeHead(tokens))
        {
            if (ProcedureReader.Read(ddl, piece.Location, ReadStatements) is { } procedure) _statements.Add(procedure);
        }
        else
        {
            _statements.AddRange(ReadStatements(ddl, piece.Location));
        }
        for (; _rows is not null && known < _statements.Count; known++) _rows.See(_statements[known]);
        tokens.Reset(0);
        if (tokens.Is("SET")) _cursor.Mode = _modes.Apply(tokens);
        else ddl.ExpectTermination();
        if (ddl.Expected is null) return;
        AddProblem(ddl, piece.Location);
        Recover(piece.Text, piece.Location);
    }

    /// <summary>The statements of a piece: at most one, but of SQL in a variable there may be several, of which a test takes one.</summary>
    private IReadOnlyList<SchemaStatement> ReadStatements(DdlCursor cursor, ScriptLocation location)
    {
        if (cursor.Tokens.Is("SET"))
        {
            _dynamic.Assign(cursor.Tokens, _cursor.Mode);
            return [];
        }
        if (!cursor.Tokens.Is("PREPARE")) return SchemaStatementReader.Read(cursor, location) is { } statement ? [statement] : [];
        var statements = new List<SchemaStatement>();
        foreach (var text in _dynamic.Prepare(cursor.Tokens, _cursor.Mode))
        {
            var prepared = new DdlCursor(new SqlTokenReader(text, _cursor.Mode, _cursor.Server));
            if (SchemaStatementReader.Read(prepared, location) is { } possible and not CallProcedure) statements.Add(possible);
        }
        return statements;
    }

    private void AddProblem(DdlCursor ddl, ScriptLocation start)
    {
        const int longest = 40;
        var token = ddl.FailedAt;
        var found = ddl.Tokens.Text.Substring(token.Start, Math.Min(token.Length, longest));
        _problems.Add(new SchemaProblem(new LineCounter(ddl.Tokens.Text, start).At(token.Start), ddl.Expected!, found));
    }

    /// <summary>Goes back to a statement that a missing quote or semicolon has made a part of the one before it.</summary>
    private void Recover(string text, ScriptLocation start)
    {
        if (_recoveries >= MostRecoveries || LostStatements.Find(text) is not (var offset and > 0)) return;
        _recoveries++;
        _buffer.Rewind(text.Substring(offset), new LineCounter(text, start).At(offset));
    }
}
