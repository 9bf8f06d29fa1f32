using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dup1062.Tool.Checking.Analysis;
using Dup1062.Tool.Checking.Reports.Sarif;
using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Reports;

/// <summary>The result as SARIF 2.1.0, for code scanning.</summary>
internal static class SarifReport
{
    private const string RootId = "SRCROOT";
    private const string FingerprintName = "dup1062/v1";

    public static async Task WriteAsync(CheckResult result, TextWriter writer)
    {
        var rules = Rules.All.Select((rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);
        var driver = new SarifDriver("dup1062", Version, "https://github.com/dup1062/dup1062", [.. Rules.All.Select(RuleOf)]);
        var run = new SarifRun(
            new SarifTool(driver),
            [new SarifInvocation(result.Projects.All(project => project.Findings.Failures.Count == 0), [.. NotificationsOf(result)])],
            new Dictionary<string, SarifArtifactLocation> { [RootId] = new($"{new Uri(result.Root).AbsoluteUri.TrimEnd('/')}/") },
            [.. ResultsOf(result, rules)]);
        await writer.WriteLineAsync(JsonSerializer.Serialize(new SarifLog([run]), SarifContext.Default.SarifLog));
    }

    private static string Version => typeof(SarifReport).Assembly.GetName().Version!.ToString(3);

    private static SarifRule RuleOf(DiagnosticDescriptor rule)
    {
        var description = rule.Description.ToString(CultureInfo.InvariantCulture);
        return new SarifRule(
            rule.Id,
            string.Concat(rule.Title.ToString(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            new SarifText(rule.Title.ToString(CultureInfo.InvariantCulture)),
            new SarifText(description),
            rule.HelpLinkUri,
            new SarifHelp($"{description} {rule.HelpLinkUri}", $"{description} [More about {rule.Id}]({rule.HelpLinkUri})"),
            new SarifConfiguration(LevelOf(rule.DefaultSeverity)),
            new SarifRuleProperties(["mysql", "error-1062", rule.Category], rule.DefaultSeverity == DiagnosticSeverity.Warning ? "very-high" : "high"));
    }

    private static IEnumerable<SarifNotification> NotificationsOf(CheckResult result)
    {
        foreach (var project in result.Projects)
        {
            if (project.Project.Reason is not null) yield return new SarifNotification("note", new SarifText($"{project.Project.Name} was {project.Project.Loading}"));
            if (project.Problem is { } problem) yield return new SarifNotification("warning", new SarifText($"{project.Project.Name} was understood only in part: {problem}"));
        }
    }

    private static IEnumerable<SarifResult> ResultsOf(CheckResult result, Dictionary<string, int> rules)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            var uri = UriOf(result.RelativePath(finding.Path));
            var place = $"{finding.Rule.Id}\n{uri}\n{finding.Message}\n{finding.Lines.FirstOrDefault()?.Trim()}";
            seen[place] = seen.GetValueOrDefault(place) + 1;
            var span = finding.Span;
            yield return new SarifResult(
                finding.Rule.Id,
                rules[finding.Rule.Id],
                LevelOf(finding.Severity),
                new SarifText(finding.Message),
                [new SarifLocation(new SarifPhysicalLocation(
                    uri.IsAbsoluteUri ? new SarifArtifactLocation(uri.AbsoluteUri) : new SarifArtifactLocation(uri.OriginalString, RootId),
                    new SarifRegion(finding.Line, finding.Column, span.End.Line + 1, span.End.Character + 1),
                    ContextOf(finding)))],
                new Dictionary<string, string> { [FingerprintName] = Fingerprint($"{place}\n{seen[place]}") });
        }
    }

    /// <summary>Null where not all lines are known: a context has all of its region in it.</summary>
    private static SarifContextRegion? ContextOf(Finding finding) => finding.Lines.Count == finding.Span.End.Line - finding.Span.Start.Line + 1
        ? new SarifContextRegion(finding.Line, finding.Span.End.Line + 1, new SarifText(string.Join('\n', finding.Lines)))
        : null;

    /// <summary>The same as long as the line is the same, wherever in the file it moves.</summary>
    private static string Fingerprint(string place) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..32];

    private static Uri UriOf(string path) =>
        Path.IsPathRooted(path) ? new Uri(path) : new Uri(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), UriKind.Relative);

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };
}
