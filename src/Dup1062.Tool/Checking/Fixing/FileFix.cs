namespace Dup1062.Tool.Checking.Fixing;

/// <summary>What was mended in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rules">The id of each finding that is gone.</param>
internal sealed record FileFix(string Path, IReadOnlyList<string> Rules);
