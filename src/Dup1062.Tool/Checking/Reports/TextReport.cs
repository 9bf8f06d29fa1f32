using System.Globalization;
using Dup1062.Tool.Checking.Analysis;
using Dup1062.Tool.Checking.Fixing;
using Dup1062.Tool.Output;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace Dup1062.Tool.Checking.Reports;

/// <summary>The result for a person.</summary>
internal static class TextReport
{
    private const int MaximumLines = 3;

    public static void Write(CheckResult result, IAnsiConsole terminal)
    {
        var width = terminal.Profile.Width;
        // Paths and links stay in one piece: terminals know how to wrap, and how to open them.
        terminal.Profile.Width = int.MaxValue / 2;
        foreach (var fix in result.Fixes) terminal.MarkupLineInterpolated($"[green]mended[/] {Display(fix.Path)}: {Counted(fix.Rules)}");
        if (result.Fixes.Count > 0) terminal.WriteLine();
        foreach (var finding in result.Findings) WriteFinding(finding, terminal, width);
        WriteSummary(result, terminal);
        terminal.Profile.Width = width;
    }

    private static void WriteFinding(Finding finding, IAnsiConsole terminal, int width)
    {
        var colour = ColourOf(finding.Severity);
        terminal.MarkupLineInterpolated($"[bold]{Display(finding.Path)}:{finding.Line}:{finding.Column}[/]: [{colour}]{CheckResult.NameOf(finding.Severity)} {finding.Rule.Id}[/]: {Printable.Of(finding.Message)}");
        foreach (var (line, i) in finding.Lines.Take(MaximumLines).Select((line, i) => (line, i)))
        {
            var number = (finding.Line + i).ToString(CultureInfo.InvariantCulture).PadLeft(6);
            var start = i == 0 ? finding.Span.Start.Character : line.Length - line.TrimStart().Length;
            var end = finding.Span.Start.Line + i == finding.Span.End.Line ? finding.Span.End.Character : line.Length;
            var excerpt = Excerpt.Of(line, start, end, Math.Max(40, width - number.Length - 4));
            terminal.MarkupLineInterpolated($"[grey]{number} |[/] {excerpt.Before}[{colour}]{excerpt.Words}[/]{excerpt.After}");
            terminal.MarkupLineInterpolated($"[grey]{"",6} |[/] [{colour}]{excerpt.Underline}[/]");
        }
        terminal.MarkupLineInterpolated($"[grey]{"",6} = {finding.Rule.HelpLinkUri}[/]");
        terminal.WriteLine();
    }

    private static void WriteSummary(CheckResult result, IAnsiConsole terminal)
    {
        if (result.Fixes.Count > 0) terminal.WriteLine($"Mended {Number(result.Fixes.Sum(fix => fix.Rules.Count), "finding")} in {Number(result.Fixes.Count, "file")}.");
        var below = result.Below > 0 ? $" {result.Below} more below the severity that was asked for." : "";
        if (result.Findings.Count == 0) terminal.WriteLine($"Nothing found{(result.Fixes.Count > 0 ? " any more" : "")}.{below}");
        else
        {
            var severities = string.Join(", ", result.Findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => Number(group.Count(), CheckResult.NameOf(group.Key))));
            terminal.WriteLine($"{Number(result.Findings.Count, "finding")} in {Number(result.Findings.DistinctBy(finding => finding.Path).Count(), "file")}: {severities}.{below}");
            foreach (var rule in result.Findings.GroupBy(finding => finding.Rule.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                terminal.WriteLine($"  {rule.Key} {rule.Count(),4}  {rule.First().Rule.Title.ToString(CultureInfo.InvariantCulture)}");
            }
        }
        terminal.WriteLine();
        foreach (var project in result.Projects) terminal.WriteLine(Printable.Of(Describe(project)));
        if (result.UnusedSchema is { } unused)
        {
            var folder = Display(unused.Folder);
            terminal.WriteLine($"{Number(unused.Count, ".sql file")} in {folder} are below no project. If that is the schema: --schema {(folder.Contains(' ') ? $"\"{folder}\"" : folder)}");
        }
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Took {result.Elapsed.TotalSeconds:0.0} s."));
    }

    private static string Describe(ProjectResult result)
    {
        var (project, findings) = (result.Project, result.Findings);
        var problem = result.Problem is { } text ? $" Understood only in part: {text}." : "";
        return $"{project.Name}: {Number(findings.FileCount, "file")}, {FirstSentence(project.Loading)}.{problem}";
    }

    private static string ColourOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "red",
        DiagnosticSeverity.Warning => "yellow",
        _ => "blue",
    };

    private static string Counted(IEnumerable<string> rules) =>
        string.Join(", ", rules.GroupBy(rule => rule).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()} times)"));

    private static string Number(int count, string noun) => $"{count} {noun}{(count == 1 || noun == "info" ? "" : "s")}";

    private static string FirstSentence(string text) => text.ReplaceLineEndings(" ").Split(". ")[0].Trim().TrimEnd('.');

    /// <summary>A path as a person at this place would type it.</summary>
    private static string Display(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return Printable.Of(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).ReplaceLineEndings("⏎");
    }
}
