using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads ALTER TABLE from behind the word TABLE.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/alter-table.html, https://mariadb.com/kb/en/alter-table/</remarks>
internal static class AlterTableReader
{
    /// <summary>Clauses that begin so change neither columns nor keys nor names. Beside them stand the table's options.</summary>
    private static readonly HashSet<string> Irrelevant = new(StringComparer.OrdinalIgnoreCase)
    {
        "ENABLE", "DISABLE", "ALGORITHM", "LOCK", "FORCE", "ORDER", "DISCARD", "IMPORT", "PARTITION", "TRUNCATE", "COALESCE", "REORGANIZE", "EXCHANGE",
        "ANALYZE", "CHECK", "OPTIMIZE", "REBUILD", "REPAIR", "REMOVE", "UPGRADE", "WITH", "WITHOUT", "SECONDARY_LOAD", "SECONDARY_UNLOAD",
        "ENGINE", "TYPE", "AUTO_INCREMENT", "AUTOEXTEND_SIZE", "AVG_ROW_LENGTH", "CHECKSUM", "COMMENT", "COMPRESSION", "CONNECTION", "DATA", "INDEX",
        "DELAY_KEY_WRITE", "ENCRYPTION", "ENGINE_ATTRIBUTE", "INSERT_METHOD", "KEY_BLOCK_SIZE", "MAX_ROWS", "MIN_ROWS", "PACK_KEYS", "PASSWORD",
        "ROW_FORMAT", "SECONDARY_ENGINE", "SECONDARY_ENGINE_ATTRIBUTE", "START", "STATS_AUTO_RECALC", "STATS_PERSISTENT", "STATS_SAMPLE_PAGES", "STORAGE", "TABLESPACE",
        "UNION", "PAGE_CHECKSUM", "PAGE_COMPRESSED", "PAGE_COMPRESSION_LEVEL", "ENCRYPTED", "ENCRYPTION_KEY_ID", "IETF_QUOTES", "TABLE_CHECKSUM", "TRANSACTIONAL", "SEQUENCE",
    };

    public static SchemaStatement? Read(DdlCursor cursor, ScriptLocation location)
    {
        var tokens = cursor.Tokens;
        cursor.TryTakeIfExists();
        if (!cursor.TryTakeTableName(out var name)) return null;
        if (tokens.TryTake("WAIT")) tokens.Take();
        else tokens.TryTake("NOWAIT");
        var changes = new List<TableChange>();
        var lines = new LineCounter(tokens.Text, location);
        while (!tokens.IsAtEnd)
        {
            if (!TryReadClause(cursor, lines.At(tokens.Current.Start), changes))
            {
                changes.Add(new LoseTrack());
                tokens.Take();
                cursor.SkipToSeparator();
            }
            // Options may follow each other without a comma.
            tokens.TryTake(',');
        }
        return new AlterTable(name, changes) { Location = location };
    }

    private static bool TryReadClause(DdlCursor cursor, ScriptLocation location, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        var clause = default(CharacterSetClause);
        if (tokens.TryTake("ADD")) return AlterClauseReader.TryReadAdd(cursor, location, changes);
        if (tokens.TryTake("DROP")) return AlterClauseReader.TryReadDrop(cursor, changes);
        if (tokens.TryTake("MODIFY")) return AlterClauseReader.TryReadModify(cursor, location, changes);
        if (tokens.TryTake("CHANGE")) return AlterClauseReader.TryReadChange(cursor, location, changes);
        if (tokens.TryTake("RENAME")) return AlterClauseReader.TryReadRename(cursor, changes);
        if (tokens.TryTake("ALTER")) return AlterClauseReader.TryReadAlter(cursor, changes);
        if (tokens.TryTake("CONVERT", "TO"))
        {
            while (CharacterSetReader.TryRead(cursor, ref clause)) { }
            changes.Add(new ConvertCharacterSet(clause));
            return true;
        }
        if (CharacterSetReader.IsAt(tokens))
        {
            while (CharacterSetReader.TryRead(cursor, ref clause)) { }
            changes.Add(new SetCharacterSet(clause));
            return true;
        }
        if (tokens.Current.Kind != SqlTokenKind.Word || !Irrelevant.Contains(tokens.Current.GetText(tokens.Text))) return cursor.Fail("a clause of ALTER TABLE");
        SkipIrrelevant(tokens);
        return true;
    }

    /// <summary>To the next clause: behind a comma, or a character set among options that stand without commas.</summary>
    private static void SkipIrrelevant(SqlTokenReader tokens)
    {
        var first = tokens.Take();
        // What follows these has commas of its own, and is the end of the statement.
        var isLast = first.Is(tokens.Text, "ORDER") || first.Is(tokens.Text, "PARTITION") || tokens.Is("PARTITION");
        while (!tokens.IsAtEnd && (isLast || !(tokens.Is(',') || CharacterSetReader.IsAt(tokens))))
        {
            if (tokens.Is('(')) tokens.SkipParenthesised();
            else tokens.Take();
        }
    }
}
