using System.Diagnostics;
using System.Globalization;
using Dup1062.Diagnostics.Surges;
using Microsoft.Extensions.Logging;

namespace Dup1062.Diagnostics.Monitoring;

/// <summary>What the monitor logs.</summary>
internal static partial class MonitorLog
{
    private const string HiddenEvidence = "(evidence shows values and is not logged)";

    /// <param name="logger">The log.</param>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="value">The value as logs may show it.</param>
    /// <param name="logsEvidence">Whether evidence and remedies may be logged as they are.</param>
    /// <param name="context">The trace of the failing request.</param>
    public static void Diagnosed(ILogger logger, Diagnosis diagnosis, string value, bool logsEvidence, ActivityContext context)
    {
        if (!logger.IsEnabled(LogLevel.Warning)) return;
        var finding = diagnosis.Causes.Count == 0 ? null : diagnosis.Causes[0];
        Diagnosed(
            logger,
            diagnosis.Entry.Number,
            diagnosis.Table ?? diagnosis.Entry.Table ?? "(unknown)",
            diagnosis.Entry.Key ?? "(unknown)",
            value,
            diagnosis.Cause,
            finding?.Confidence ?? 0,
            logsEvidence ? string.Join(" ", finding?.Evidence.Select(evidence => evidence.Text) ?? diagnosis.Unread) : HiddenEvidence,
            finding?.Remedies.FirstOrDefault() is { } remedy && logsEvidence ? $"{remedy.Text} {remedy.Sql}".Trim() : "(none)",
            diagnosis.Queries,
            diagnosis.Server?.ToString() ?? "(none)",
            context.TraceId == default ? "(none)" : context.TraceId.ToHexString());
    }

    /// <param name="logger">The log.</param>
    /// <param name="watched">The key and its errors.</param>
    public static void Surge(ILogger logger, (KeyWatch Watch, Surge Surge) watched)
    {
        if (!logger.IsEnabled(LogLevel.Warning)) return;
        var (watch, surge) = watched;
        var likely = surge.Likely;
        Surge(
            logger,
            surge.Count,
            watch.Table ?? "(unknown)",
            watch.Key ?? "(unknown)",
            surge.Rate ?? surge.Count,
            surge.DistinctValues,
            likely.Cause,
            likely.Confidence,
            watch.Diagnosed is { } diagnosed
                ? string.Format(CultureInfo.InvariantCulture, "{0} One of them was diagnosed: {1}, confidence {2:0.00}.", likely.Evidence[0].Text, diagnosed.Cause, diagnosed.Confidence)
                : likely.Evidence[0].Text);
    }

    [LoggerMessage(1, LogLevel.Warning, "Duplicate entry ({Number}) on {Table}.{Key}: {Cause}, confidence {Confidence:0.00}. {Evidence} Remedy: {Remedy} (value {Value}, queries {Queries}, server {Server}, trace {RequestTraceId})", EventName = "DuplicateEntryDiagnosed")]
    private static partial void Diagnosed(
        ILogger logger, int number, string table, string key, string value, Cause cause, double confidence, string evidence, string remedy, int queries, string server, string requestTraceId);

    [LoggerMessage(2, LogLevel.Warning, "Surge: {Count} duplicate entries on {Table}.{Key}, {Rate:0.##} in a second, different values {DistinctValues}; likely {Cause}, confidence {Confidence:0.00}. {Evidence}", EventName = "DuplicateEntrySurge")]
    private static partial void Surge(
        ILogger logger, long count, string table, string key, double rate, int distinctValues, Cause cause, double confidence, string evidence);

    [LoggerMessage(3, LogLevel.Warning, "{Dropped} duplicate-key errors were not looked at because the queue was full", EventName = "DuplicateEntriesDropped")]
    public static partial void Dropped(ILogger logger, long dropped);

    [LoggerMessage(4, LogLevel.Warning, "The duplicate entry on {Key} could not be diagnosed", EventName = "DiagnosisFailed")]
    public static partial void DiagnosisFailed(ILogger logger, Exception exception, string? key);

    [LoggerMessage(5, LogLevel.Error, "The monitor of duplicate entries failed and goes on", EventName = "MonitorFailed")]
    public static partial void MonitorFailed(ILogger logger, Exception exception);
}
