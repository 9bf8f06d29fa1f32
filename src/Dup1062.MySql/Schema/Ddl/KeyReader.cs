using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads keys: <c>UNIQUE KEY name USING BTREE (a, b(10) DESC, (lower(c))) COMMENT 'x'</c>.</summary>
internal static class KeyReader
{
    /// <summary>Whether a key's definition, not a column's, begins here.</summary>
    public static bool IsAtKey(SqlTokenReader tokens) =>
        tokens.Is("PRIMARY") || tokens.Is("UNIQUE") || tokens.Is("KEY") || tokens.Is("INDEX") || tokens.Is("FULLTEXT") || tokens.Is("SPATIAL")
        || (tokens.Is("VECTOR") && (tokens.Peek().Is(tokens.Text, "KEY") || tokens.Peek().Is(tokens.Text, "INDEX")));

    /// <summary>Takes a key's definition, of which <c>CONSTRAINT name</c> was taken before.</summary>
    public static TableChange? Read(DdlCursor cursor, ScriptLocation location, string? constraintName)
    {
        var tokens = cursor.Tokens;
        var kind = TakeKind(tokens);
        var ifNotExists = cursor.TryTakeIfExists();
        string? name = null;
        if (tokens.Current.IsIdentifier && !IsAtAlgorithm(tokens) && !cursor.TryTakeName(out name)) return null;
        TakeAlgorithm(tokens);
        if (!TryReadParts(cursor, out var parts)) return null;
        SkipOptions(tokens);
        var keyName = kind == KeyKind.Primary ? UniqueKey.PrimaryName : name ?? (kind == KeyKind.Unique ? constraintName : null);
        return new AddKey(new KeyDefinition(kind, keyName, parts) { Location = location }, ifNotExists);
    }

    /// <summary>Takes <c>UNIQUE INDEX</c>, <c>PRIMARY KEY</c>, <c>KEY</c> and the like.</summary>
    public static KeyKind TakeKind(SqlTokenReader tokens)
    {
        var kind = tokens.TryTake("PRIMARY") ? KeyKind.Primary
            : tokens.TryTake("UNIQUE") ? KeyKind.Unique
            : tokens.TryTake("FULLTEXT") ? KeyKind.FullText
            : tokens.TryTake("SPATIAL") || tokens.TryTake("VECTOR") ? KeyKind.Spatial
            : KeyKind.Plain;
        if (!tokens.TryTake("KEY")) tokens.TryTake("INDEX");
        return kind;
    }

    /// <summary>Takes <c>USING BTREE</c> or <c>TYPE BTREE</c> if it stands here.</summary>
    public static void TakeAlgorithm(SqlTokenReader tokens)
    {
        if (!IsAtAlgorithm(tokens)) return;
        tokens.Take();
        tokens.Take();
    }

    /// <summary>Takes the parts with their parentheses.</summary>
    public static bool TryReadParts(DdlCursor cursor, out List<KeyPart> parts)
    {
        parts = [];
        var tokens = cursor.Tokens;
        if (!tokens.TryTake('(')) return cursor.Fail("(");
        do
        {
            if (tokens.Is('('))
            {
                var (text, names) = ExpressionReader.Read(tokens);
                parts.Add(new KeyPart { Expression = text, ExpressionColumns = names });
            }
            else if (cursor.TryTakeName(out var column, "a column name"))
            {
                parts.Add(new KeyPart { Column = column, PrefixLength = TakePrefixLength(cursor) });
                tokens.TryTake("WITHOUT", "OVERLAPS");
            }
            else
            {
                return false;
            }
            if (!tokens.TryTake("ASC")) tokens.TryTake("DESC");
        }
        while (tokens.TryTake(','));
        return tokens.TryTake(')') || cursor.Fail(", or )");
    }

    /// <summary>Passes over USING, COMMENT, KEY_BLOCK_SIZE, VISIBLE and the other options behind the parts. ALTER TABLE can go on with partitions, without a comma.</summary>
    public static void SkipOptions(SqlTokenReader tokens)
    {
        while (!tokens.IsAtEnd && !tokens.Is(',') && !tokens.Is(')') && !tokens.Is("PARTITION")) tokens.Take();
    }

    private static bool IsAtAlgorithm(SqlTokenReader tokens) =>
        (tokens.Is("USING") || tokens.Is("TYPE"))
        && (tokens.Peek().Is(tokens.Text, "BTREE") || tokens.Peek().Is(tokens.Text, "HASH") || tokens.Peek().Is(tokens.Text, "RTREE"));

    private static int? TakePrefixLength(DdlCursor cursor)
    {
        if (!cursor.Tokens.TryTake('(')) return null;
        var length = cursor.TakeNumber();
        cursor.SkipToSeparator();
        cursor.Tokens.TryTake(')');
        return length;
    }
}
