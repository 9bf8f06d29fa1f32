using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dup1062.Tool.CommandLine;

/// <summary>The usual help, and below it the examples of the command that it is about.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    /// <summary>Gives the help of a command, and of all commands below it, its examples.</summary>
    public static void AddTo(RootCommand command)
    {
        if (command.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction usual } option) option.Action = new ExampleHelp(usual);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var examples = Of(parseResult.CommandResult.Command).ToList();
        if (examples.Count == 0) return exitCode;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
        output.WriteLine();
        return exitCode;
    }

    /// <summary>A command that only has others below it shows the first example of each.</summary>
    private static IEnumerable<string> Of(Command command) => command is ToolCommand { Examples.Count: > 0 } tool
        ? tool.Examples
        : command.Subcommands.SelectMany(sub => Of(sub).Take(1));
}
