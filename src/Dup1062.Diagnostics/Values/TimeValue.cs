using System.Globalization;
using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>Values of DATE, DATETIME, TIMESTAMP and TIME columns, as text that MySQL reads.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/fractional-seconds.html: a fraction beyond the column's digits is rounded; MariaDB cuts it.</remarks>
internal static class TimeValue
{
    private const string Full = "yyyy-MM-dd HH:mm:ss.ffffff";

    private static readonly string[] Formats =
    [
        Full, "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFF", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy-M-d",
    ];

    /// <summary>A value as the column keeps it. Text that is no plain date or time stays as it is: the server reads it.</summary>
    public static StoredValue Store(ColumnFacts column, object sent)
    {
        var text = TextValue.Of(sent).Trim();
        if (column.Kind == ColumnKind.Time) return StoreTime(column, text);
        if (!TryParse(text, out var time)) return new StoredValue(text, text);
        var given = time.ToString(Full, CultureInfo.InvariantCulture);
        var stored = column.Kind == ColumnKind.Date ? time.Date : new DateTime(Round(time.Ticks, column));
        return new StoredValue(given, stored.ToString(Full, CultureInfo.InvariantCulture));
    }

    /// <summary>Reads a plain date, or date and time.</summary>
    public static bool TryParse(string text, out DateTime time) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static StoredValue StoreTime(ColumnFacts column, string text)
    {
        // .NET reads 24:00:00 as days.
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) || span.Duration() >= TimeSpan.FromDays(1)) return new StoredValue(text, text);
        var rounded = Round(span.Duration().Ticks, column);
        return new StoredValue(SentValue.Of(span), SentValue.Of(new TimeSpan(span < TimeSpan.Zero ? -rounded : rounded)));
    }

    private static long Round(long ticks, ColumnFacts column)
    {
        var unit = TimeSpan.TicksPerSecond;
        for (var i = 0; i < column.FractionDigits; i++) unit /= 10;
        var rest = ticks % unit;
        return ticks - rest + (!column.CutsFractions && rest * 2 >= unit ? unit : 0);
    }
}
