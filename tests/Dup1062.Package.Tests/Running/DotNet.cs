using CliWrap;
using CliWrap.Buffered;

namespace Dup1062.Package.Tests.Running;

/// <summary>Runs the .NET SDK as a process of its own that leaves no build server behind.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <exception cref="OperationCanceledException">It ran for longer than five minutes, and was killed.</exception>
    public static async Task<Output> RunAsync(string folder, string? packages, params string[] arguments)
    {
        using var timeout = new CancellationTokenSource(Limit);
        var result = await Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(e => Isolate(e, packages))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(timeout.Token);
        return new Output(result.ExitCode, result.StandardOutput + result.StandardError);
    }

    private static void Isolate(CliWrap.Builders.EnvironmentVariablesBuilder environment, string? packages)
    {
        // What the test host's own MSBuild left there would send the child to it.
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)) environment.Set(name, null);
        environment
            .Set("MSBUILDDISABLENODEREUSE", "1")
            .Set("UseSharedCompilation", "false")
            .Set("DOTNET_CLI_USE_MSBUILD_SERVER", "0")
            .Set("DOTNET_CLI_UI_LANGUAGE", "en")
            .Set("NUGET_PACKAGES", packages);
    }
}

/// <summary>What a process said, on both streams.</summary>
internal sealed record Output(int ExitCode, string Text)
{
    public Output Succeeded()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }
}
