using Dup1062.MySql.Lexing;

namespace Dup1062.Tool.SchemaPulling;

/// <summary>What SHOW CREATE TABLE says, without what every INSERT changes.</summary>
internal static class TableStatement
{
    /// <summary>Leaves out the AUTO_INCREMENT counter among the table's options.</summary>
    public static string WithoutCounter(string statement)
    {
        var reader = new SqlTokenReader(statement);
        while (!reader.IsAtEnd && !reader.Is('(')) reader.Take();
        reader.SkipParenthesised();
        while (!reader.IsAtEnd)
        {
            var start = reader.Previous.End;
            if (!reader.TryTake("AUTO_INCREMENT")) reader.Take();
            else if (reader.TryTake('=')) return statement.Remove(start, reader.Take().End - start);
        }
        return statement;
    }
}
