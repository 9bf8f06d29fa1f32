using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>Loads projects as an IDE does: MSBuild evaluates them in a process of its own, and nothing is built.</summary>
internal sealed class MSBuildLoader : IDisposable
{
    private readonly string _generated = Directory.CreateTempSubdirectory("dup1062-").FullName;
    private readonly MSBuildWorkspace _workspace;
    private string? _failure;

    public MSBuildLoader() => _workspace = MSBuildWorkspace.Create(new Dictionary<string, string>
    {
        // Gives the project what the package would give it: its .sql files, and its options.
        ["CustomAfterMicrosoftCSharpTargets"] = Path.Combine(AppContext.BaseDirectory, "msbuild", "Dup1062.Check.targets"),
        ["Dup1062GeneratedFolder"] = _generated,
    });

    public Solution Solution => _workspace.CurrentSolution;

    /// <summary>Loads what the target names, and what that refers to.</summary>
    /// <param name="target">The target.</param>
    /// <param name="progress">Told of each project.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async Task LoadAsync(CheckTarget target, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var loading = new Progress(progress);
        try
        {
            if (target.Solution is { } solution) await _workspace.OpenSolutionAsync(solution, loading, cancellationToken);
            else
            {
                foreach (var project in target.Projects)
                {
                    if (Solution.Projects.All(known => known.FilePath != project)) await _workspace.OpenProjectAsync(project, loading, cancellationToken);
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // No SDK, a global.json that names another, a build host that does not start: the files are there all the same.
            _failure = e.Message;
        }
    }

    /// <summary>What kept MSBuild from loading a project wholly; null where nothing did.</summary>
    public string? FailureOf(string project)
    {
        var failure = _workspace.Diagnostics.FirstOrDefault(diagnostic =>
            diagnostic.Kind == WorkspaceDiagnosticKind.Failure && diagnostic.Message.Contains(project, StringComparison.OrdinalIgnoreCase))?.Message ?? _failure;
        const string head = "with message: ";
        var start = failure?.IndexOf(head, StringComparison.Ordinal) ?? -1;
        return start < 0 ? failure : failure![(start + head.Length)..];
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_generated, recursive: true);
    }

    private sealed class Progress(IProgress<string> projects) : IProgress<ProjectLoadProgress>
    {
        public void Report(ProjectLoadProgress value) => projects.Report($"Loading {Path.GetFileName(value.FilePath)}");
    }
}
