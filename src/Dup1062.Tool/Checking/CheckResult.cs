using Dup1062.Tool.Checking.Analysis;
using Dup1062.Tool.Checking.Fixing;
using Dup1062.Tool.Checking.Loading;
using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking;

/// <summary>What a run of <c>check</c> found.</summary>
/// <param name="Root">The folder that paths of files which others read are relative to: the git work tree, else the folder that was checked.</param>
/// <param name="Findings">What is shown and counted, in the order of the files.</param>
/// <param name="Below">How many more there are below the severity that was asked for.</param>
/// <param name="Projects">What was checked.</param>
/// <param name="Fixes">What was mended before.</param>
/// <param name="UnusedSchema">Scripts that no project took, where some project has no schema.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record CheckResult(
    string Root, IReadOnlyList<Finding> Findings, int Below, IReadOnlyList<ProjectResult> Projects, IReadOnlyList<FileFix> Fixes, UnusedSchema? UnusedSchema, TimeSpan Elapsed)
{
    public int ExitCode => Findings.Count > 0 ? Tool.ExitCode.Findings : Projects.All(project => project.IsWhole) ? Tool.ExitCode.Done : Tool.ExitCode.Error;

    /// <summary>A path as other programs read it: relative to <see cref="Root"/> where it is below it, with slashes.</summary>
    public string RelativePath(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? path.Replace('\\', '/') : relative;
    }

    public static string NameOf(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();
}
