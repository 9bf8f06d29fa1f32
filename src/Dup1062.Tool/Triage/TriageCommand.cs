using System.CommandLine;
using Dup1062.Diagnostics;
using Dup1062.Tool.CommandLine;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Output;
using Dup1062.Tool.Triage.Reading;
using Dup1062.Tool.Triage.Reports;

namespace Dup1062.Tool.Triage;

/// <summary><c>dup1062 triage</c></summary>
internal static class TriageCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Logs of any kind, plain or gzip, in any order; - for standard input.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
        var connection = Server.CreateOption();
        var format = FormatOption.Create<ReportFormat>("text for people, json for programs; html is one file that needs nothing else.");
        var output = new Option<string?>("--output", "-o") { Description = "File to write the report to. Default: standard output.", HelpName = "FILE" };
        var showValues = new Option<bool>("--show-values") { Description = "Show values as they are. They are personal data: by default only their shape is shown." };
        var command = new ToolCommand(
            "triage",
            "Sums up the duplicate-key errors in logs: on which keys, since when, and the likely cause.",
            "dup1062 triage app.log app.log.1.gz",
            "kubectl logs -f deploy/shop | dup1062 triage -",
            "dup1062 triage app.log --format html --output report.html")
        {
            files, connection, format, output, showValues,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            [.. parsed.GetValue(files)!.Select(name => new LogFile(name))],
            Server.Find(parsed.GetValue(connection)),
            parsed.GetValue(format),
            parsed.GetValue(output),
            new ValueRedactor(parsed.GetValue(showValues) ? Redaction.None : Redaction.Mask),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<LogFile> logs, Server? server, ReportFormat format, string? output, ValueRedactor redactor, CancellationToken cancellationToken)
    {
        OutputFile.Require(output);
        var run = new TriageRun(logs, redactor);
        // Only a person who looks at the result itself is shown how it grows.
        var live = output is null && format == ReportFormat.Text && !Console.IsOutputRedirected && Terminals.Out.Profile.Capabilities.Ansi;
        LiveView.Show(live ? Terminals.Out : null, run, cancellationToken);
        if (server is not null && !cancellationToken.IsCancellationRequested) await run.ConfirmAsync(server, cancellationToken);
        var report = run.Report();
        if (format == ReportFormat.Text && output is null && !Console.IsOutputRedirected) TerminalReport.Write(Terminals.Out, report);
        else await OutputFile.WriteAsync(output, writer => WriteAsync(writer, report, format));
        foreach (var problem in run.Problems) await Console.Error.WriteLineAsync($"dup1062: {Printable.Of(problem)}");
        return run.Problems.Count == 0 ? ExitCode.Done : ExitCode.Error;
    }

    private static async Task WriteAsync(TextWriter writer, TriageReport report, ReportFormat format)
    {
        if (format == ReportFormat.Text) TerminalReport.Write(writer, report);
        else await writer.WriteLineAsync(format == ReportFormat.Json ? JsonReport.Write(report) : HtmlReport.Write(report));
    }
}
