using System.Reflection;
using CliWrap;
using CliWrap.Buffered;

namespace Dup1062.Tool.Tests.Packaging;

/// <summary>The tool, packed once from what was just built, and installed as a user does.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-tool-");

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    private string ToolPath => Path.Combine(_folder.FullName, "tool");

    public async Task InitializeAsync()
    {
        var feed = Path.Combine(_folder.FullName, "feed");
        await SucceedAsync("pack", Path.Combine(RepositoryRoot, "src", "Dup1062.Tool"), "--no-build", "-c", Metadata("Configuration"), "-o", feed, "--nologo", "-v:q");
        // Not into the machine's packages: those of the same version would hide what changed.
        await SucceedAsync("tool", "install", "Dup1062.Tool", "--tool-path", ToolPath, "--add-source", feed, "--version", "1.0.0");
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    internal async Task<ToolRun> RunAsync(params string[] arguments)
    {
        var result = await Isolated(Cli.Wrap(Path.Combine(ToolPath, "dup1062"))).WithArguments(arguments).ExecuteBufferedAsync();
        return new ToolRun(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    private async Task SucceedAsync(params string[] arguments)
    {
        var result = await Isolated(Cli.Wrap("dotnet"), Path.Combine(_folder.FullName, "packages")).WithArguments(arguments).ExecuteBufferedAsync();
        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
    }

    /// <summary>What the test host's own MSBuild left in the environment would send the child to it; and no build server stays behind.</summary>
    private static Command Isolated(Command command, string? packages = null) => command.WithValidation(CommandResultValidation.None).WithEnvironmentVariables(variables =>
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))) variables.Set(name, null);
        variables.Set("MSBUILDDISABLENODEREUSE", "1").Set("UseSharedCompilation", "false").Set("DOTNET_NOLOGO", "1").Set("NUGET_PACKAGES", packages).Set("NO_COLOR", null);
    });

    private static string Metadata(string key) =>
        typeof(PackedTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
