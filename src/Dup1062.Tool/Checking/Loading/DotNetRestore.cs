using System.Text;
using CliWrap;

namespace Dup1062.Tool.Checking.Loading;

/// <summary><c>dotnet restore</c>, where a project has not been restored yet: without it MSBuild does not know what the project refers to.</summary>
internal static class DotNetRestore
{
    public static bool IsMissing(CheckTarget target) => target.Projects.Any(project =>
        File.Exists(project) && !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json")) && IsOfTheSdk(project));

    /// <summary>Restores what the target names. What cannot be restored shows when it is loaded.</summary>
    public static async Task RunAsync(CheckTarget target, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        foreach (var entry in target.Entries)
        {
            await Cli.Wrap("dotnet")
                .WithArguments(["restore", entry, "--nologo", "-v:q", "-nodeReuse:false"])
                .WithWorkingDirectory(Path.GetDirectoryName(entry)!)
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(cancellationToken);
        }
    }

    /// <summary>Projects of another time have their packages in packages.config, and nothing to restore here.</summary>
    private static bool IsOfTheSdk(string project)
    {
        var text = File.ReadAllText(project);
        return text.Contains("Sdk", StringComparison.Ordinal) || text.Contains("<PackageReference", StringComparison.Ordinal);
    }
}
