using System.CommandLine;
using Dup1062.Tool.CommandLine;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Doctor;

/// <summary><c>dup1062 doctor</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var connection = Server.CreateOption();
        var format = FormatOption.Create<Format>("text for people, json for programs.");
        var command = new ToolCommand(
            "doctor",
            "Finds what will raise 1062 next on a live server: counters, keys, collations, replication. Reads only.",
            "dup1062 doctor --connection \"Server=db1;User ID=app;Password=…;Database=shop\"",
            "dup1062 doctor --format json > findings.json")
        {
            connection,
            format,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(Server.Require(parsed.GetValue(connection)), parsed.GetValue(format), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Server server, Format format, CancellationToken cancellationToken)
    {
        var report = await Working.RunAsync(progress => new Checkup(server, progress).RunAsync(cancellationToken));
        if (format == Format.Json) Console.Out.WriteLine(DoctorJson.Of(report));
        else new DoctorText(Terminals.Out).Write(report);
        if (report.Findings.Count > 0) return ExitCode.Findings;
        if (report.Tables > 0) return ExitCode.Done;
        Notices.Say($"The user of this connection sees no table in {report.Database ?? "any database"}, so there was little to look at: grant SELECT, or name another database.");
        return ExitCode.Error;
    }
}
