using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>
/// Reads CREATE PROCEDURE for the schema statements in its body: migrations that can run twice are written as a procedure that is called once,
/// with a test before each statement.
/// </summary>
internal static class ProcedureReader
{
    /// <summary>Takes <c>CREATE PROCEDURE</c>, if the statement begins so.</summary>
    public static bool TryTakeHead(SqlTokenReader tokens)
    {
        var start = tokens.Mark;
        if (tokens.TryTake("CREATE"))
        {
            tokens.TryTake("OR", "REPLACE");
            SkipDefiner(tokens);
            if (tokens.TryTake("PROCEDURE")) return true;
        }
        tokens.Reset(start);
        return false;
    }

    /// <summary>Takes the statement from behind its head.</summary>
    /// <param name="cursor">The tokens of the statement.</param>
    /// <param name="location">Where the statement begins.</param>
    /// <param name="readStatement">Reads a statement of the body.</param>
    /// <returns>Null when there is nothing in it for the schema.</returns>
    public static SchemaStatement? Read(DdlCursor cursor, ScriptLocation location, Func<DdlCursor, ScriptLocation, IEnumerable<SchemaStatement>> readStatement)
    {
        var tokens = cursor.Tokens;
        cursor.TryTakeIfExists();
        if (!cursor.TryTakeTableName(out var name)) return null;
        var statements = new List<SchemaStatement>();
        var lines = new LineCounter(tokens.Text, location);
        for (; !tokens.IsAtEnd; tokens.Take())
        {
            if (!BeginsStatement(tokens)) continue;
            var start = tokens.Mark;
            while (!tokens.IsAtEnd && !tokens.Is(';')) tokens.Take();
            statements.AddRange(readStatement(new DdlCursor(tokens.Part(start, tokens.Mark)), lines.At(tokens.At(start).Start)));
        }
        return statements.Count == 0 ? null : new DefineProcedure(name.Name, statements) { Location = location };
    }

    /// <summary>Passes over <c>DEFINER = `user`@`host`</c>.</summary>
    private static void SkipDefiner(SqlTokenReader tokens)
    {
        if (!tokens.TryTake("DEFINER") || !tokens.TryTake('=')) return;
        tokens.Take();
        if (tokens.Current.Kind == SqlTokenKind.Parameter) tokens.Take();
        else if (tokens.Is('(')) tokens.SkipParenthesised();
    }

    private static bool BeginsStatement(SqlTokenReader tokens)
    {
        if (!tokens.Is("CREATE") && !tokens.Is("ALTER") && !tokens.Is("DROP") && !tokens.Is("RENAME") && !tokens.Is("SET") && !tokens.Is("PREPARE")) return false;
        var (text, before) = (tokens.Text, tokens.Previous);
        return before.Is(text, ';') || before.Is(text, "BEGIN") || before.Is(text, "THEN") || before.Is(text, "ELSE") || before.Is(text, "DO") || before.Is(text, ')');
    }
}
