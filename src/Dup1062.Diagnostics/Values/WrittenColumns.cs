using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>Which columns assignments change.</summary>
internal static class WrittenColumns
{
    /// <summary>The columns, without those that are assigned to themselves: <c>id = id</c>, <c>id = LAST_INSERT_ID(id)</c>.</summary>
    /// <param name="assignments">The assignments.</param>
    /// <param name="text">The text that they were read from.</param>
    /// <param name="table">The table, which may stand before the column.</param>
    public static HashSet<string> Of(IEnumerable<Assignment> assignments, string text, Table table) =>
        new(assignments.Where(assignment => !IsSelf(assignment, text, table.Name.Name)).Select(assignment => assignment.Column.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether changing some columns can change a key.</summary>
    public static bool Touch(HashSet<string> columns, UniqueKey key, Table table) => key.Parts.Any(part =>
        part.Column is { } name
            ? columns.Contains(name) || (table.FindColumn(name) is { IsGenerated: true } generated && generated.GeneratedFrom.Any(columns.Contains))
            : part.ExpressionColumns.Any(columns.Contains));

    /// <summary>Whether an assignment computes a column from its own value. <c>t.a = s.a</c> does not.</summary>
    public static bool DependsOnItself(Assignment assignment, string text, Table table)
    {
        var own = QualifierOf(assignment.Column, text) ?? table.Name.Name;
        var reader = new SqlTokenReader(text, assignment.Value.Span.Start, assignment.Value.Span.End);
        while (!reader.IsAtEnd)
        {
            if (!reader.TryTakeTable(out var name)) reader.Take();
            else if (string.Equals(name.Identifier.Name, assignment.Column.Name, StringComparison.OrdinalIgnoreCase)
                && (name.Database is not { } qualifier || string.Equals(qualifier.Name, own, StringComparison.OrdinalIgnoreCase))) return true;
        }
        return false;
    }

    private static string? QualifierOf(SqlIdentifier column, string text)
    {
        var start = column.Span.Start;
        if (start < 2 || text[start - 1] != '.') return null;
        var reader = new SqlTokenReader(text, 0, start - 1);
        while (!reader.IsAtEnd) reader.Take();
        return reader.Previous.IsIdentifier ? reader.Previous.GetName(text) : null;
    }

    private static bool IsSelf(Assignment assignment, string text, string table)
    {
        var reader = new SqlTokenReader(text, assignment.Value.Span.Start, assignment.Value.Span.End);
        reader.TryTake("LAST_INSERT_ID");
        reader.TryTake('(');
        if (!reader.TryTakeTable(out var name)) return false;
        reader.TryTake(')');
        // Another qualifier is a row alias, or the table that the rows come from.
        var isOwn = name.Database is not { } qualifier || string.Equals(qualifier.Name, table, StringComparison.OrdinalIgnoreCase);
        return reader.IsAtEnd && isOwn && string.Equals(name.Identifier.Name, assignment.Column.Name, StringComparison.OrdinalIgnoreCase);
    }
}
