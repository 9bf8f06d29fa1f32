using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads what CREATE TABLE and ALTER TABLE … ADD share: keys, foreign keys and CHECKs, with or without <c>CONSTRAINT name</c>.</summary>
internal static class ConstraintReader
{
    /// <summary>Whether a constraint or key, not a column, begins here. All these words are reserved.</summary>
    public static bool IsAtConstraint(SqlTokenReader tokens) =>
        tokens.Is("CONSTRAINT") || tokens.Is("FOREIGN") || tokens.Is("CHECK") || KeyReader.IsAtKey(tokens) || IsAtPeriod(tokens);

    /// <summary>Whether MariaDB's <c>PERIOD FOR</c> begins here, not a column of that name.</summary>
    public static bool IsAtPeriod(SqlTokenReader tokens) =>
        tokens.Is("PERIOD") && (tokens.Peek().Is(tokens.Text, "FOR") || tokens.Peek().Is(tokens.Text, "IF"));

    public static bool TryRead(DdlCursor cursor, ScriptLocation location, List<TableChange> changes)
    {
        var tokens = cursor.Tokens;
        if (IsAtPeriod(tokens)) return TryReadPeriod(cursor, changes);
        string? name = null;
        if (tokens.TryTake("CONSTRAINT"))
        {
            cursor.TryTakeIfExists();
            if (!IsAtConstraint(tokens) && !cursor.TryTakeName(out name, "a constraint name")) return false;
        }
        if (tokens.TryTake("CHECK"))
        {
            cursor.SkipToSeparator();
            return true;
        }
        if (!tokens.Is("FOREIGN") && !KeyReader.IsAtKey(tokens)) return cursor.Fail("UNIQUE, PRIMARY KEY, FOREIGN KEY or CHECK");
        var change = tokens.Is("FOREIGN") ? ForeignKeyReader.Read(cursor, name) : KeyReader.Read(cursor, location, name);
        if (change is null) return false;
        changes.Add(change);
        return true;
    }

    private static bool TryReadPeriod(DdlCursor cursor, List<TableChange> changes)
    {
        cursor.Tokens.Take();
        cursor.TryTakeIfExists();
        if (!cursor.Tokens.TryTake("FOR")) return cursor.Fail("FOR");
        if (!cursor.TryTakeName(out var name) || !cursor.TryTakeColumnList(out var columns)) return false;
        if (columns.Count == 2) changes.Add(new AddPeriod(name, columns[0], columns[1]));
        return true;
    }
}
