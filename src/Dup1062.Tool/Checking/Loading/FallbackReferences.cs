using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>What files refer to that are read without MSBuild: the running .NET, and the libraries by which C# talks to MySQL.</summary>
internal static class FallbackReferences
{
    private static readonly string[] Always =
    [
        "Dapper", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.EntityFrameworkCore.Relational",
        "Polly", "Polly.Core",
    ];

    /// <summary>Those whose presence says that a project talks to MySQL. They count only where the project names them, or calls what only they have.</summary>
    private static readonly (string Library, string Name)[] WhereNamed =
        [("MySqlConnector", "MySqlConnector"), ("Pomelo.EntityFrameworkCore.MySql", "Pomelo.EntityFrameworkCore.MySql"), ("Pomelo.EntityFrameworkCore.MySql", ".UseMySql(")];

    private const string MySqlData = "MySql.Data";

    /// <summary>The references of a project that has none.</summary>
    /// <param name="isNamed">Whether a library's name stands anywhere in the project.</param>
    public static IEnumerable<MetadataReference> For(Func<string, bool> isNamed)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = ReferencesTo(AssembliesIn(framework).Concat(AssembliesIn(AspNetCore(framework))).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase));
        return [.. references, .. Completing(references, isNamed)];
    }

    /// <summary>The libraries that a project lacks.</summary>
    /// <param name="own">The references that it has.</param>
    /// <param name="isNamed">Whether a library's name stands anywhere in the project.</param>
    public static IEnumerable<MetadataReference> Completing(IReadOnlyCollection<MetadataReference> own, Func<string, bool> isNamed)
    {
        var known = own.OfType<PortableExecutableReference>().Select(reference => Path.GetFileNameWithoutExtension(reference.FilePath)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var libraries = ReferencesTo(Always.Concat(WhereNamed.Where(use => isNamed(use.Name)).Select(use => use.Library)).Distinct().Where(name => !known.Contains(name)).Select(LibraryPath));
        return isNamed(MySqlData) && !known.Contains(MySqlData) ? [.. libraries, CompileMySqlData(own)] : libraries;
    }

    private static List<PortableExecutableReference> ReferencesTo(IEnumerable<string> paths) => [.. paths.Select(path => MetadataReference.CreateFromFile(path))];

    private static string LibraryPath(string name) => Path.Combine(AppContext.BaseDirectory, "references", $"{name}.dll");

    private static IEnumerable<string> AssembliesIn(string? folder) =>
        folder is null ? [] : Directory.GetFiles(folder, "*.dll").Where(file => !Path.GetFileName(file).Contains(".Native.", StringComparison.Ordinal) && IsManaged(file));

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }

    /// <summary>ASP.NET Core lies beside .NET where it is installed; without it a web application is read all the same.</summary>
    private static string? AspNetCore(string framework)
    {
        var all = Path.GetFullPath(Path.Combine(framework, "..", "..", "Microsoft.AspNetCore.App"));
        return Directory.Exists(all) ? Directory.GetDirectories(all).OrderByDescending(folder => folder == Path.Combine(all, Path.GetFileName(framework))).FirstOrDefault() : null;
    }

    /// <summary>MySql.Data cannot be shipped beside the tool; what code sees of it can.</summary>
    private static MetadataReference CompileMySqlData(IEnumerable<MetadataReference> references)
    {
        using var stream = typeof(FallbackReferences).Assembly.GetManifestResourceStream("MySql.Data.cs")!;
        using var reader = new StreamReader(stream);
        return CSharpCompilation.Create(
            MySqlData,
            [CSharpSyntaxTree.ParseText(reader.ReadToEnd())],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
    }
}
