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

    /// <summary>Whether an expression names a column.</summary>
    public static bool Names(string text, SqlSpan span, string column)
    {
        for (var reader = new SqlTokenReader(text, span.Start, span.End); !reader.IsAtEnd; reader.Take())
        {
            if (reader.Current.IsIdentifier && string.Equals(reader.Current.GetName(text), column, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
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
