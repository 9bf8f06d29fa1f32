using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>What a column makes of a value.</summary>
/// <param name="Given">The value in the column's own kind: text, <see cref="decimal"/> or <see cref="double"/>, bytes, or a time as MySQL writes it.</param>
/// <param name="Stored">What the column keeps of it: cut to its length, rounded to its digits, clamped to its range.</param>
internal readonly record struct StoredValue(object? Given, object? Stored)
{
    /// <summary>The column keeps something else than what it was given.</summary>
    public bool IsChanged => Given switch
    {
        byte[] given => Stored is not byte[] stored || !given.SequenceEqual(stored),
        _ => !Equals(Given, Stored),
    };

    /// <summary>Applies the column's type; a value that does not fit its kind at all stays as it is.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value as the application or the statement gives it.</param>
    /// <param name="guids">How the driver sends a <see cref="Guid"/>.</param>
    public static StoredValue Of(ColumnFacts column, object? value, GuidFormat guids = GuidFormat.Char36)
    {
        var sent = SentValue.Of(value, guids);
        return column.Kind switch
        {
            _ when sent is null => default,
            ColumnKind.Text => TextValue.Store(column, sent),
            ColumnKind.Binary => BinaryValue.Store(column, sent),
            ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Float or ColumnKind.Double or ColumnKind.Bit => NumberValue.Store(column, sent),
            ColumnKind.Date or ColumnKind.DateTime or ColumnKind.Time => TimeValue.Store(column, sent),
            _ => new StoredValue(sent, sent),
        };
    }
}
