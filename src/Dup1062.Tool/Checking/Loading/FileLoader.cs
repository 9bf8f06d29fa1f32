using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
        return (AddReferences(SchemaDocuments.Add(solution, id, SourceFolder.Files(folder, ".sql", cancellationToken), isDeclared: false), id, folder), id);
    }

    /// <summary>Gives a project, whose own references are not to be had, those that the tool brings.</summary>
    public static Solution AddReferences(Solution solution, ProjectId id, string folder)
    {
        var project = solution.GetProject(id)!;
        var projectFiles = Directory.GetFiles(folder, "*.csproj").Concat(Directory.GetFiles(folder, "packages.config"));
        var texts = project.Documents.Select(document => document.FilePath!).Concat(projectFiles).Where(File.Exists).Select(File.ReadAllText).ToList();
        return solution.WithProjectMetadataReferences(id, FallbackReferences.For(name => texts.Exists(text => text.Contains(name, StringComparison.Ordinal))));
    }

    private static DocumentInfo DocumentOf(string file, ProjectId project) =>
        DocumentInfo.Create(DocumentId.CreateNewId(project), Path.GetFileName(file), loader: new FileTextLoader(file, defaultEncoding: null), filePath: file);
}
