using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>What a path stands for.</summary>
/// <param name="Folder">The folder it is, or is in.</param>
/// <param name="Solution">The solution, where it is one or has exactly one in it.</param>
/// <param name="Projects">The C# projects; none for a folder of loose C# files.</param>
internal sealed record CheckTarget(string Folder, string? Solution, IReadOnlyList<string> Projects)
{
    /// <summary>What the .NET SDK is asked to restore or load.</summary>
    public IReadOnlyList<string> Entries => Solution is null ? Projects : [Solution];

    /// <summary>Looks at a path as <c>dotnet build</c> does; where a folder has no project in it, at the projects below.</summary>
    /// <exception cref="ToolException">There is nothing to check.</exception>
    public static async Task<CheckTarget> FindAsync(string path, CancellationToken cancellationToken)
    {
        if (path.Length == 0) throw new ToolException("PATH is empty.");
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) return await InFolderAsync(full, cancellationToken);
        if (!File.Exists(full)) throw new ToolException($"There is no {path}.");
        var folder = Path.GetDirectoryName(full)!;
        return Path.GetExtension(full).ToLowerInvariant() switch
        {
            ".csproj" => new CheckTarget(folder, null, [full]),
            ".sln" or ".slnx" => await OfSolutionAsync(full, cancellationToken),
            _ => throw new ToolException($"{path} is neither a folder nor a .csproj, .sln or .slnx file."),
        };
    }

    private static async Task<CheckTarget> InFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var solutions = Directory.GetFiles(folder, "*.sln").Concat(Directory.GetFiles(folder, "*.slnx")).ToList();
        if (solutions.Count == 1) return await OfSolutionAsync(solutions[0], cancellationToken);
        var projects = Directory.GetFiles(folder, "*.csproj");
        if (projects.Length == 0) projects = [.. SourceFolder.Files(folder, ".csproj", cancellationToken)];
        return new CheckTarget(folder, null, [.. projects.Order(StringComparer.Ordinal)]);
    }

    private static async Task<CheckTarget> OfSolutionAsync(string path, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            var serializer = SolutionSerializers.GetSerializerByMoniker(path) ?? throw new ToolException($"{path} is not a solution.");
            var solution = await serializer.OpenAsync(path, cancellationToken);
            var projects = solution.SolutionProjects
                .Select(project => Path.GetFullPath(project.FilePath.Replace('\\', Path.DirectorySeparatorChar), folder))
                .Where(project => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .ToList();
            return projects.Count > 0 ? new CheckTarget(folder, path, projects) : throw new ToolException($"There is no C# project in {path}.");
        }
        catch (Exception e) when (e is SolutionException or FormatException or System.Xml.XmlException)
        {
            throw new ToolException($"{path} cannot be read as a solution: {e.Message}", e);
        }
    }
}
