using System.Globalization;
using System.Text.RegularExpressions;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>Values of numeric columns.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/out-of-range-and-overflow.html and precision-math-rounding.html: halves round away from zero.</remarks>
internal static class NumberValue
{
    private const int MostExactDigits = 28;
    private const int LastYear = 2155;

    private static readonly Regex Leading = new(@"\A\s*[+-]?\d+(\.\d+)?", RegexOptions.CultureInvariant);

    /// <summary>A value as the column keeps it: rounded to its digits, and outside strict mode clamped to its range.</summary>
    public static StoredValue Store(ColumnFacts column, object sent)
    {
        if (column.Kind is ColumnKind.Float or ColumnKind.Double)
        {
            if (!TryToDouble(sent, out var approximate)) return new StoredValue(sent, sent);
            return column.Kind == ColumnKind.Double ? new StoredValue(approximate, approximate) : StoreFloat(approximate);
        }
        if (!TryToDecimal(sent, out var given)) return sent is string text ? new StoredValue(sent, LeadingNumber(text, column)) : new StoredValue(sent, sent);
        var scale = column.Kind == ColumnKind.Decimal ? column.Scale ?? 0 : 0;
        if (scale > MostExactDigits) return new StoredValue(given, given);
        var (low, high) = RangeOf(column);
        var stored = Math.Min(high, Math.Max(low, Math.Round(given, scale, MidpointRounding.AwayFromZero)));
        return new StoredValue(given, stored);
    }

    /// <summary>Reads a number exactly.</summary>
    public static bool TryToDecimal(object? value, out decimal number)
    {
        switch (value)
        {
            case decimal exact:
                number = exact;
                return true;
            case byte[] { Length: <= 8 } bytes:
                number = bytes.Aggregate(0UL, (sum, b) => (sum << 8) | b);
                return true;
            case double approximate when Math.Abs(approximate) < 1e28:
                number = (decimal)approximate;
                return true;
            case string text:
                return decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
            case sbyte or byte or short or ushort or int or uint or long or ulong or bool:
                number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            default:
                number = 0;
                return false;
        }
    }

    /// <summary>Outside strict mode, of other text what it begins with counts, and 0 where that is no number.</summary>
    private static object? LeadingNumber(string text, ColumnFacts column) =>
        Store(column, decimal.TryParse(Leading.Match(text).Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0m).Stored;

    /// <summary>A FLOAT keeps seven digits; the binary digits that it changes behind them are no loss.</summary>
    private static StoredValue StoreFloat(double given)
    {
        var stored = (float)given;
        var shown = double.Parse(stored.ToString("G7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new StoredValue(shown.Equals(given) ? (double)stored : given, (double)stored);
    }

    private static bool TryToDouble(object value, out double number)
    {
        if (value is double approximate) return (number = approximate) is var _;
        if (TryToDecimal(value, out var exact)) return (number = (double)exact) is var _;
        number = 0;
        return false;
    }

    private static (decimal Low, decimal High) RangeOf(ColumnFacts column)
    {
        var isUnsigned = column.Column.IsUnsigned;
        if (column.Kind == ColumnKind.Decimal)
        {
            var digits = (column.Precision ?? 10) - (column.Scale ?? 0);
            if (digits + (column.Scale ?? 0) > MostExactDigits) return (decimal.MinValue, decimal.MaxValue);
            var high = PowerOfTen(digits) - (1 / PowerOfTen(column.Scale ?? 0));
            return (isUnsigned ? 0 : -high, high);
        }
        if (column.Kind == ColumnKind.Bit) return (0, ulong.MaxValue);
        if (IntegerRange.Maximum(column.Column) is not { } maximum) return (0, LastYear);
        return (isUnsigned ? 0 : -(decimal)maximum - 1, maximum);
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
