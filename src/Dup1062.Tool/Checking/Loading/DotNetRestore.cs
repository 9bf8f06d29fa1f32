using System.Text;
using CliWrap;

namespace Dup1062.Tool.Checking.Loading;

/// <summary><c>dotnet restore</c>, where a project has not been restored yet: without it MSBuild does not know what the project refers to.</summary>
internal static class DotNetRestore
{
    public static bool IsMissing(CheckTarget target) => target.Projects.Any(IsMissing);

    public static bool IsMissing(string project) =>
        File.Exists(project) && !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json")) && IsOfTheSdk(project);

    /// <summary>Restores what the target names.</summary>
    /// <returns>What could not be restored, in NuGet's words; null where all could.</returns>
    public static async Task<string?> RunAsync(CheckTarget target, CancellationToken cancellationToken)
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
        const string mark = "error ";
        var error = output.ToString().Split('\n').FirstOrDefault(line => line.Contains(mark, StringComparison.Ordinal));
        return error?[(error.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Split(" [")[0].Trim();
    }

    /// <summary>Projects of another time have their packages in packages.config, and nothing to restore here.</summary>
    private static bool IsOfTheSdk(string project)
    {
        var text = File.ReadAllText(project);
        return text.Contains("Sdk", StringComparison.Ordinal) || text.Contains("<PackageReference", StringComparison.Ordinal);
    }
}
