using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>Schema files as the compiler's additional files.</summary>
internal static class SchemaDocuments
{
    /// <summary>The files that <c>--schema</c> names: a file whatever its name, and the .sql files below a folder.</summary>
    /// <exception cref="ToolException">There is no such file or folder.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, CancellationToken cancellationToken) =>
        [.. paths.SelectMany(path => FindAt(path, cancellationToken)).Distinct(StringComparer.Ordinal)];

    /// <summary>Adds files to a project that does not have them yet.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="id">The project.</param>
    /// <param name="files">The files.</param>
    /// <param name="isDeclared">Somebody named them; false where they only lie below the project, so that they may be for another engine.</param>
    public static Solution Add(Solution solution, ProjectId id, IEnumerable<string> files, bool isDeclared)
    {
        var known = solution.GetProject(id)!.AdditionalDocuments.Select(document => document.FilePath).ToHashSet();
        var added = files.Where(file => !known.Contains(file)).ToList();
        if (added.Count == 0) return solution;
        foreach (var file in added)
        {
            solution = solution.AddAdditionalDocument(DocumentInfo.Create(
                DocumentId.CreateNewId(id), Path.GetFileName(file), loader: new FileTextLoader(file, defaultEncoding: null), filePath: file));
        }
        return AddOrigin(solution, id, added, isDeclared);
    }

    /// <summary>Says of files that the project already has where they come from.</summary>
    public static Solution AddOrigin(Solution solution, ProjectId id, IEnumerable<string> files, bool isDeclared)
    {
        var path = Path.Combine(Path.GetPathRoot(Environment.CurrentDirectory)!, $"{Guid.NewGuid()}.globalconfig");
        return solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), AnalyzerConfigs.OriginOf(files, isDeclared), filePath: path);
    }

    private static IEnumerable<string> FindAt(string path, CancellationToken cancellationToken)
    {
        if (path.Length == 0) throw new ToolException("--schema names no file or folder.");
        var full = Path.GetFullPath(path);
        if (File.Exists(full)) return [full];
        if (!Directory.Exists(full)) throw new ToolException($"There is no schema file or folder {path}.");
        var files = SourceFolder.Files(full, ".sql", cancellationToken).ToList();
        return files.Count > 0 ? files : throw new ToolException($"There is no .sql file in {path}.");
    }
}
