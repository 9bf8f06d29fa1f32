using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>An entry of a log with duplicate-key errors in it: a line, or several that were written together.</summary>
/// <param name="Anchor">The place that it was read for.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Read">The parts of the log that were read for it: lines of others may stand between its own.</param>
/// <param name="Time">When it was written; null where the log does not say.</param>
/// <param name="Reporter">The framework that wrote it; null for the application itself, and where that cannot be told.</param>
/// <param name="Errors">The errors, each as often as it happened.</param>
/// <param name="Table">The table that the statement writes, where the log shows one.</param>
internal sealed record LogEntry(long Anchor, long Start, IReadOnlyList<ByteRange> Read, LogTime? Time, string? Reporter, IReadOnlyList<LogError> Errors, string? Table);
