using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Reads a script to its end: statements, problems, the server and the dialect.</summary>
internal sealed class SchemaScriptReader
{
    /// <summary>Each time up to <see cref="ScriptBuffer.LongestCapture"/> characters are read once more.</summary>
    private const int MostRecoveries = 16;

    private readonly string? _path;
    private readonly ScriptBuffer _buffer;
    private readonly ScriptCursor _cursor;
    private readonly ScriptScanner _scanner;
    private readonly SqlModeTracker _modes;
    private readonly DialectEvidence _evidence = new();
    private readonly List<SchemaStatement> _statements = [];
    private readonly List<SchemaProblem> _problems = [];
    private int _recoveries;

    public SchemaScriptReader(TextReader reader, SchemaScriptOptions options, CancellationToken cancellationToken)
    {
        _path = options.Path;
        _buffer = new ScriptBuffer(reader, cancellationToken);
        _cursor = new ScriptCursor(_buffer) { Mode = options.Mode, Server = options.Server };
        _scanner = new ScriptScanner(_buffer, _cursor, options.Path);
        _modes = new SqlModeTracker(options.Mode);
    }

    public SchemaScript Read()
    {
        var piece = _scanner.Next();
        _cursor.Server ??= ScriptHeader.Server(_scanner.Header);
        _evidence.AddHeader(_scanner.Header);
        for (; piece is not null && !_evidence.IsCertainlyForeign; piece = _scanner.Next()) Read(piece);
        _evidence.Add(_scanner.ClientDialect);
        return new SchemaScript(_path, _statements, _problems, _evidence.Verdict, _cursor.Server);
    }

    private void Read(ScriptPiece piece)
    {
        if (piece.Text is null)
        {
            _problems.Add(new SchemaProblem(piece.Location, $"a statement of at most {ScriptBuffer.LongestCapture} characters", ""));
            return;
        }
        var tokens = new SqlTokenReader(piece.Text, _cursor.Mode, _cursor.Server);
        _evidence.Add(tokens);
        if (tokens.Is("SET"))
        {
            _cursor.Mode = _modes.Apply(tokens);
            return;
        }
        var ddl = new DdlCursor(tokens);
        var statement = ProcedureReader.TryTakeHead(tokens) ? ProcedureReader.Read(ddl, piece.Location) : SchemaStatementReader.Read(ddl, piece.Location);
        if (statement is not null) _statements.Add(statement);
        ddl.ExpectTermination();
        if (ddl.Expected is null) return;
        AddProblem(ddl, piece.Location);
        Recover(piece.Text, piece.Location);
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
        if (_recoveries >= MostRecoveries || StatementWords.FindSchemaStatement(text) is not (var offset and > 0)) return;
        _recoveries++;
        _buffer.Rewind(text.Substring(offset), new LineCounter(text, start).At(offset));
    }
}
