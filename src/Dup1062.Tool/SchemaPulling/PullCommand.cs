using System.CommandLine;
using Dup1062.Tool.CommandLine;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.SchemaPulling;

/// <summary><c>dup1062 schema pull</c>: the tables of a server as a file for the analyzers, to be committed beside the code.</summary>
internal static class PullCommand
{
    public static Command Create()
    {
        var connection = Server.CreateOption();
        var database = new Option<string[]>("--database", "-d") { Description = "The database; default: that of the connection. Can be repeated.", HelpName = "DATABASE" };
        var output = new Option<string?>("--output", "-o") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
        var check = new Option<bool>("--check") { Description = "Write nothing: show how the file of --output differs from the server, and exit with 1 where it does." };
        var command = new ToolCommand(
            "pull",
            "Writes the tables of a server, with their columns, keys and collations and without their rows, as a script that the analyzers read.",
            "dup1062 schema pull --connection \"Server=localhost;User ID=app;Password=…;Database=shop\" --output schema.sql",
            "dup1062 schema pull --database shop --database audit --output schema.sql",
            "dup1062 schema pull --output schema.sql --check")
        {
            connection, database, output, check,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(Server.Require(parsed.GetValue(connection)), parsed.GetValue(database) ?? [], parsed.GetValue(output), parsed.GetValue(check), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Server server, string[] names, string? output, bool check, CancellationToken cancellationToken)
    {
        if (check && output is null) throw new ToolException("--check compares a file: name it with --output.");
        if (check && !File.Exists(output)) throw new ToolException($"There is no {output} to compare.");
        OutputFile.Require(output);
        var databases = names is [] ? [server.Database ?? throw new ToolException("Which database? Give --database, or name one in the connection.")] : names;
        var schema = await Working.RunAsync(async progress =>
        {
            await using var connection = await server.OpenAsync(cancellationToken);
            return await new SchemaDump(connection, progress).WriteAsync(databases, cancellationToken);
        });
        if (check) return SchemaDifference.Show(output!, await File.ReadAllTextAsync(output!, cancellationToken), schema, Terminals.Out);
        await OutputFile.WriteAsync(output, writer => writer.WriteAsync(schema));
        return ExitCode.Done;
    }
}
