using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads <c>FOREIGN KEY (a) REFERENCES t (b) ON DELETE CASCADE</c>.</summary>
internal static class ForeignKeyReader
{
    /// <summary>Takes a table's foreign key, of which <c>CONSTRAINT name</c> was taken before.</summary>
    public static TableChange? Read(DdlCursor cursor, string? constraintName)
    {
        var tokens = cursor.Tokens;
        if (!tokens.TryTake("FOREIGN", "KEY"))
        {
            cursor.Fail("FOREIGN KEY");
            return null;
        }
        cursor.TryTakeIfExists();
        string? keyName = null;
        if (tokens.Current.IsIdentifier && !cursor.TryTakeName(out keyName)) return null;
        if (!cursor.TryTakeColumnList(out var columns)) return null;
        return ReadReferences(cursor, constraintName, columns) is { } key ? new AddForeignKey(key, constraintName ?? keyName) : null;
    }

    /// <summary>Takes what begins with REFERENCES.</summary>
    public static ForeignKey? ReadReferences(DdlCursor cursor, string? name, IReadOnlyList<string> columns)
    {
        var tokens = cursor.Tokens;
        if (!tokens.TryTake("REFERENCES"))
        {
            cursor.Fail("REFERENCES");
            return null;
        }
        if (!cursor.TryTakeTableName(out var table)) return null;
        List<string> referenced = [];
        if (tokens.Is('(') && !cursor.TryTakeColumnList(out referenced)) return null;
        var key = new ForeignKey { Name = name, Columns = columns, ReferencedTable = table, ReferencedColumns = referenced };
        while (true)
        {
            if (tokens.TryTake("MATCH")) tokens.Take();
            else if (tokens.TryTake("ON", "DELETE")) key = key with { OnDelete = TakeAction(tokens) };
            else if (IsAtOnUpdate(tokens) && tokens.TryTake("ON", "UPDATE")) key = key with { OnUpdate = TakeAction(tokens) };
            else return key;
        }
    }

    // Behind a column's REFERENCES, ON UPDATE can also be the column's own: ON UPDATE CURRENT_TIMESTAMP.
    private static bool IsAtOnUpdate(SqlTokenReader tokens) =>
        tokens.Peek(2) is var action
        && (action.Is(tokens.Text, "CASCADE") || action.Is(tokens.Text, "SET") || action.Is(tokens.Text, "RESTRICT") || action.Is(tokens.Text, "NO"));

    private static ReferentialAction TakeAction(SqlTokenReader tokens)
    {
        if (tokens.TryTake("CASCADE")) return ReferentialAction.Cascade;
        if (tokens.TryTake("SET", "NULL")) return ReferentialAction.SetNull;
        if (tokens.TryTake("SET", "DEFAULT")) return ReferentialAction.SetDefault;
        if (!tokens.TryTake("NO", "ACTION")) tokens.TryTake("RESTRICT");
        return ReferentialAction.Restrict;
    }
}
