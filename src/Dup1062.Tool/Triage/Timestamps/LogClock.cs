namespace Dup1062.Tool.Triage.Timestamps;

/// <summary>Turns what a log writes into points in time, and remembers what had to be assumed for it.</summary>
internal sealed class LogClock
{
    /// <summary>How many times had no zone and were taken as UTC.</summary>
    public long Zoneless { get; private set; }

    /// <summary>How many times had no year, and got the one that brings them closest before the file's end.</summary>
    public long Yearless { get; private set; }

    /// <summary>How many times had no date, and got the one of the file's end.</summary>
    public long Dateless { get; private set; }

    /// <summary>The point in time.</summary>
    /// <param name="time">What the log writes.</param>
    /// <param name="written">When the log was written to last.</param>
    public DateTimeOffset Resolve(LogTime time, DateTimeOffset written)
    {
        if (time.Offset is null) Zoneless++;
        var offset = time.Offset ?? TimeSpan.Zero;
        var last = written.ToOffset(offset);
        switch (time.Missing)
        {
            case LogTimeGap.Year:
                Yearless++;
                var inYear = InYear(time.Clock, last.Year, offset);
                return inYear > last.AddDays(1) ? InYear(time.Clock, last.Year - 1, offset) : inYear;
            case LogTimeGap.Date:
                Dateless++;
                return new DateTimeOffset(last.Date + time.Clock.TimeOfDay, offset);
            default:
                return new DateTimeOffset(time.Clock, offset);
        }
    }

    /// <summary>The clock's own year is a leap year, so that 29 February can be read.</summary>
    private static DateTimeOffset InYear(DateTime clock, int year, TimeSpan offset)
    {
        while (clock is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)) year--;
        return new DateTimeOffset(new DateTime(year, clock.Month, clock.Day) + clock.TimeOfDay, offset);
    }
}
