using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>Turns rows of information_schema.statistics into unique keys.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/information-schema-statistics-table.html; EXPRESSION is MySQL's alone.</remarks>
internal static class KeyRows
{
    /// <summary>The unique keys of one table in the server's order: the primary key, those without a nullable part, the others.</summary>
    /// <param name="rows">The rows, in the order of the parts.</param>
    /// <param name="table">The table's exact name.</param>
    /// <param name="columns">The table's columns.</param>
    public static IReadOnlyList<UniqueKey> Read(QueryResult rows, string table, IReadOnlyList<ColumnFacts> columns)
    {
        var names = columns.Select(column => column.Name).ToList();
        var nullable = columns.Where(column => column.Column.IsNullable).Select(column => column.Name).ToList();
        return [.. rows.Rows
            .Where(row => rows.Text(row, "TABLE_NAME") == table && IsUnique(rows, row))
            .GroupBy(row => rows.Text(row, "INDEX_NAME")!, (name, parts) => new UniqueKey { Name = name, Parts = [.. parts.Select(row => ReadPart(rows, row, names))] })
            .OrderBy(key => key.IsPrimary ? 0 : key.Parts.Any(part => part.Column is null || nullable.Contains(part.Column)) ? 2 : 1)];
    }

    /// <summary>The keys that are not unique.</summary>
    /// <param name="rows">The rows of one table, in the order of the parts.</param>
    public static IReadOnlyList<NonUniqueKey> ReadNonUnique(QueryResult rows) => [.. rows.Rows
        .Where(row => !IsUnique(rows, row))
        .GroupBy(row => rows.Text(row, "INDEX_NAME")!, (name, parts) => new NonUniqueKey { Name = name, Parts = [.. parts.Select(row => ReadPart(rows, row, []))] })];

    private static bool IsUnique(QueryResult rows, IReadOnlyList<object?> row) => rows.Text(row, "NON_UNIQUE") is "0" or "False";

    private static KeyPart ReadPart(QueryResult rows, IReadOnlyList<object?> row, IReadOnlyList<string> columns) =>
        rows.Text(row, "EXPRESSION") is { } written && ExpressionText.Unescape(written) is { } expression
            ? new KeyPart { Expression = expression, ExpressionColumns = ExpressionColumns.Of(expression, columns) }
            : new KeyPart
            {
                Column = rows.Text(row, "COLUMN_NAME"),
                PrefixLength = rows.Text(row, "SUB_PART") is { } prefix ? int.Parse(prefix, CultureInfo.InvariantCulture) : null,
            };
}
