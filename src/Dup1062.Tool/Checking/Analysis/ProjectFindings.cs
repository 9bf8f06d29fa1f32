namespace Dup1062.Tool.Checking.Analysis;

/// <summary>What the rules found in a project, and how well they saw it.</summary>
/// <param name="Findings">What they found.</param>
/// <param name="FileCount">How many C# files there were.</param>
/// <param name="UnknownNames">Names that nothing declares.</param>
/// <param name="Failures">Rules that failed.</param>
internal sealed record ProjectFindings(IReadOnlyList<Finding> Findings, int FileCount, IReadOnlyList<string> UnknownNames, IReadOnlyList<string> Failures);
