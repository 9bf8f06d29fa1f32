using System.Globalization;
using Dup1062.Diagnostics;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>How reports put things.</summary>
internal static class Words
{
    public static string Count(long count, string what) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";

    public static string Time(DateTimeOffset time) => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ssK" : "yyyy-MM-dd HH:mm:ss.fffK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal);

    public static string Rate(double perSecond)
    {
        var (number, unit) = perSecond switch
        {
            >= 1 => (perSecond, "a second"),
            >= 1 / 60d => (perSecond * 60, "a minute"),
            >= 1 / 3600d => (perSecond * 3600, "an hour"),
            _ => (perSecond * 86400, "a day"),
        };
        return $"{number.ToString(number < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture)} {unit}";
    }

    public static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} bytes",
        < 1 << 20 => $"{(bytes / 1024d).ToString("0.#", CultureInfo.InvariantCulture)} KiB",
        < 1 << 30 => $"{(bytes / 1048576d).ToString("0.#", CultureInfo.InvariantCulture)} MiB",
        _ => $"{(bytes / 1073741824d).ToString("0.##", CultureInfo.InvariantCulture)} GiB",
    };

    public static string Confidence(double confidence) => $"{(confidence * 100).ToString("0", CultureInfo.InvariantCulture)} %";

    /// <summary>A cause in a few words.</summary>
    public static string Of(Cause cause) => cause switch
    {
        Cause.AlreadyExists => "the row is already there",
        Cause.RetryOrDoubleSubmit => "a client repeats itself",
        Cause.AutoIncrementBehind => "the AUTO_INCREMENT counter fell behind",
        Cause.AutoIncrementExhausted => "the ids have run out",
        Cause.CollationEqual => "the collation calls different values equal",
        Cause.CompositeKey => "the parts repeat as a combination",
        Cause.PrefixKey => "only the indexed prefix is equal",
        Cause.ReplicationConflict => "a replica stopped on it",
        Cause.BatchDuplicate => "twice within one statement",
        Cause.TriggerOrCascade => "a trigger or a cascade ran into it",
        Cause.SchemaChange => "an ALTER TABLE met rows that collide",
        Cause.ZeroOrDefaultValue => "an empty or default value is sent",
        Cause.SoftDeletedRow => "a deleted row still has the value",
        Cause.ValueTruncated => "the column cut or rounded the value",
        Cause.UpsertSecondKey => "the upsert ran into another key",
        Cause.KeyShift => "an UPDATE moves values over their neighbours",
        Cause.ConcurrentInsert => "another transaction inserted it meanwhile",
        _ => "no pattern to be seen",
    };
}
