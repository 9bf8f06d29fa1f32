using System.CommandLine;
using Dup1062.Tool.Checking.Reports;
using Dup1062.Tool.CommandLine;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Checking;

/// <summary><c>dup1062 check</c>: the analyzers' findings, without installing anything into the project.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder, or a .csproj, .sln or .slnx file.", DefaultValueFactory = _ => "." }.RefusingOptions();
        var schema = new Option<string[]>("--schema") { Description = "A schema file, or a folder of .sql files, beside those below the projects. Can be repeated.", HelpName = "FILE|DIR" };
        var format = FormatOption.Create<ReportFormat>("text for people, sarif for code scanning, json for programs.");
        var output = new Option<string?>("--output", "-o") { Description = "Write the result to a file.", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Mend what is safe to mend: tests for a duplicate, retries, and INSERTs where a single key can collide." };
        var force = new Option<bool>("--force") { Description = "With --fix: change files in a git work tree with uncommitted changes too." };
        var severity = new Option<SeverityThreshold>("--severity") { Description = "Show and count findings from this severity on. Default: info.", HelpName = "info|warning" };
        var noRestore = new Option<bool>("--no-restore") { Description = "Do not run 'dotnet restore' for projects that have not been restored; their files are read without MSBuild." };
        severity.AcceptOnlyFromAmong("info", "warning");
        var command = new ToolCommand(
            "check",
            "Finds the INSERTs in C# code that can raise error 1062, and the handlers that take a duplicate for a crash.",
            "dup1062 check src/Shop",
            "dup1062 check Shop.slnx --schema db/schema.sql --severity warning",
            "dup1062 check . --format sarif --output dup1062.sarif",
            "dup1062 check . --fix")
        {
            path, schema, format, output, fix, force, severity, noRestore,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new CheckRequest(
                parsed.GetRequiredValue(path), parsed.GetValue(schema) ?? [], parsed.GetValue(format), parsed.GetValue(output),
                parsed.GetValue(fix), parsed.GetValue(force), parsed.GetValue(severity), !parsed.GetValue(noRestore)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        OutputFile.Require(request.Output);
        var result = await CheckRun.RunAsync(request, cancellationToken);
        if (request is { Format: ReportFormat.Text, Output: null }) TextReport.Write(result, Terminals.Out);
        else await OutputFile.WriteAsync(request.Output, writer => WriteAsync(result, request.Format, writer));
        if (result.ExitCode == ExitCode.Error)
        {
            var partial = result.Projects.Where(project => !project.IsWhole).ToList();
            Notices.Say($"Nothing found, but {partial[0].Project.Name} was understood only in part: {partial[0].Problem}");
        }
        return result.ExitCode;
    }

    private static Task WriteAsync(CheckResult result, ReportFormat format, TextWriter writer)
    {
        switch (format)
        {
            case ReportFormat.Sarif: return SarifReport.WriteAsync(result, writer);
            case ReportFormat.Json: return JsonReport.WriteAsync(result, writer);
            default:
                TextReport.Write(result, Terminals.Plain(writer));
                return Task.CompletedTask;
        }
    }
}
