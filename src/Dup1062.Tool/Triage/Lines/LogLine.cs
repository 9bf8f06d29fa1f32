using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>A line of a log, without what transported it: a container's or a system's log.</summary>
/// <param name="Text">What the application wrote.</param>
/// <param name="Role">What it is to its entry.</param>
/// <param name="Time">When the application says that it wrote it.</param>
/// <param name="TransportTime">When the transport got it.</param>
/// <param name="Source">Which process or stream it came from, where the transport says so.</param>
/// <param name="Json">The object that the line is.</param>
internal sealed record LogLine(string Text, LineRole Role, LogTime? Time, LogTime? TransportTime, string? Source, JsonEntry? Json);
