using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>What marks a row as deleted.</summary>
/// <param name="Column">The column that does.</param>
/// <param name="Confidence">How sure its name and value are.</param>
/// <param name="LiveValue">What the column has in rows that are not deleted, as SQL; null where nothing tells.</param>
internal sealed record DeletionMark(ColumnFacts Column, double Confidence, string? LiveValue)
{
    private const double Named = 0.94;
    private const double Inactive = 0.75;

    private static readonly string[] No = ["", "0", "n", "no", "f", "false"];
    private static readonly string[] States = ["status", "state"];
    private static readonly string[] DeletedStates = ["deleted", "removed", "archived", "trashed", "discarded"];
    private static readonly string[] ActivityFlags = ["active", "is_active", "isactive"];

    /// <summary>The column whose value says so; null where none does. A value that the statement gives as well tells nothing.</summary>
    public static DeletionMark? Of(TableFacts table, ExistingRow row, DiagnoserOptions options) => table.Columns
        .Where(column => row.Values.ContainsKey(column.Name) && !(row.Same.TryGetValue(column.Name, out var isSame) && isSame))
        .Select(column => Of(column, row.Values[column.Name], options))
        .OfType<DeletionMark>()
        .OrderByDescending(mark => mark.Confidence)
        .FirstOrDefault();

    /// <summary>Whether a column can mark a row as deleted.</summary>
    public static bool IsIn(ColumnFacts column, DiagnoserOptions options) => options.SoftDeleteColumns.Contains(column.Name) || IsState(column) || IsActivityFlag(column);

    /// <summary>The mark that a column is by its name, without a look at rows; null for one of no such name. States have a value for it among others.</summary>
    /// <param name="column">The column.</param>
    /// <param name="options">Knows the names.</param>
    public static DeletionMark? ByName(ColumnFacts column, DiagnoserOptions options) =>
        options.SoftDeleteColumns.Contains(column.Name) ? new(column, Named, Live(column)) : null;

    /// <summary>A condition that rows meet that are not deleted; null where nothing tells.</summary>
    public string? LiveCondition() => LiveValue switch
    {
        null => null,
        "NULL" => $"{SqlNames.Quote(Column.Name)} IS NULL",
        "0" when Column.Column.IsNullable => $"COALESCE({SqlNames.Quote(Column.Name)}, 0) = 0",
        _ => $"{SqlNames.Quote(Column.Name)} = {LiveValue}",
    };

    private static DeletionMark? Of(ColumnFacts column, object? value, DiagnoserOptions options) =>
        options.SoftDeleteColumns.Contains(column.Name) ? IsSet(value, column) ? new(column, Named, Live(column)) : null
        : IsState(column) ? value is string state && DeletedStates.Contains(state.Trim(), StringComparer.OrdinalIgnoreCase) ? new(column, Named, Live(column)) : null
        : IsActivityFlag(column) && value is not null && !IsSet(value, column) ? new(column, Inactive, "1")
        : null;

    private static bool IsState(ColumnFacts column) =>
        column.Kind is ColumnKind.Text or ColumnKind.Enum && States.Any(name => column.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsActivityFlag(ColumnFacts column) =>
        column.Kind is ColumnKind.Integer or ColumnKind.Bit && ActivityFlags.Contains(column.Name, StringComparer.OrdinalIgnoreCase);

    private static string? Live(ColumnFacts column) =>
        column.IsNumber ? "0"
        : column is { Column.Default: ColumnDefault.Constant, ConstantDefault: { } value } ? SqlStringLiteral.Encode(value)
        : column.Column.IsNullable ? "NULL"
        : null;

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
