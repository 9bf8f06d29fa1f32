namespace Dup1062.MySql.Schema.Reduction;

/// <summary>A reduced script and where it comes from.</summary>
/// <param name="Path">The original's full path.</param>
/// <param name="Origin">Who named the original as schema; a word, or nothing.</param>
/// <param name="Script">What is left of it.</param>
public sealed record ReducedFile(string Path, string Origin, ReducedScript Script);
