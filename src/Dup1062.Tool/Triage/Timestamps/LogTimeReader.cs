using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dup1062.Tool.Triage.Timestamps;

/// <summary>Reads times in the forms that logs have them.</summary>
internal static partial class LogTimeReader
{
    private const int AnyLeapYear = 2000;
    private const int TickDigits = 7;
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private const string Clock = @"(?<h>\d?\d):(?<m>\d\d):(?<s>\d\d)(?:[.,:](?<f>\d{1,9}))?(?:\s?(?<ampm>[AaPp][Mm])\b)?";
    /// <summary>People's clocks need no seconds.</summary>
    private const string HalfDayClock = @"(?<h>\d?\d):(?<m>\d\d)\s(?<ampm>[AaPp][Mm])\b";

    private const string Zone = @"(?:\s?(?<z>Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d(?![\d-])|[+-]\d\d(?![\d:-])))?";
    private const string Month = "(?<N>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

    private const string Form =
        @"(?:(?<![\w.:/-])|(?<=^[^\s:]{1,99}:(?:[0-9]{1,9}:)?))(?:"
        + @"(?<y>\d{4})[-/.](?<M>\d\d)[-/.](?<d>\d\d)(?:T|[ _:-]{1,3})" + Clock + Zone
        + @"|(?<y>(?:19|20)\d\d)(?<M>\d\d)(?<d>\d\d)[T -](?:" + Clock + @"|(?<h>\d\d)(?<m>\d\d)(?<s>\d\d)(?:[.,](?<f>\d{1,9}))?)" + Zone
        + @"|(?<yy>\d\d)(?<M>\d\d)(?<d>\d\d)\s{1,2}" + Clock
        + @"|[IWEFDN](?<M>\d\d)(?<d>\d\d) " + Clock
        + @"|(?<d>\d\d?)[-/ ]" + Month + @"[-/ ](?<y>\d{4})[: ]" + Clock + Zone
        + "|" + Month + @"\s{1,2}(?<d>\d\d?),?(?:\s(?<y>\d{4}),?)?\s" + Clock + Zone + @"(?:\s(?<y>\d{4})\b)?"
        + @"|(?<a>\d\d?)(?<sep>[./-])(?<b>\d\d?)\k<sep>(?<y>\d{4}),?\s(?:" + Clock + Zone + "|" + HalfDayClock + ")"
        + @"|(?<=^\W{0,2})(?<dateless>)" + Clock + @"(?![\d:])"
        + ")";

    private const string EpochForm = @"(?:^|(?<=\b(?:ts|time|timestamp)=""?))(?<e>[12]\d{9})(?<ms>\d{3})?(?:\.(?<f>\d{1,9}))?(?!\d)(?=[\s,""|:]|$)";

    /// <summary>Finds the first time in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time.</param>
    /// <param name="end">Where it ends.</param>
    public static bool TryFind(ReadOnlySpan<char> text, out LogTime time, out int end)
    {
        (time, end) = (default, 0);
        // Half of all lines have no digit where a time would be.
        if (!text.ContainsAnyInRange('0', '9')) return false;
        if (IsoTimeReader.TryRead(text, out time, out end)) return true;
        (time, end) = (default, 0);
        var head = text.ToString();
        for (var match = Forms().Match(head); match.Success; match = match.NextMatch())
        {
            if (!TryRead(match, out time)) continue;
            end = match.Index + match.Length;
            return true;
        }
        if (Epochs().Match(head) is not { Success: true } epoch || !Ascii.IsValid(epoch.ValueSpan)) return false;
        time = LogTime.Of(DateTimeOffset.FromUnixTimeSeconds(Number(epoch, "e")) + TimeSpan.FromMilliseconds(Number(epoch, "ms")) + Fraction(epoch.Groups["f"].ValueSpan));
        end = epoch.Index + epoch.Length;
        return true;
    }

    /// <summary>Reads a number of seconds, milliseconds, microseconds or nanoseconds since 1970.</summary>
    public static LogTime? FromEpoch(double number)
    {
        while (number >= 1e11) number /= 1000;
        return number is >= 1e9 and < 1e10 ? LogTime.Of(DateTimeOffset.UnixEpoch + TimeSpan.FromMilliseconds(Math.Round(number * 1000))) : null;
    }

    /// <summary>What a zone says: Z, UTC, GMT, or hours and minutes.</summary>
    public static TimeSpan? Offset(ReadOnlySpan<char> zone)
    {
        if (zone.IsEmpty) return null;
        if (zone[0] is not ('+' or '-')) return TimeSpan.Zero;
        var minutes = zone.Length > 3 ? zone[^2..] : "0";
        var offset = TimeSpan.FromMinutes(60 * int.Parse(zone[1..3], CultureInfo.InvariantCulture) + int.Parse(minutes, CultureInfo.InvariantCulture));
        return offset > TimeSpan.FromHours(14) ? null : zone[0] == '-' ? -offset : offset;
    }

    /// <summary>The digits behind the point of a second.</summary>
    public static TimeSpan Fraction(ReadOnlySpan<char> digits)
    {
        var ticks = 0L;
        for (var i = 0; i < TickDigits; i++) ticks = 10 * ticks + (i < digits.Length ? digits[i] - '0' : 0);
        return TimeSpan.FromTicks(ticks);
    }

    private static bool TryRead(Match match, out LogTime time)
    {
        time = default;
        if (!Ascii.IsValid(match.ValueSpan)) return false;
        var (year, month, day) = Date(match);
        var (hour, minute, second) = ((int)Number(match, "h"), (int)Number(match, "m"), (int)Number(match, "s"));
        if (match.Groups["ampm"] is { Success: true } half) hour = hour % 12 + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        // A leap second is the next one.
        var leap = second == 60 ? 1 : 0;
        if (month is < 1 or > 12 || year is < 1 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second - leap > 59) return false;
        var clock = new DateTime(year, month, day, hour, minute, second - leap) + Fraction(match.Groups["f"].ValueSpan) + TimeSpan.FromSeconds(leap);
        time = new LogTime(clock, Offset(match.Groups["z"].ValueSpan), Gap(match));
        return true;
    }

    private static LogTimeGap Gap(Match match) =>
        match.Groups["dateless"].Success ? LogTimeGap.Date : match.Groups["y"].Success || match.Groups["yy"].Success ? LogTimeGap.None : LogTimeGap.Year;

    private static (int Year, int Month, int Day) Date(Match match)
    {
        if (match.Groups["dateless"].Success) return (AnyLeapYear, 1, 1);
        var year = match.Groups["y"].Success ? (int)Number(match, "y") : match.Groups["yy"].Success ? 2000 + (int)Number(match, "yy") : AnyLeapYear;
        if (match.Groups["N"] is { Success: true } name) return (year, Months.IndexOf(name.Value[..3], StringComparison.Ordinal) / 3 + 1, (int)Number(match, "d"));
        if (!match.Groups["a"].Success) return (year, (int)Number(match, "M"), (int)Number(match, "d"));
        // 1/31/2026 is American; 31/1/2026, 31.1.2026 and 31-1-2026 are not.
        var (a, b) = ((int)Number(match, "a"), (int)Number(match, "b"));
        return match.Groups["sep"].Value == "/" && a <= 12 ? (year, a, b) : (year, b, a);
    }

    private static long Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? long.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(Form, RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    [GeneratedRegex(EpochForm, RegexOptions.CultureInvariant)]
    private static partial Regex Epochs();
}
