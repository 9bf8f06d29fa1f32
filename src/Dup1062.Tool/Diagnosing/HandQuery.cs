namespace Dup1062.Tool.Diagnosing;

/// <summary>A step of the work by hand.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Sql">What to run; null where it is only to be thought of.</param>
internal sealed record HandQuery(string Text, string? Sql = null);
