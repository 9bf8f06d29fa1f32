using CsCheck;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Tests.Triage;

public class LogTimeTests
{
    private static readonly DateTimeOffset Written = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-01-31T13:14:15Z", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("2026-01-31T13:14:15.123456789Z", "2026-01-31T13:14:15.1234567+00:00")]
    [InlineData("2026-01-31 13:14:15,123", "2026-01-31T13:14:15.1230000+00:00")]
    [InlineData("2026-01-31 13:14:15.5 +05:30", "2026-01-31T13:14:15.5000000+05:30")]
    [InlineData("2026-01-31T13:14:15-0800", "2026-01-31T13:14:15.0000000-08:00")]
    [InlineData("2026/01/31 13:14:15", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("2026-01-31  3:14:15", "2026-01-31T03:14:15.0000000+00:00")]
    [InlineData("20260131T131415Z", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("20260131 13:14:15", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("260131 13:14:15", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("[31-Jan-2026 13:14:15 UTC]", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("[31/Jan/2026:13:14:15 +0100]", "2026-01-31T13:14:15.0000000+01:00")]
    [InlineData("Sat Jan 31 13:14:15 2026", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("Sat, 31 Jan 2026 13:14:15 GMT", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("Jan 31, 2026 1:14:15 PM", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("Jan  3 13:14:15", "2026-01-03T13:14:15.0000000+00:00")]
    [InlineData("Dec 31 13:14:15", "2025-12-31T13:14:15.0000000+00:00")]
    [InlineData("Feb 29 13:14:15", "2024-02-29T13:14:15.0000000+00:00")]
    [InlineData("E0131 13:14:15.123456", "2026-01-31T13:14:15.1234560+00:00")]
    [InlineData("1/31/2026 12:14:15 AM", "2026-01-31T00:14:15.0000000+00:00")]
    [InlineData("31/01/2026 13:14:15", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("31.1.2026, 13:14:15", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("1/31/2026, 1:14 PM", "2026-01-31T13:14:00.0000000+00:00")]
    [InlineData("[13:14:15 ERR]", "2026-03-01T13:14:15.0000000+00:00")]
    [InlineData("13:14:15.123 [main]", "2026-03-01T13:14:15.1230000+00:00")]
    [InlineData("1769865255 something", "2026-01-31T13:14:15.0000000+00:00")]
    [InlineData("ts=1769865255.5 level=error", "2026-01-31T13:14:15.5000000+00:00")]
    [InlineData("2016-12-31 23:59:60 leap", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("app.log:12:2026-01-31 13:14:15", "2026-01-31T13:14:15.0000000+00:00")]
    public void Time_is_read(string text, string expected)
    {
        Assert.True(LogTimeReader.TryFind(text, out var time, out _));
        Assert.Equal(expected, new LogClock().Resolve(time, Written).ToString("O"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("took 00:00:12.5 to run")]
    [InlineData("2026-13-31 13:14:15")]
    [InlineData("2026-02-30 13:14:15")]
    [InlineData("2026-01-31 25:14:15")]
    [InlineData("10.0.0.1 - - GET /2026")]
    [InlineData("version 8.0.36 of 12")]
    [InlineData("٢٠٢٦-٠١-٣١ ١٣:١٤:١٥")]
    [InlineData("12345678901234567890")]
    public void What_is_no_time_is_none(string text) => Assert.False(LogTimeReader.TryFind(text, out _, out _));

    /// <summary>Behind a parenthesis times are read by the expressions alone.</summary>
    [Fact]
    public void The_usual_time_is_read_as_the_expressions_read_it() =>
        Gen.Char["0156:-+TZUa., pmM]|٣\t"].Array[0, 16].Select(rest => $"2026-01-31 13:14:15{new string(rest)}").Sample(
            text =>
            {
                var found = LogTimeReader.TryFind($"({text}", out var expected, out var end);
                return found == LogTimeReader.TryFind(text, out var time, out var own) && time == expected && (!found || own == end - 1);
            },
            iter: 20_000);

    [Theory]
    [InlineData(1769865255d)]
    [InlineData(1769865255000d)]
    [InlineData(1769865255000000d)]
    [InlineData(1769865255000000000d)]
    public void Numbers_since_1970_are_seconds_or_parts_of_them(double number) =>
        Assert.Equal(new DateTime(2026, 1, 31, 13, 14, 15), LogTimeReader.FromEpoch(number)?.Clock);

    [Fact]
    public void What_was_assumed_is_counted()
    {
        var clock = new LogClock();
        foreach (var text in new[] { "2026-01-31 13:14:15", "Jan 31 13:14:15", "[13:14:15 ERR]", "2026-01-31T13:14:15Z" })
        {
            Assert.True(LogTimeReader.TryFind(text, out var time, out _));
            clock.Resolve(time, Written);
        }
        Assert.Equal((3, 1, 1), (clock.Zoneless, clock.Yearless, clock.Dateless));
    }
}
