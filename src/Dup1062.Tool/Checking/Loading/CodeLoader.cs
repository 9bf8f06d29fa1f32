using Dup1062.Tool.Checking.Analysis;
using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>Loads what a target names: by MSBuild, and what that cannot load, file by file.</summary>
/// <param name="target">The target.</param>
/// <param name="loader">What MSBuild loaded of it.</param>
/// <param name="restoreFailure">What <c>dotnet restore</c> says is missing; null where nothing is.</param>
internal sealed class CodeLoader(CheckTarget target, MSBuildLoader loader, string? restoreFailure)
{
    private static readonly HashSet<string> CoreLibraries = new(StringComparer.OrdinalIgnoreCase) { "System.Runtime.dll", "mscorlib.dll", "netstandard.dll", "System.Private.CoreLib.dll" };

    private readonly List<CheckedProject> _projects = [];
    private Solution _solution = loader.Solution;

    /// <summary>The projects to check.</summary>
    /// <param name="schema">Schema files that all of them get.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">There is no code in them.</exception>
    public async Task<LoadedCode> LoadAsync(IReadOnlyList<string> schema, CancellationToken cancellationToken)
    {
        foreach (var path in target.Projects)
        {
            if (!File.Exists(path))
            {
                AddMissing(path);
                continue;
            }
            var failure = loader.FailureOf(path) ?? (path.Contains('%', StringComparison.Ordinal) ? "MSBuild finds no files in a folder with a % in its name" : null);
            var loaded = _solution.Projects.Where(project => project.FilePath == path && (failure is null || project.Documents.Any(document => !IsBuildOutput(document, path)))).ToList();
            if (loaded.Count == 0) AddFiles(path, Path.GetDirectoryName(path)!, failure ?? "MSBuild does not load it", cancellationToken);
            foreach (var project in loaded) await AddAsync(project, loaded.Count > 1, cancellationToken);
        }
        if (target.Projects.Count == 0) AddFiles(target.Folder, target.Folder, "there is no project", cancellationToken);
        if (_projects.TrueForAll(project => !_solution.GetProject(project.Id)!.Documents.Any()))
        {
            var reason = target.Projects.Count > 0 ? $"; MSBuild says: {_projects[0].Reason}" : ".";
            throw new ToolException($"There is no C# file to check in {target.Folder}{reason}");
        }
        return new LoadedCode(_projects.Aggregate(_solution, (current, project) => SchemaDocuments.Add(current, project.Id, schema, isDeclared: true)), _projects);
    }

    /// <summary>A project that the solution names and that is not there: nothing was understood of it, and the others are checked.</summary>
    private void AddMissing(string path)
    {
        var (id, name) = (ProjectId.CreateNewId(), Path.GetFileNameWithoutExtension(path));
        _solution = _solution.AddProject(id, name, name, LanguageNames.CSharp);
        _projects.Add(new CheckedProject(id, path, null, LoadedBy.Files, "there is no such file"));
    }

    private void AddFiles(string path, string folder, string reason, CancellationToken cancellationToken)
    {
        var others = target.Projects.Select(project => Path.GetDirectoryName(project)!).Where(other => other != folder).ToHashSet();
        (_solution, var id) = FileLoader.Add(_solution, folder, others, cancellationToken);
        _projects.Add(new CheckedProject(id, path, null, LoadedBy.Files, reason));
    }

    /// <summary>A project that MSBuild evaluated, but whose references it did not find, keeps its files and options and gets other references.</summary>
    private async Task AddAsync(Project project, bool hasSeveral, CancellationToken cancellationToken)
    {
        var path = project.FilePath!;
        var framework = hasSeveral && project.Name.LastIndexOf('(') is > 0 and var start ? project.Name[(start + 1)..^1] : null;
        var hasCore = project.MetadataReferences.OfType<PortableExecutableReference>().Any(reference => CoreLibraries.Contains(Path.GetFileName(reference.FilePath) ?? ""));
        if (hasCore && !await LacksReferencesAsync(project, cancellationToken))
        {
            _projects.Add(new CheckedProject(project.Id, path, framework, LoadedBy.MSBuild, null));
            return;
        }
        _solution = FileLoader.AddReferences(_solution, project.Id, Path.GetDirectoryName(path)!, keepOwn: hasCore);
        if (!hasCore)
        {
            var found = project.AdditionalDocuments.Select(document => document.FilePath!).Where(file => file.EndsWith(".sql", StringComparison.OrdinalIgnoreCase));
            _solution = SchemaDocuments.AddOrigin(_solution, project.Id, found, isDeclared: false);
        }
        var reason = restoreFailure
            ?? (DotNetRestore.IsMissing(path) ? "it has not been restored" : hasCore ? null : loader.FailureOf(path))
            ?? "not all that it refers to is here";
        _projects.Add(new CheckedProject(project.Id, path, framework, hasCore ? LoadedBy.MSBuildInPart : LoadedBy.Files, reason));
    }

    private static bool IsBuildOutput(Document document, string project) =>
        document.FilePath is { } file && Path.GetRelativePath(Path.GetDirectoryName(project)!, file).StartsWith($"obj{Path.DirectorySeparatorChar}", StringComparison.OrdinalIgnoreCase);

    private static async Task<bool> LacksReferencesAsync(Project project, CancellationToken cancellationToken) =>
        UnknownNames.In((await project.GetCompilationAsync(cancellationToken))!, cancellationToken).Any();
}
