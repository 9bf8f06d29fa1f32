using System.Globalization;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Schema.Review;

/// <summary>Rows that take the largest id that there is: the server has none to generate after it.</summary>
public static class LargestIds
{
    /// <summary>Where the rows of an INSERT give the AUTO_INCREMENT column its type's maximum.</summary>
    /// <param name="insert">The statement.</param>
    /// <param name="sql">The text that it was read from.</param>
    /// <param name="table">The table.</param>
    public static IEnumerable<SqlSpan> In(InsertStatement insert, string sql, Table table)
    {
        if (table.Columns.FirstOrDefault(column => column.IsAutoIncrement) is not { } id || IntegerRange.Maximum(id) is not { } maximum) yield break;
        var columns = new InsertedColumns(insert, table);
        var index = columns.IndexOf(id.Name);
        if (index < 0 || columns.HasHole) yield break;
        var text = maximum.ToString(CultureInfo.InvariantCulture);
        foreach (var row in insert.Rows.Where(columns.Accepts))
        {
            if (columns.ValueAt(row, index) != InsertValueKind.Constant) continue;
            var span = row.Values[index].Span;
            if (sql.Substring(span.Start, span.End - span.Start).Trim('\'', '"') == text) yield return span;
        }
    }
}
