using Dup1062.MySql.Lexing;

namespace Dup1062.Tool.SchemaPulling;

/// <summary>What SHOW CREATE TABLE says, without what does not belong to the schema.</summary>
internal static class TableStatement
{
    /// <summary>Leaves out the AUTO_INCREMENT counter, which every INSERT changes, and character sets that a collation tells anyway.</summary>
    public static string Normalize(string statement)
    {
        var reader = new SqlTokenReader(statement);
        var left = new Stack<(int Start, int End)>();
        var depth = 0;
        while (!reader.IsAtEnd)
        {
            var start = reader.Previous.End;
            if (depth == 0 && reader.TryTake("AUTO_INCREMENT")) left.Push((start, EndOfCounter(reader)));
            else if (reader.TryTake("CHARACTER", "SET")) left.Push((start, EndOfCharacterSet(reader)));
            else depth += reader.Take() is var token && token.Is(statement, '(') ? 1 : token.Is(statement, ')') ? -1 : 0;
        }
        foreach (var (start, end) in left) statement = statement.Remove(start, Math.Max(0, end - start));
        return statement;
    }

    private static int EndOfCounter(SqlTokenReader reader) => reader.TryTake('=') ? reader.Take().End : 0;

    /// <summary>MySQL 8 writes the set where somebody once wrote it, or loaded a script with the collation: the same table would have two texts.</summary>
    private static int EndOfCharacterSet(SqlTokenReader reader)
    {
        var set = reader.Take();
        var isTold = reader.Is("COLLATE") && reader.Peek().GetName(reader.Text).StartsWith($"{set.GetName(reader.Text)}_", StringComparison.Ordinal);
        return isTold ? set.End : 0;
    }
}
