using Dup1062.Tool.Triage.Lines;

namespace Dup1062.Tool.Triage;

/// <summary>What a stretch of a log has to say.</summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Entries">The entries with duplicate-key errors whose first place is in it, in order.</param>
internal sealed record LogPart(long Length, IReadOnlyList<LogEntry> Entries);
