namespace Dup1062.Tool.Triage.Timestamps;

/// <summary>Reads the time that most logs' lines begin with, <c>2026-01-31T13:14:15.123+00:00</c>, many times as fast as regular expressions do.</summary>
internal static class IsoTimeReader
{
    private const int ClockLength = 19;
    private const int MostFractionDigits = 9;

    /// <summary>Reads it where there can be no doubt about it: what is unusual in any way is left to the others.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LogTime time, out int end)
    {
        time = default;
        end = (text.StartsWith('[') ? 1 : 0) + ClockLength;
        if (text.Length < end || !TryReadClock(text[(end - ClockLength)..end], out var clock)) return false;
        // Digits that are not ASCII's.
        if (text[end..] is [_, > '\x7F', ..]) return false;
        clock += TakeFraction(text, ref end);
        if (!TryTakeZone(text, ref end, out var offset)) return false;
        time = new LogTime(clock, offset);
        return true;
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, out DateTime clock)
    {
        clock = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _, 'T' or ' ', _, _, ':', _, _, ':', _, _]) return false;
        var (year, month, day) = (100 * Number(text[..2]) + Number(text[2..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..]));
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        clock = new DateTime(year, month, day, hour, minute, second);
        return true;
    }

    /// <summary>Two digits; far below zero where they are none.</summary>
    private static int Number(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? 10 * (text[0] - '0') + text[1] - '0' : -10_000;

    private static TimeSpan TakeFraction(ReadOnlySpan<char> text, ref int end)
    {
        if (text[end..] is not ['.' or ',' or ':', >= '0' and <= '9', ..]) return TimeSpan.Zero;
        var digits = text[(end + 1)..Math.Min(text.Length, end + 1 + MostFractionDigits)];
        if (digits.IndexOfAnyExceptInRange('0', '9') is var length and >= 0) digits = digits[..length];
        end += 1 + digits.Length;
        return LogTimeReader.Fraction(digits);
    }

    private static bool TryTakeZone(ReadOnlySpan<char> text, ref int end, out TimeSpan? offset)
    {
        offset = null;
        var rest = text[end..].StartsWith(' ') ? text[(end + 1)..] : text[end..];
        // No zone, and no half of a day.
        if (rest.IsEmpty || char.IsAscii(rest[0]) && !char.IsWhiteSpace(rest[0]) && !"+-ZUGAaPp".Contains(rest[0])) return true;
        var length = rest switch
        {
            ['Z', ..] => 1,
            ['+' or '-', >= '0' and <= '9', >= '0' and <= '9', ':', >= '0' and <= '9', >= '0' and <= '9', ..] => 6,
            ['+' or '-', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..] => 5,
            _ => 0,
        };
        if (length == 0 || rest.Length > length && rest[length] is not (' ' or ']' or '|')) return false;
        end = text.Length - rest.Length + length;
        return (offset = LogTimeReader.Offset(rest[..length])) is not null;
    }
}
