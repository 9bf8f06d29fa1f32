using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads a column's name, type and attributes, these in any order.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/create-table.html, https://mariadb.com/kb/en/create-table/</remarks>
internal static class ColumnReader
{
    private static readonly HashSet<string> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        "VIRTUAL", "STORED", "PERSISTENT", "VISIBLE", "SIGNED", "ENFORCED", "COMPRESSED", "SECONDARY",
    };

    private static readonly HashSet<string> WithValue = new(StringComparer.OrdinalIgnoreCase)
    {
        "COMMENT", "COLUMN_FORMAT", "STORAGE", "ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE", "SRID", "REF_SYSTEM_ID",
    };

    /// <summary>Takes a column's definition up to the comma, parenthesis, FIRST/AFTER or PARTITION BY behind it.</summary>
    /// <returns>Null when it cannot be read.</returns>
    public static ColumnDefinition? Read(DdlCursor cursor)
    {
        if (!cursor.TryTakeName(out var name, "a column name")) return null;
        if (cursor.Tokens.Current.Kind != SqlTokenKind.Word)
        {
            cursor.Fail("a data type");
            return null;
        }
        var type = DataType.Read(cursor.Tokens);
        var column = new Column
        {
            Name = name,
            Type = type.Name,
            Length = type.Length,
            IsUnsigned = type.IsSerial,
            IsAutoIncrement = type.IsSerial,
            IsNullable = !type.IsSerial,
        };
        var definition = new ColumnDefinition(column)
        {
            CharacterSet = new CharacterSetClause(type.CharacterSet, null),
            IsUnique = type.IsSerial,
            HasNullability = type.IsSerial,
        };
        while (!IsAtEnd(cursor.Tokens))
        {
            if (ReadAttribute(cursor, definition) is not { } next) return null;
            definition = next;
        }
        return definition;
    }

    private static bool IsAtEnd(SqlTokenReader tokens) =>
        tokens.IsAtEnd || tokens.Is(',') || tokens.Is(')') || tokens.Is("FIRST") || tokens.Is("AFTER") || tokens.Is("PARTITION");

    private static ColumnDefinition? ReadAttribute(DdlCursor cursor, ColumnDefinition definition)
    {
        var tokens = cursor.Tokens;
        var column = definition.Column;
        var characterSet = definition.CharacterSet;
        if (tokens.TryTake("NOT", "NULL")) return definition with { Column = column with { IsNullable = false }, HasNullability = true };
        if (tokens.TryTake("NULL")) return definition with { Column = column with { IsNullable = true }, HasNullability = true };
        if (tokens.TryTake("UNSIGNED") || tokens.TryTake("ZEROFILL")) return definition with { Column = column with { IsUnsigned = true } };
        if (tokens.TryTake("DEFAULT")) return definition with { Column = column with { Default = DefaultReader.Read(tokens) } };
        if (tokens.TryTake("AUTO_INCREMENT")) return definition with { Column = AutoIncrement(column) };
        if (tokens.TryTake("SERIAL", "DEFAULT", "VALUE")) return definition with { Column = AutoIncrement(column), IsUnique = true, HasNullability = true };
        if (tokens.TryTake("INVISIBLE")) return definition with { Column = column with { IsInvisible = true } };
        if (CharacterSetReader.TryRead(cursor, ref characterSet)) return definition with { CharacterSet = characterSet };
        if (tokens.TryTake("ASCII")) return definition with { CharacterSet = characterSet with { CharacterSet = "latin1" } };
        if (tokens.TryTake("UNICODE")) return definition with { CharacterSet = characterSet with { CharacterSet = "ucs2" } };
        if (tokens.TryTake("BYTE")) return definition with { CharacterSet = characterSet with { CharacterSet = "binary" } };
        if (tokens.TryTake("BINARY")) return definition with { IsBinary = true };
        if (tokens.TryTake("UNIQUE"))
        {
            tokens.TryTake("KEY");
            return definition with { IsUnique = true };
        }
        if (tokens.TryTake("PRIMARY", "KEY") || tokens.TryTake("KEY")) return definition with { IsPrimary = true };
        if (tokens.Is("GENERATED") || tokens.Is("AS")) return ReadGenerated(cursor, definition);
        if (tokens.Is("REFERENCES")) return ForeignKeyReader.ReadReferences(cursor, null, [column.Name]) is { } key ? definition with { References = key } : null;
        return TrySkipAttribute(cursor) ? definition : null;
    }

    private static Column AutoIncrement(Column column) => column with { IsAutoIncrement = true, IsNullable = false };

    private static ColumnDefinition? ReadGenerated(DdlCursor cursor, ColumnDefinition definition)
    {
        var tokens = cursor.Tokens;
        tokens.TryTake("GENERATED", "ALWAYS");
        if (!tokens.TryTake("AS"))
        {
            cursor.Fail("AS");
            return null;
        }
        // The bounds of a system-versioned table's rows (MariaDB).
        if (tokens.TryTake("ROW", "START") || tokens.TryTake("ROW", "END")) return definition with { Column = definition.Column with { IsGenerated = true, IsNullable = false } };
        if (!tokens.Is('('))
        {
            cursor.Fail("(");
            return null;
        }
        var names = ExpressionReader.Read(tokens).Names;
        return definition with { Column = definition.Column with { IsGenerated = true, GeneratedFrom = names } };
    }

    /// <summary>Passes over an attribute that a schema need not know.</summary>
    private static bool TrySkipAttribute(DdlCursor cursor)
    {
        var tokens = cursor.Tokens;
        if (tokens.TryTake("ON", "UPDATE"))
        {
            tokens.Take();
            if (tokens.Is('(')) tokens.SkipParenthesised();
            return true;
        }
        if (tokens.TryTake("CONSTRAINT"))
        {
            if (!tokens.Is("CHECK")) tokens.Take();
            return tokens.Is("CHECK") || cursor.Fail("CHECK");
        }
        if (tokens.TryTake("CHECK"))
        {
            if (!tokens.Is('(')) return cursor.Fail("(");
            tokens.SkipParenthesised();
            return true;
        }
        if (tokens.TryTake("WITH", "SYSTEM", "VERSIONING") || tokens.TryTake("WITHOUT", "SYSTEM", "VERSIONING")) return true;
        if (tokens.TryTake("NOT", "ENFORCED") || tokens.TryTake("NOT", "SECONDARY")) return true;
        if (tokens.Current.Kind != SqlTokenKind.Word) return cursor.Fail("a column attribute, a comma or )");
        var word = tokens.Current.GetText(tokens.Text);
        if (Flags.Contains(word))
        {
            tokens.Take();
            if (tokens.TryTake('=')) tokens.Take();
            return true;
        }
        if (!WithValue.Contains(word)) return cursor.Fail("a column attribute, a comma or )");
        tokens.Take();
        tokens.TryTake('=');
        tokens.Take();
        return true;
    }
}
