using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads a statement about the schema; its first word decides which.</summary>
internal static class SchemaStatementReader
{
    /// <summary>Reads one statement. What stops it is left in the cursor.</summary>
    /// <returns>Null for a statement about something else, and for one of which nothing could be made out.</returns>
    public static SchemaStatement? Read(DdlCursor cursor, ScriptLocation location)
    {
        var tokens = cursor.Tokens;
        if (tokens.TryTake("CREATE")) return ReadCreate(cursor, location);
        if (tokens.TryTake("ALTER")) return ReadAlter(cursor, location);
        if (tokens.TryTake("DROP")) return ReadDrop(cursor, location);
        if (tokens.TryTake("RENAME")) return tokens.TryTake("TABLE") || tokens.TryTake("TABLES") ? ReadRename(cursor, location) : null;
        if (!tokens.Peek().IsIdentifier) return null;
        if (tokens.TryTake("USE") && cursor.TryTakeName(out var name)) return new UseDatabase(name) { Location = location };
        return tokens.TryTake("CALL") && cursor.TryTakeTableName(out var procedure) ? new CallProcedure(procedure.Name) { Location = location } : null;
    }

    private static SchemaStatement? ReadCreate(DdlCursor cursor, ScriptLocation location)
    {
        var tokens = cursor.Tokens;
        var orReplace = tokens.TryTake("OR", "REPLACE");
        var isTemporary = tokens.TryTake("TEMPORARY");
        if (tokens.TryTake("TABLE")) return CreateTableReader.Read(cursor, location, orReplace, isTemporary);
        if (tokens.TryTake("DATABASE") || tokens.TryTake("SCHEMA"))
        {
            cursor.TryTakeIfExists();
            return cursor.TryTakeName(out var name, "a database name") ? ReadDatabase(cursor, location, name) : null;
        }
        if (!tokens.TryTake("ONLINE")) tokens.TryTake("OFFLINE");
        return KeyReader.IsAtKey(tokens) ? ReadCreateIndex(cursor, location, orReplace) : null;
    }

    private static AlterTable? ReadCreateIndex(DdlCursor cursor, ScriptLocation location, bool orReplace)
    {
        var tokens = cursor.Tokens;
        var kind = KeyReader.TakeKind(tokens);
        var ifNotExists = cursor.TryTakeIfExists();
        if (!cursor.TryTakeName(out var name, "an index name")) return null;
        KeyReader.TakeAlgorithm(tokens);
        if (!tokens.TryTake("ON"))
        {
            cursor.Fail("ON");
            return null;
        }
        if (!cursor.TryTakeTableName(out var table)) return null;
        if (!KeyReader.TryReadParts(cursor, out var parts)) return new AlterTable(table, [new LoseTrack()]) { Location = location };
        var key = new AddKey(new KeyDefinition(kind, name, parts) { Location = location }, ifNotExists);
        return new AlterTable(table, orReplace ? [new DropKey(name, IfExists: true), key] : [key]) { Location = location };
    }

    private static SchemaStatement? ReadAlter(DdlCursor cursor, ScriptLocation location)
    {
        var tokens = cursor.Tokens;
        if (!tokens.TryTake("ONLINE")) tokens.TryTake("OFFLINE");
        tokens.TryTake("IGNORE");
        if (tokens.TryTake("TABLE")) return AlterTableReader.Read(cursor, location);
        if (!tokens.TryTake("DATABASE") && !tokens.TryTake("SCHEMA")) return null;
        var isNamed = tokens.Current.IsIdentifier
            && !tokens.Is("DEFAULT") && !tokens.Is("CHARACTER") && !tokens.Is("CHARSET") && !tokens.Is("COLLATE");
        return ReadDatabase(cursor, location, isNamed ? tokens.Take().GetName(tokens.Text) : null);
    }

    private static DefineDatabase ReadDatabase(DdlCursor cursor, ScriptLocation location, string? name)
    {
        var clause = default(CharacterSetClause);
        while (!cursor.Tokens.IsAtEnd)
        {
            if (!CharacterSetReader.TryRead(cursor, ref clause)) cursor.Tokens.Take();
        }
        return new DefineDatabase(name, clause) { Location = location };
    }

    private static SchemaStatement? ReadDrop(DdlCursor cursor, ScriptLocation location)
    {
        var tokens = cursor.Tokens;
        if (tokens.TryTake("DATABASE") || tokens.TryTake("SCHEMA"))
        {
            cursor.TryTakeIfExists();
            return cursor.TryTakeName(out var name, "a database name") ? new DropDatabase(name) { Location = location } : null;
        }
        if (tokens.TryTake("INDEX")) return ReadDropIndex(cursor, location);
        var isTemporary = tokens.TryTake("TEMPORARY");
        if (!tokens.TryTake("TABLE") && !tokens.TryTake("TABLES")) return null;
        cursor.TryTakeIfExists();
        var names = new List<TableName>();
        do
        {
            if (!cursor.TryTakeTableName(out var name)) return null;
            names.Add(name);
        }
        while (tokens.TryTake(','));
        return new DropTables(names, isTemporary) { Location = location };
    }

    private static AlterTable? ReadDropIndex(DdlCursor cursor, ScriptLocation location)
    {
        var ifExists = cursor.TryTakeIfExists();
        if (!cursor.TryTakeName(out var name, "an index name")) return null;
        if (!cursor.Tokens.TryTake("ON"))
        {
            cursor.Fail("ON");
            return null;
        }
        return cursor.TryTakeTableName(out var table) ? new AlterTable(table, [new DropKey(name, ifExists)]) { Location = location } : null;
    }

    private static RenameTables? ReadRename(DdlCursor cursor, ScriptLocation location)
    {
        var tokens = cursor.Tokens;
        cursor.TryTakeIfExists();
        var pairs = new List<(TableName From, TableName To)>();
        do
        {
            if (!cursor.TryTakeTableName(out var from)) return null;
            if (tokens.TryTake("WAIT")) tokens.Take();
            else tokens.TryTake("NOWAIT");
            if (!tokens.TryTake("TO"))
            {
                cursor.Fail("TO");
                return null;
            }
            if (!cursor.TryTakeTableName(out var to)) return null;
            pairs.Add((from, to));
        }
        while (tokens.TryTake(','));
        return new RenameTables(pairs) { Location = location };
    }
}
