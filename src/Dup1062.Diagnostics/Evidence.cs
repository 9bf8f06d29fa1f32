namespace Dup1062.Diagnostics;

/// <summary>Something that was seen and speaks for a cause.</summary>
/// <param name="Text">What it shows, in words.</param>
/// <param name="Query">The query as a person can run it, values put in; null where the error or the statement itself shows it.</param>
/// <param name="Result">What the query answered, a line for each row; null without a query.</param>
/// <remarks>Values in all three are redacted as <see cref="DiagnoserOptions.Redaction"/> says.</remarks>
public sealed record Evidence(string Text, string? Query = null, string? Result = null);
