using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>A row that a statement writes: what each column gets.</summary>
/// <param name="Columns">The columns that the statement names, or that follow from the table, with their values.</param>
internal sealed record StatementRow(IReadOnlyDictionary<string, ColumnValue> Columns)
{
    /// <summary>The columns that are left out keep what the row had (UPDATE) instead of getting defaults.</summary>
    public bool KeepsOthers { get; init; }

    /// <summary>What a column gets; its default where the statement leaves it out.</summary>
    /// <param name="column">The column.</param>
    public ColumnValue this[ColumnFacts column] =>
        Columns.TryGetValue(column.Name, out var value) ? value
        : KeepsOthers || column.Column.IsGenerated ? ColumnValue.Unknown
        : DefaultOf(column);

    /// <summary>What a column gets that a statement leaves out, or gives DEFAULT.</summary>
    /// <param name="column">The column.</param>
    public static ColumnValue DefaultOf(ColumnFacts column) => column.Column switch
    {
        { IsAutoIncrement: true } => ColumnValue.Generated,
        { Default: ColumnDefault.Constant } => new ColumnValue(ValueOrigin.Default, column.ConstantDefault),
        { Default: ColumnDefault.Null } or { Default: ColumnDefault.None, IsNullable: true } => new ColumnValue(ValueOrigin.Default),
        { Default: ColumnDefault.None } => new ColumnValue(ValueOrigin.Default, ImplicitDefault.Of(column)),
        _ => ColumnValue.Unknown,
    };
}
