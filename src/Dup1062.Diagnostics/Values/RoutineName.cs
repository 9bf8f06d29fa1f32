using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>The procedure that a command calls.</summary>
internal static class RoutineName
{
    /// <summary>Reads <c>CALL p(…)</c>, or a name alone, as CommandType.StoredProcedure has it.</summary>
    /// <param name="text">The command's text.</param>
    public static TableName? Of(string text)
    {
        var reader = new SqlTokenReader(text);
        var isCall = reader.TryTake("CALL");
        return reader.TryTakeTable(out var name) && (isCall || reader.IsAtEnd) ? name.Name : null;
    }
}
