using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>Reads what a statement writes into a table.</summary>
internal static class StatementRows
{
    /// <summary>The rows of an INSERT or REPLACE. A row whose values cannot be told apart is left out.</summary>
    /// <param name="insert">The statement.</param>
    /// <param name="table">Its table.</param>
    /// <param name="evaluator">Knows the parameters.</param>
    public static IReadOnlyList<StatementRow> Of(InsertStatement insert, TableFacts table, ValueEvaluator evaluator)
    {
        var names = insert.Columns is { } columns
            ? columns.Select(column => column.HasHole ? null : column.Name).ToList()
            : [.. table.Columns.Where(column => !column.Column.IsInvisible).Select(column => column.Name)];
        return [.. insert.Rows
            .Where(row => row.IsExact && (row.Values.Count == names.Count || row.Values.Count == 0))
            .Select(row => Read(row.Values.Select((value, i) => (names[i], value)), table, evaluator))];
    }

    /// <summary>What an UPDATE, or ON DUPLICATE KEY UPDATE, makes of the rows that it meets.</summary>
    /// <param name="assignments">The assignments.</param>
    /// <param name="table">The table.</param>
    /// <param name="evaluator">Knows the parameters.</param>
    public static StatementRow Of(IReadOnlyList<Assignment> assignments, TableFacts table, ValueEvaluator evaluator) =>
        Read(assignments.Select(assignment => (assignment.Column.HasHole ? null : assignment.Column.Name, assignment.Value)), table, evaluator) with { KeepsOthers = true };

    private static StatementRow Read(IEnumerable<(string? Name, InsertValue Value)> values, TableFacts table, ValueEvaluator evaluator)
    {
        var row = new Dictionary<string, ColumnValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            if (name is not null && table.FindColumn(name) is { } column) row[name] = ValueFor(column, value, evaluator);
        }
        return new StatementRow(row);
    }

    private static ColumnValue ValueFor(ColumnFacts column, InsertValue value, ValueEvaluator evaluator)
    {
        if (value.Kind == InsertValueKind.Default) return StatementRow.DefaultOf(column);
        var known = evaluator.Evaluate(value);
        return column.Column.IsAutoIncrement && (known.IsNull || IsZero(known)) ? ColumnValue.Generated : known;
    }

    // Under NO_AUTO_VALUE_ON_ZERO it is stored as it is; then the error's own value, 0, tells.
    private static bool IsZero(ColumnValue value) => value.IsConstant && NumberValue.TryToDecimal(SentValue.Of(value.Value), out var number) && number == 0;
}
