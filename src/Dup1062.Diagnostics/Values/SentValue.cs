using System.Globalization;

namespace Dup1062.Diagnostics.Values;

/// <summary>What the drivers make of a parameter's .NET value before the column sees it.</summary>
internal static class SentValue
{
    private const string DateTimeFormat = "yyyy-MM-dd HH:mm:ss.ffffff";

    /// <summary>The value as it is sent: text, a number, bytes; null for NULL.</summary>
    /// <param name="value">The application's value.</param>
    /// <param name="guids">How the driver sends a <see cref="Guid"/>.</param>
    public static object? Of(object? value, GuidFormat guids = GuidFormat.Char36) => value switch
    {
        null or DBNull => null,
        string or byte[] or decimal or double => value,
        bool flag => flag ? 1m : 0m,
        char character => character.ToString(),
        float number => (double)number,
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        Enum member => Convert.ToDecimal(Convert.ChangeType(member, Enum.GetUnderlyingType(member.GetType()), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        Guid guid => guids.Apply(guid),
        DateTime time => time.ToString(DateTimeFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString(DateTimeFormat, CultureInfo.InvariantCulture),
        TimeSpan span => TimeText(span),
        ArraySegment<byte> segment => segment.ToArray(),
        System.Text.StringBuilder text => text.ToString(),
#if NET
        ReadOnlyMemory<byte> memory => memory.ToArray(),
        Memory<byte> memory => memory.ToArray(),
        ReadOnlyMemory<char> memory => memory.ToString(),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => TimeText(time.ToTimeSpan()),
#endif
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string TimeText(TimeSpan span) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}{1:00}:{2:00}:{3:00}.{4:000000}",
        span < TimeSpan.Zero ? "-" : "",
        Math.Abs((span.Days * 24) + span.Hours),
        Math.Abs(span.Minutes),
        Math.Abs(span.Seconds),
        Math.Abs(span.Ticks % TimeSpan.TicksPerSecond / 10));
}
