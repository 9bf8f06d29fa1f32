using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>The options of a project that is read without MSBuild, and the origin of its schema files as the package's targets tell it.</summary>
internal static class AnalyzerConfigs
{
    private const string SpecialCharacters = @"*?{}[],!#;\";

    /// <summary>The .editorconfig and .globalconfig files above and below a folder.</summary>
    public static IEnumerable<string> FilesOf(string folder, CancellationToken cancellationToken)
    {
        for (var above = new DirectoryInfo(folder).Parent; above is not null; above = above.Parent)
        {
            foreach (var name in (string[])[".editorconfig", ".globalconfig"])
            {
                if (Path.Combine(above.FullName, name) is var file && File.Exists(file)) yield return file;
            }
        }
        foreach (var file in SourceFolder.Files(folder, ".editorconfig", cancellationToken)) yield return file;
        if (Path.Combine(folder, ".globalconfig") is var own && File.Exists(own)) yield return own;
    }

    /// <summary>Says of schema files whether somebody named them, or whether they only lie below the project.</summary>
    public static SourceText OriginOf(IEnumerable<string> files, bool isDeclared)
    {
        var text = new StringBuilder("is_global = true\n");
        foreach (var file in files) text.Append($"\n[{Escape(file)}]\nbuild_metadata.AdditionalFiles.Dup1062Schema = {(isDeclared ? "declared" : "found")}\n");
        return SourceText.From(text.ToString(), Encoding.UTF8);
    }

    public static Solution AddTo(Solution solution, ProjectId project, string path) =>
        solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), Path.GetFileName(path), SourceText.From(File.ReadAllText(path), Encoding.UTF8), filePath: path);

    private static string Escape(string path) =>
        string.Concat(path.Replace('\\', '/').Select(c => SpecialCharacters.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
