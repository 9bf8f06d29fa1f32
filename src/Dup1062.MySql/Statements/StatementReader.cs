using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads one statement: each kind as far as something here needs it.</summary>
internal static class StatementReader
{
    /// <summary>The words that begin a statement.</summary>
    /// <remarks>https://dev.mysql.com/doc/refman/9.0/en/sql-statements.html and https://mariadb.com/kb/en/sql-statements/</remarks>
    private static readonly string[] Verbs =
    [
        "ALTER", "ANALYZE", "BEGIN", "BINLOG", "CACHE", "CALL", "CASE", "CHANGE", "CHECK", "CHECKSUM", "CLONE", "COMMIT", "CREATE", "DEALLOCATE",
        "DECLARE", "DELETE", "DELIMITER", "DESC", "DESCRIBE", "DO", "DROP", "EXECUTE", "EXPLAIN", "FLUSH", "FOR", "GET", "GRANT", "HANDLER", "HELP",
        "IF", "IMPORT", "INSERT", "INSTALL", "KILL", "LOAD", "LOCK", "LOOP", "OPTIMIZE", "PREPARE", "PURGE", "RELEASE", "RENAME", "REPAIR", "REPEAT",
        "REPLACE", "RESET", "RESIGNAL", "RESTART", "REVOKE", "ROLLBACK", "SAVEPOINT", "SELECT", "SET", "SHOW", "SHUTDOWN", "SIGNAL", "START", "STOP",
        "TABLE", "TRUNCATE", "UNINSTALL", "UNLOCK", "UPDATE", "USE", "VALUES", "WHILE", "WITH", "XA",
    ];

    /// <summary>They begin a compound statement, where the server takes one at all; DELIMITER is a client's, in front of such.</summary>
    private static readonly string[] Blocks = ["CASE", "DECLARE", "DELIMITER", "FOR", "IF", "LOOP", "REPEAT", "WHILE"];

    private static readonly string[] StoredPrograms = ["PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE"];

    private static readonly string[] OtherObjects = ["TABLE", "VIEW", "INDEX", "DATABASE", "SCHEMA", "USER", "ROLE", "SEQUENCE", "SERVER"];

    /// <summary>Whether a text can begin with a token: a verb, a hole, an empty statement or a parenthesised SELECT.</summary>
    public static bool CanBegin(string text, SqlToken token) =>
        token.HasHole || token.Is(text, ';') || token.Is(text, '(') || StatementTokens.IsAny(text, token, Verbs);

    /// <summary>Reads a statement, not always to its end.</summary>
    /// <param name="reader">Stands on its first token.</param>
    public static SqlStatement Read(SqlTokenReader reader)
    {
        if (reader.Is("INSERT") || reader.Is("REPLACE")) return (SqlStatement?)InsertReader.Read(reader) ?? Other(SqlStatementKind.Unknown);
        if (reader.TryTake("UPDATE")) return UpdateReader.Read(reader);
        if (reader.TryTake("DELETE")) return ReadDelete(reader);
        if (reader.TryTake("TRUNCATE")) return ReadTruncate(reader);
        if (reader.TryTake("CREATE")) return ReadCreate(reader);
        if (reader.TryTake("WITH")) return ReadWith(reader);
        if (reader.Is("SELECT")) return ReadSelect(reader);
        if (reader.Is("TABLE") || reader.Is("VALUES") || reader.Is('(')) return Other(SqlStatementKind.Select);
        if (reader.IsAny(Blocks) || IsBeginOfBlock(reader) || AltersStoredProgram(reader)) return Other(SqlStatementKind.StoredProgram);
        return Other(CanBegin(reader.Text, reader.Current) && !reader.Current.HasHole ? SqlStatementKind.Other : SqlStatementKind.Unknown);
    }

    private static OtherStatement Other(SqlStatementKind kind) => new(kind);

    private static SqlStatement ReadSelect(SqlTokenReader reader)
    {
        var verb = reader.Current;
        var select = SelectReader.Read(reader);
        return new SelectStatement
        {
            Verb = new SqlSpan(verb.Start, verb.End),
            Source = select.Source,
            IsLocking = select.IsLocking,
            HasInto = select.HasInto,
            IsComplete = select.IsBalanced && reader.AtStatementEnd() && !EndsOpen(reader),
        };
    }

    /// <summary>What stands in a hole at the end may be a value, or the rest of the statement.</summary>
    private static bool EndsOpen(SqlTokenReader reader)
    {
        var last = reader.Previous;
        if (last.Kind != SqlTokenKind.Hole) return StatementTokens.IsOpen(last) || !last.IsTerminated || StatementTokens.ExpectsMore(reader.Text, last);
        return !StatementTokens.ExpectsMore(reader.Text, reader.At(reader.Mark - 2));
    }

    private static DeleteStatement ReadDelete(SqlTokenReader reader)
    {
        while (reader.IsAny(["LOW_PRIORITY", "QUICK", "IGNORE"])) reader.Take();
        reader.TryTake("FROM");
        return new DeleteStatement { Table = TakeTable(reader), IsOfAllRows = reader.AtStatementEnd() };
    }

    private static DeleteStatement ReadTruncate(SqlTokenReader reader)
    {
        reader.TryTake("TABLE");
        return new DeleteStatement { Table = TakeTable(reader), IsOfAllRows = true };
    }

    private static SqlStatement ReadCreate(SqlTokenReader reader)
    {
        var isTemporary = false;
        while (!reader.AtStatementEnd() && !reader.IsAny(OtherObjects))
        {
            if (reader.IsAny(StoredPrograms)) return Other(SqlStatementKind.StoredProgram);
            isTemporary |= reader.Is("TEMPORARY");
            reader.Take();
        }
        return reader.TryTake("TABLE") ? ReadCreateTable(reader, isTemporary) : Other(SqlStatementKind.Other);
    }

    private static CreateTableStatement ReadCreateTable(SqlTokenReader reader, bool isTemporary)
    {
        var ifNotExists = reader.TryTake("IF", "NOT", "EXISTS");
        var table = TakeTable(reader);
        var hasUniqueKey = false;
        while (!reader.AtStatementEnd() && !hasUniqueKey)
        {
            hasUniqueKey = reader.Current.HasHole || reader.Is("PRIMARY") || reader.Is("UNIQUE") || reader.Is("LIKE") || IsColumnKey(reader);
            reader.Take();
        }
        return new CreateTableStatement { Table = table, IsTemporary = isTemporary, IfNotExists = ifNotExists, HasUniqueKey = hasUniqueKey };
    }

    /// <summary>A lone KEY behind a column's type makes it the primary key; at the head of a definition it is an index.</summary>
    private static bool IsColumnKey(SqlTokenReader reader) =>
        reader.Is("KEY") && reader.Previous.Kind != SqlTokenKind.Symbol && !reader.Previous.Is(reader.Text, "FOREIGN");

    private static SqlStatement ReadWith(SqlTokenReader reader)
    {
        var depth = 0;
        for (; !reader.AtStatementEnd(); reader.Take())
        {
            if (reader.Is('(')) depth++;
            else if (reader.Is(')')) depth--;
            else if (depth == 0 && reader.TryTake("UPDATE")) return UpdateReader.Read(reader);
            else if (depth == 0 && reader.TryTake("DELETE")) return ReadDelete(reader);
            else if (depth == 0 && reader.Is("INSERT")) return Other(SqlStatementKind.Unknown);
        }
        return Other(SqlStatementKind.Select);
    }

    /// <summary>BEGIN with anything but the end of the statement or WORK behind it.</summary>
    private static bool IsBeginOfBlock(SqlTokenReader reader) =>
        reader.Is("BEGIN") && reader.Peek() is var next
        && next.Kind != SqlTokenKind.End && !next.Is(reader.Text, ';') && !next.Is(reader.Text, "WORK");

    private static bool AltersStoredProgram(SqlTokenReader reader)
    {
        if (!reader.TryTake("ALTER")) return false;
        while (!reader.AtStatementEnd() && !reader.IsAny(OtherObjects))
        {
            if (reader.IsAny(StoredPrograms)) return true;
            reader.Take();
        }
        return false;
    }

    private static SqlTableReference? TakeTable(SqlTokenReader reader) => reader.TryTakeTable(out var table) ? table : null;
}
