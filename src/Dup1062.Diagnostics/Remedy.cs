namespace Dup1062.Diagnostics;

/// <summary>Something that cures a cause.</summary>
/// <param name="Text">What to do, in words.</param>
/// <param name="Sql">SQL ready to paste, or null where the cure is in the application.</param>
/// <param name="Risk">What doing so risks.</param>
public sealed record Remedy(string Text, string? Sql, string Risk);
