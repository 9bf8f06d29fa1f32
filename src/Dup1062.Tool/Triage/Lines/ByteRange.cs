namespace Dup1062.Tool.Triage.Lines;

/// <summary>A part of a log.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ByteRange(long Start, long End);
