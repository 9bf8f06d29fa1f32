using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>Reads the C# files of a project without MSBuild, so that a project of another time, or one that does not restore, is checked too.</summary>
internal static class FileLoader
{
    /// <summary>Adds the C# and .sql files below a folder as one project.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="otherFolders">Folders of other projects, to be left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static (Solution Solution, ProjectId Id) Add(Solution solution, string folder, IReadOnlyCollection<string> otherFolders, CancellationToken cancellationToken)
    {
        var id = ProjectId.CreateNewId();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, Path.GetFileName(folder), Path.GetFileName(folder), LanguageNames.CSharp, folder,
            compilationOptions: options, parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            documents: SourceFolder.Files(folder, ".cs", cancellationToken, otherFolders.Contains).Select(file => DocumentOf(file, id))));
        solution = AnalyzerConfigs.FilesOf(folder, cancellationToken).Aggregate(solution, (current, file) => AnalyzerConfigs.AddTo(current, id, file));
        return (AddReferences(SchemaDocuments.Add(solution, id, SourceFolder.Files(folder, ".sql", cancellationToken), isDeclared: false), id, folder, keepOwn: false), id);
    }

    /// <summary>Gives a project, whose own references are not to be had, those that the tool brings.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="id">The project.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="keepOwn">Its own framework was found, so that it lacks libraries alone.</param>
    public static Solution AddReferences(Solution solution, ProjectId id, string folder, bool keepOwn)
    {
        var project = solution.GetProject(id)!;
        var sources = project.Documents.Select(document => document.FilePath!).Where(File.Exists).Select(File.ReadAllText).ToList();
        var settings = ProjectFiles(folder).Select(File.ReadAllText).ToList();
        bool IsNamed(string name) => sources.Concat(settings).Any(text => text.Contains(name, StringComparison.Ordinal));
        if (keepOwn) return solution.AddMetadataReferences(id, FallbackReferences.Completing(project.MetadataReferences, IsNamed));
        solution = solution.WithProjectMetadataReferences(id, FallbackReferences.For(IsNamed));
        return ImplicitUsings.For(settings, sources) is { } usings && !sources.Exists(text => text.Contains("global using global::System;", StringComparison.Ordinal))
            ? solution.AddDocument(DocumentId.CreateNewId(id), "ImplicitUsings.g.cs", SourceText.From(usings), filePath: Path.Combine(folder, "obj", "ImplicitUsings.g.cs"))
            : solution;
    }

    private static IEnumerable<string> ProjectFiles(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.csproj").Concat(Directory.GetFiles(folder, "packages.config"))) yield return file;
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (Path.Combine(above.FullName, "Directory.Build.props") is not { } props || !File.Exists(props)) continue;
            yield return props;
            yield break;
        }
    }

    private static DocumentInfo DocumentOf(string file, ProjectId project) =>
        DocumentInfo.Create(DocumentId.CreateNewId(project), Path.GetFileName(file), loader: new FileTextLoader(file, defaultEncoding: null), filePath: file);
}
