using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads a text into its statements, linear in its length, for any input.</summary>
public static class SqlStatements
{
    /// <summary>The statements of a text in order; none where its first word is not one that begins a statement of MySQL's.</summary>
    /// <param name="text">The SQL text, with <see cref="SqlLexer.Hole"/> for what only the running program knows.</param>
    /// <param name="mode">How quotes and backslashes read.</param>
    /// <param name="server">Decides which executed comments are read; null stands for the newest server.</param>
    public static IReadOnlyList<SqlStatement> Read(string text, SqlMode mode = SqlMode.None, ServerVersion? server = null)
    {
        if (!StatementReader.CanBegin(text, new SqlLexer(text, mode, server).Next())) return [];
        var statements = new List<SqlStatement>();
        var reader = new SqlTokenReader(text, mode, server);
        while (!reader.IsAtEnd)
        {
            if (!reader.TryTake(';')) statements.Add(ReadOne(reader));
        }
        StatementContext.Apply(statements);
        return statements;
    }

    private static SqlStatement ReadOne(SqlTokenReader reader)
    {
        var mark = reader.Mark;
        var start = reader.Current.Start;
        var statement = StatementReader.Read(reader);
        if (statement.Kind == SqlStatementKind.StoredProgram) reader.SkipToEnd();
        reader.SkipStatement();
        var end = reader.Mark;
        var span = new SqlSpan(start, reader.Previous.End);
        reader.Reset(mark);
        var marks = StatementMarks.Read(reader, end);
        return statement with
        {
            Span = span,
            Terminator = reader.IsAtEnd ? null : reader.Current.Start,
            IsForeign = marks.IsForeign,
            ReadsInsertId = marks.ReadsInsertId,
        };
    }
}
