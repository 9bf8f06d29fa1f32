using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>What was assumed about times that say too little.</summary>
internal static class Assumptions
{
    public static IEnumerable<string> Of(LogClock clock)
    {
        if (clock.Zoneless > 0) yield return $"{Words.Count(clock.Zoneless, "time")} had no time zone and {(clock.Zoneless == 1 ? "is" : "are")} taken as UTC.";
        if (clock.Yearless > 0) yield return $"{Words.Count(clock.Yearless, "time")} had no year: the latest one before the log's last change is taken.";
        if (clock.Dateless > 0) yield return $"{Words.Count(clock.Dateless, "time")} had no date: the day of the log's last change is taken.";
    }
}
