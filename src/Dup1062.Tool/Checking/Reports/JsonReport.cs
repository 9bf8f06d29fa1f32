using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dup1062.Tool.Checking.Fixing;
using Dup1062.Tool.Checking.Loading;

namespace Dup1062.Tool.Checking.Reports;

/// <summary>The result for scripts. What it holds is described in the README; members may be added, and a change of those there raises <c>version</c>.</summary>
internal static partial class JsonReport
{
    private const int Version = 1;

    public static async Task WriteAsync(CheckResult result, TextWriter writer)
    {
        var report = new Report(
            Version,
            result.Root,
            [.. result.Projects.Select(project => new Project(
                result.RelativePath(project.Project.Path), project.Project.Framework, project.Findings.FileCount,
                NameOf(project.Project.LoadedBy), project.Project.Reason, project.IsWhole, project.Problem))],
            [.. result.Findings.Select(finding => new Found(
                finding.Rule.Id, CheckResult.NameOf(finding.Severity), finding.Message, result.RelativePath(finding.Path),
                finding.Line, finding.Column, finding.Span.End.Line + 1, finding.Span.End.Character + 1, finding.Rule.HelpLinkUri, SafeFixes.MayMend(finding.Rule.Id)))],
            [.. result.Fixes.Select(fix => new Fixed(result.RelativePath(fix.Path), fix.Rules))],
            new Summary(result.Findings.Count, result.Below, result.Projects.All(project => project.IsWhole), Math.Round(result.Elapsed.TotalSeconds, 3)));
        await writer.WriteLineAsync(JsonSerializer.Serialize(report, Context.Readable.Report));
    }

    private static string NameOf(LoadedBy loadedBy) => loadedBy switch
    {
        LoadedBy.MSBuild => "msbuild",
        LoadedBy.MSBuildInPart => "msbuildInPart",
        _ => "files",
    };

    private sealed record Report(int Version, string Root, Project[] Projects, Found[] Findings, Fixed[] Fixes, Summary Summary);

    private sealed record Project(string Path, string? Framework, int Files, string LoadedBy, string? Reason, bool Complete, string? Problem);

    private sealed record Found(
        string Rule, string Severity, string Message, string File, int Line, int Column, int EndLine, int EndColumn, string Help, bool MayBeFixed);

    private sealed record Fixed(string File, IReadOnlyList<string> Rules);

    private sealed record Summary(int Findings, int Below, bool Complete, double Seconds);

    [JsonSerializable(typeof(Report))]
    private sealed partial class Context : JsonSerializerContext
    {
        /// <summary>Messages hold quotes, and paths any letter: both stay legible.</summary>
        public static Context Readable { get; } = new(new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
        });
    }
}
