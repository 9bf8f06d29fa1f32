using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads the clauses of ALTER TABLE that concern columns, keys and names, each from behind its first word.</summary>
internal static class AlterClauseReader
{
    public static bool TryReadAdd(DdlCursor cursor, ScriptLocation location, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        if (tokens.Is("PARTITION") || tokens.Is("SYSTEM"))
        {
            SkipClause(tokens);
            return true;
        }
        if (ConstraintReader.IsAtConstraint(tokens)) return ConstraintReader.TryRead(cursor, location, changes);
        tokens.TryTake("COLUMN");
        var ifNotExists = cursor.TryTakeIfExists();
        if (!tokens.TryTake('(')) return TryAddColumn(cursor, location, ifNotExists, changes);
        do
        {
            if (ConstraintReader.IsAtConstraint(tokens) ? !ConstraintReader.TryRead(cursor, location, changes) : !TryAddColumn(cursor, location, ifNotExists, changes)) return false;
        }
        while (tokens.TryTake(','));
        return tokens.TryTake(')') || cursor.Fail(", or )");
    }

    public static bool TryReadDrop(DdlCursor cursor, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        if (tokens.Is("PARTITION") || tokens.Is("SYSTEM") || ConstraintReader.IsAtPeriod(tokens))
        {
            SkipClause(tokens);
            return true;
        }
        if (tokens.TryTake("PRIMARY", "KEY"))
        {
            changes.Add(new DropKey(UniqueKey.PrimaryName, IfExists: false));
            return true;
        }
        var isKey = tokens.TryTake("INDEX") || tokens.TryTake("KEY");
        var isForeignKey = !isKey && tokens.TryTake("FOREIGN", "KEY");
        var isConstraint = !isKey && !isForeignKey && (tokens.TryTake("CONSTRAINT") || tokens.TryTake("CHECK"));
        if (!isKey && !isForeignKey && !isConstraint) tokens.TryTake("COLUMN");
        var ifExists = cursor.TryTakeIfExists();
        if (!cursor.TryTakeName(out var name)) return false;
        if (!tokens.TryTake("RESTRICT")) tokens.TryTake("CASCADE");
        changes.Add(
            isKey ? new DropKey(name, ifExists)
            : isForeignKey ? new DropForeignKey(name)
            : isConstraint ? new DropConstraint(name)
            : new DropColumn(name, ifExists));
        return true;
    }

    public static bool TryReadModify(DdlCursor cursor, ScriptLocation location, List<TableChange> changes)
    {
        cursor.Tokens.TryTake("COLUMN");
        var ifExists = cursor.TryTakeIfExists();
        if (ColumnReader.Read(cursor) is not { } column) return false;
        changes.Add(new ChangeColumn(column.Column.Name, column, ReadPlace(cursor), ifExists) { Location = location });
        return true;
    }

    public static bool TryReadChange(DdlCursor cursor, ScriptLocation location, List<TableChange> changes)
    {
        cursor.Tokens.TryTake("COLUMN");
        var ifExists = cursor.TryTakeIfExists();
        if (!cursor.TryTakeName(out var oldName, "a column name") || ColumnReader.Read(cursor) is not { } column) return false;
        changes.Add(new ChangeColumn(oldName, column, ReadPlace(cursor), ifExists) { Location = location });
        return true;
    }

    public static bool TryReadRename(DdlCursor cursor, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        var isColumn = tokens.TryTake("COLUMN");
        var isKey = !isColumn && (tokens.TryTake("INDEX") || tokens.TryTake("KEY"));
        if (!isColumn && !isKey)
        {
            if (!tokens.TryTake("TO") && !tokens.TryTake("AS")) tokens.TryTake('=');
            if (!cursor.TryTakeTableName(out var table)) return false;
            changes.Add(new RenameTable(table));
            return true;
        }
        var ifExists = cursor.TryTakeIfExists();
        if (!cursor.TryTakeName(out var oldName)) return false;
        if (!tokens.TryTake("TO")) return cursor.Fail("TO");
        if (!cursor.TryTakeName(out var newName)) return false;
        changes.Add(isColumn ? new RenameColumn(oldName, newName, ifExists) : new RenameKey(oldName, newName, ifExists));
        return true;
    }

    public static bool TryReadAlter(DdlCursor cursor, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        if (tokens.Is("INDEX") || tokens.Is("KEY") || tokens.Is("CHECK") || tokens.Is("CONSTRAINT"))
        {
            SkipClause(tokens);
            return true;
        }
        tokens.TryTake("COLUMN");
        cursor.TryTakeIfExists();
        if (!cursor.TryTakeName(out var name, "a column name")) return false;
        if (tokens.TryTake("SET", "DEFAULT")) changes.Add(new SetColumnDefault(name, DefaultReader.Read(tokens)));
        else if (tokens.TryTake("DROP", "DEFAULT")) changes.Add(new SetColumnDefault(name, ColumnDefault.None));
        else if (tokens.TryTake("SET", "INVISIBLE")) changes.Add(new SetColumnVisibility(name, IsInvisible: true));
        else if (tokens.TryTake("SET", "VISIBLE")) changes.Add(new SetColumnVisibility(name, IsInvisible: false));
        else return cursor.Fail("SET DEFAULT or DROP DEFAULT");
        return true;
    }

    private static bool TryAddColumn(DdlCursor cursor, ScriptLocation location, bool ifNotExists, List<TableChange> changes)
    {
        if (ColumnReader.Read(cursor) is not { } column) return false;
        changes.Add(new AddColumn(column, ReadPlace(cursor), ifNotExists) { Location = location });
        return true;
    }

    private static ColumnPlace ReadPlace(DdlCursor cursor)
    {
        if (cursor.Tokens.TryTake("FIRST")) return new ColumnPlace(IsFirst: true, After: null);
        if (!cursor.Tokens.TryTake("AFTER")) return default;
        return cursor.TryTakeName(out var after, "a column name") ? new ColumnPlace(IsFirst: false, after) : default;
    }

    private static void SkipClause(SqlTokenReader tokens)
    {
        // Names of partitions have commas between them, and no other clause stands beside them.
        var isLast = tokens.Is("PARTITION");
        while (!tokens.IsAtEnd && (isLast || !tokens.Is(',')))
        {
            if (tokens.Is('(')) tokens.SkipParenthesised();
            else tokens.Take();
        }
    }
}
