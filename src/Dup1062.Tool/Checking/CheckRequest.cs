namespace Dup1062.Tool.Checking;

/// <summary>What a run of <c>check</c> was asked for.</summary>
/// <param name="Path">A folder, project or solution.</param>
/// <param name="Schema">Schema files and folders beside those of the projects.</param>
/// <param name="Format">Who reads the result.</param>
/// <param name="Output">The file it goes to; null for standard output.</param>
/// <param name="Fix">Mend what is safe to mend.</param>
/// <param name="Force">Mend it in a git work tree with uncommitted changes too.</param>
/// <param name="Severity">What is shown and counted.</param>
/// <param name="Restore">Restore projects that have not been restored.</param>
internal sealed record CheckRequest(
    string Path, IReadOnlyList<string> Schema, ReportFormat Format, string? Output, bool Fix, bool Force, SeverityThreshold Severity, bool Restore);
