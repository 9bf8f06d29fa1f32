using CliWrap;
using CliWrap.Buffered;

namespace Dup1062.Tool.Tests;

/// <summary>A run of the built tool in a process of its own.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ToolRun> StartAsync(params string[] arguments) => StartAsync(PipeSource.Null, arguments);

    public static async Task<ToolRun> StartAsync(PipeSource input, params string[] arguments)
    {
        var result = await Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "dup1062.dll"), .. arguments])
            .WithEnvironmentVariables(variables => variables.Set("DUP1062_CONNECTION", null).Set("NO_COLOR", null))
            .WithStandardInputPipe(input)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return new ToolRun(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
