using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads <c>column = value, …</c>.</summary>
internal static class AssignmentReader
{
    private static readonly string[] Stops = ["AS", "LIMIT", "ON", "ORDER", "RETURNING", "WHERE"];

    /// <summary>Reads assignments, holes among them, up to what is none.</summary>
    /// <param name="reader">Stands behind SET or UPDATE.</param>
    public static IReadOnlyList<Assignment> Read(SqlTokenReader reader)
    {
        var assignments = new List<Assignment>();
        while (reader.TryTakeColumn(out var column))
        {
            var isExact = true;
            var isAssigned = TryTakeOperator(reader);
            if (!isAssigned && !column.HasHole && !reader.AtStatementEnd()) break;
            var value = isAssigned
                ? ValueReader.Read(reader, ref isExact, Stops)
                : new InsertValue(InsertValueKind.Hole, new SqlSpan(reader.Previous.End, reader.Previous.End));
            assignments.Add(new Assignment(column, value));
            if (!reader.TryTake(',') && !reader.AtHole()) break;
        }
        return assignments;
    }

    private static bool TryTakeOperator(SqlTokenReader reader)
    {
        if (reader.Is(':') && reader.Peek().Is(reader.Text, '=')) reader.Take();
        return reader.TryTake('=');
    }
}
