using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads CREATE TABLE from behind the word TABLE.</summary>
internal static class CreateTableReader
{
    public static SchemaStatement? Read(DdlCursor cursor, ScriptLocation location, bool orReplace, bool isTemporary)
    {
        var tokens = cursor.Tokens;
        var ifNotExists = cursor.TryTakeIfExists();
        if (!cursor.TryTakeTableName(out var name)) return null;
        var changes = new List<TableChange>();
        var table = new CreateTable(name, changes) { Location = location, IfNotExists = ifNotExists, OrReplace = orReplace, IsTemporary = isTemporary };
        if (TryReadLike(cursor, out var like)) return table with { Like = like };
        if (tokens.Is('(') && !IsAtSelect(tokens, 1)) ReadElements(cursor, location, changes);
        ReadOptions(cursor, changes);
        return table;
    }

    private static bool TryReadLike(DdlCursor cursor, out TableName name)
    {
        name = default;
        var tokens = cursor.Tokens;
        if (!tokens.TryTake("LIKE"))
        {
            if (!tokens.Is('(') || !tokens.Peek().Is(tokens.Text, "LIKE")) return false;
            tokens.Take();
            tokens.Take();
        }
        return cursor.TryTakeTableName(out name);
    }

    private static void ReadElements(DdlCursor cursor, ScriptLocation location, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        var lines = new LineCounter(tokens.Text, location);
        tokens.Take();
        do
        {
            if (!TryReadElement(cursor, lines.At(tokens.Current.Start), changes) || (!(tokens.Is(',') || tokens.Is(')')) && !cursor.Fail(", or )")))
            {
                changes.Add(new LoseTrack());
                cursor.SkipToSeparator();
            }
        }
        while (tokens.TryTake(','));
        if (tokens.TryTake(')')) return;
        cursor.Fail(", or )");
        changes.Add(new LoseTrack());
    }

    private static bool TryReadElement(DdlCursor cursor, ScriptLocation location, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        if (ConstraintReader.IsAtConstraint(tokens)) return ConstraintReader.TryRead(cursor, location, changes);
        if (ColumnReader.Read(cursor) is not { } column) return false;
        changes.Add(new AddColumn(column, default, IfNotExists: false) { Location = location });
        return true;
    }

    /// <summary>Takes the table's options and partitions, up to a SELECT that fills the table and adds columns to it.</summary>
    private static void ReadOptions(DdlCursor cursor, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        var clause = default(CharacterSetClause);
        while (!tokens.IsAtEnd)
        {
            if (CharacterSetReader.TryRead(cursor, ref clause)) continue;
            if (IsAtSelect(tokens, 0) || (tokens.Is('(') && IsAtSelect(tokens, 1)))
            {
                changes.Add(new LoseTrack());
                break;
            }
            if (IsNextStatement(tokens))
            {
                cursor.Fail("; before the next statement");
                break;
            }
            if (tokens.Is('(')) tokens.SkipParenthesised();
            else tokens.Take();
        }
        if (clause != default) changes.Add(new SetCharacterSet(clause));
        if (changes.Exists(change => change is AddColumn or LoseTrack)) return;
        cursor.Fail("( or a SELECT");
        changes.Add(new LoseTrack());
    }

    private static bool IsAtSelect(SqlTokenReader tokens, int ahead)
    {
        var token = tokens.Peek(ahead);
        return token.Is(tokens.Text, "SELECT") || token.Is(tokens.Text, "VALUES") || token.Is(tokens.Text, "TABLE")
            || (token.Is(tokens.Text, "WITH") && !tokens.Peek(ahead + 1).Is(tokens.Text, "SYSTEM"));
    }

    // Without a delimiter the next statement would be taken for options, and be lost without a word.
    private static bool IsNextStatement(SqlTokenReader tokens) =>
        (tokens.Is("CREATE") || tokens.Is("ALTER") || tokens.Is("DROP")) && tokens.Peek().Is(tokens.Text, "TABLE");
}
