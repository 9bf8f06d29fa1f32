using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Where an entry begins, and the line that has its time.</summary>
/// <param name="Offset">Where in the log it begins.</param>
/// <param name="HeaderOffset">Where the line begins that has its time.</param>
/// <param name="Line">That line.</param>
/// <param name="Time">When it was written.</param>
internal sealed record EntryStart(long Offset, long HeaderOffset, LogLine Line, LogTime? Time);
