using System.ComponentModel;
using System.Text;
using CliWrap;

namespace Dup1062.Tool.Checking.Fixing;

/// <summary>The git work tree that a folder is in: what it has committed can be had back.</summary>
internal static class GitWorkTree
{
    /// <summary>The root of the work tree; null where the folder is in none.</summary>
    public static string? RootOf(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            // A file in a work tree that was added, a folder otherwise.
            if (Path.Exists(Path.Combine(candidate.FullName, ".git"))) return candidate.FullName;
        }
        return null;
    }

    /// <summary>Refuses to go on where changes are not committed.</summary>
    /// <exception cref="ToolException">They are not, or git does not say.</exception>
    public static async Task RequireCleanAsync(string folder, CancellationToken cancellationToken)
    {
        if (RootOf(folder) is not { } root) return;
        var output = new StringBuilder();
        try
        {
            var result = await Cli.Wrap("git")
                .WithArguments(["status", "--porcelain"])
                .WithWorkingDirectory(root)
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(cancellationToken);
            if (result.ExitCode == 0 && output.Length == 0) return;
            var changes = output.ToString().Count(c => c == '\n');
            throw new ToolException(result.ExitCode == 0
                ? $"{root} has {changes} uncommitted {(changes == 1 ? "change" : "changes")}: commit or stash first, or add --force."
                : $"git does not say whether {root} is clean: add --force to change files all the same.");
        }
        catch (Win32Exception e)
        {
            throw new ToolException($"git, which would say whether {root} is clean, does not start: add --force to change files all the same.", e);
        }
    }
}
