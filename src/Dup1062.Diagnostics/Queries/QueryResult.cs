namespace Dup1062.Diagnostics.Queries;

/// <summary>What a query answered, read whole: the queries here have a LIMIT.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows; null for NULL.</param>
internal sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A value by its column's name, in any case; null for NULL and for a column that this server does not have.</summary>
    /// <param name="row">One of <see cref="Rows"/>.</param>
    /// <param name="column">The name.</param>
    public object? Value(IReadOnlyList<object?> row, string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i], column, StringComparison.OrdinalIgnoreCase)) return row[i];
        }
        return null;
    }

    /// <summary>A value as text.</summary>
    /// <param name="row">One of <see cref="Rows"/>.</param>
    /// <param name="column">The name.</param>
    public string? Text(IReadOnlyList<object?> row, string column) => Value(row, column) switch
    {
        null => null,
        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
