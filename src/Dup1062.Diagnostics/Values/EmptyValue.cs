using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>Values that stand for none: the empty text, 0, a zero date, a GUID of zeros, the defaults of .NET's types.</summary>
internal static class EmptyValue
{
    /// <summary>How an error's text shows a byte of 0.</summary>
    private const string ZeroByte = "\\x00";

    private static readonly DateTime[] NoTimes = [default, new(1970, 1, 1)];

    /// <summary>Whether a value is one.</summary>
    /// <param name="value">The value, not NULL.</param>
    /// <param name="column">Its column.</param>
    public static bool Is(object? value, ColumnFacts column) => SentValue.Of(value) switch
    {
        byte[] bytes => bytes.All(b => b == 0),
        string text when column.Kind is ColumnKind.Date or ColumnKind.DateTime => text.StartsWith("0000-00-00", StringComparison.Ordinal) || (TimeValue.TryParse(text, out var time) && NoTimes.Contains(time)),
        string text when column.IsNumber => text.Trim().Length == 0 || (NumberValue.TryToDecimal(text, out var number) && number == 0),
        string text => text.Trim().Length == 0 || (Guid.TryParse(text, out var guid) && guid == Guid.Empty) || text.Replace(ZeroByte, "").Length == 0,
        decimal number => number == 0,
        double number => number == 0,
        _ => false,
    };
}
