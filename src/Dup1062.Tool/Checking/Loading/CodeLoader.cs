using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>Loads what a target names: by MSBuild, and what that cannot load, file by file.</summary>
internal static class CodeLoader
{
    private static readonly HashSet<string> CoreLibraries = new(StringComparer.OrdinalIgnoreCase) { "System.Runtime.dll", "mscorlib.dll", "netstandard.dll", "System.Private.CoreLib.dll" };

    public static async Task<LoadedCode> LoadAsync(CheckTarget target, MSBuildLoader loader, IReadOnlyList<string> schema, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (target.Projects.Count > 0) await loader.LoadAsync(target, progress, cancellationToken);
        var solution = loader.Solution;
        var projects = new List<CheckedProject>();
        foreach (var path in target.Projects)
        {
            var loaded = solution.Projects.Where(project => project.FilePath == path).ToList();
            if (loaded.Count == 0) projects.Add(AddFiles(ref solution, path, Path.GetDirectoryName(path)!, loader.FailureOf(path) ?? "MSBuild does not load it", target, cancellationToken));
            foreach (var project in loaded) projects.Add(Complete(ref solution, project, loaded.Count > 1, loader));
        }
        if (target.Projects.Count == 0) projects.Add(AddFiles(ref solution, target.Folder, target.Folder, "there is no project", target, cancellationToken));
        if (projects.TrueForAll(project => !solution.GetProject(project.Id)!.Documents.Any())) throw new ToolException($"There is no C# file to check in {target.Folder}.");
        return new LoadedCode(projects.Aggregate(solution, (current, project) => SchemaDocuments.Add(current, project.Id, schema, isDeclared: true)), projects);
    }

    private static CheckedProject AddFiles(ref Solution solution, string path, string folder, string reason, CheckTarget target, CancellationToken cancellationToken)
    {
        var others = target.Projects.Select(project => Path.GetDirectoryName(project)!).Where(other => other != folder).ToHashSet();
        (solution, var id) = FileLoader.Add(solution, folder, others, cancellationToken);
        return new CheckedProject(id, path, null, reason);
    }

    /// <summary>A project that MSBuild evaluated, but whose references it did not find, keeps its files and options and gets other references.</summary>
    private static CheckedProject Complete(ref Solution solution, Project project, bool hasSeveral, MSBuildLoader loader)
    {
        var framework = hasSeveral && project.Name.LastIndexOf('(') is > 0 and var start ? project.Name[(start + 1)..^1] : null;
        var isWhole = project.MetadataReferences.OfType<PortableExecutableReference>().Any(reference => CoreLibraries.Contains(Path.GetFileName(reference.FilePath) ?? ""));
        if (isWhole) return new CheckedProject(project.Id, project.FilePath!, framework, null);
        var found = project.AdditionalDocuments.Select(document => document.FilePath!).Where(file => file.EndsWith(".sql", StringComparison.OrdinalIgnoreCase));
        solution = SchemaDocuments.AddOrigin(FileLoader.AddReferences(solution, project.Id, Path.GetDirectoryName(project.FilePath!)!), project.Id, found, isDeclared: false);
        return new CheckedProject(project.Id, project.FilePath!, framework, loader.FailureOf(project.FilePath!) ?? "its references are not to be had");
    }
}
