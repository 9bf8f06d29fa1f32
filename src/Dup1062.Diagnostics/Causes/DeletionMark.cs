using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Causes;

/// <summary>Tells whether a row is marked as deleted.</summary>
internal static class DeletionMark
{
    private static readonly string[] No = ["", "0", "n", "no", "f", "false"];

    /// <summary>The column whose value says so; null where none does.</summary>
    public static ColumnFacts? Of(TableFacts table, ExistingRow row, DiagnoserOptions options) => table.Columns.FirstOrDefault(column =>
        options.SoftDeleteColumns.Contains(column.Name) && row.Values.TryGetValue(column.Name, out var value) && IsSet(value, column));

    private static bool IsSet(object? value, ColumnFacts column) => value switch
    {
        null => false,
        bool flag => flag,
        byte[] bytes => bytes.Any(b => b != 0),
        string text when column.Kind is ColumnKind.DateTime or ColumnKind.Date => !text.StartsWith("0000", StringComparison.Ordinal),
        string text => !No.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase),
        IConvertible number => Convert.ToDecimal(number, CultureInfo.InvariantCulture) != 0,
        _ => true,
    };
}
