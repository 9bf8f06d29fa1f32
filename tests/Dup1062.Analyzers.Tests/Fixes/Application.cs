using System.Collections.Immutable;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>The code and scripts of an application that is not part of this repository, as one project.</summary>
internal sealed class Application : IDisposable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(PlainInsertAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private readonly AdhocWorkspace _workspace = new();

    public Application(string folder)
    {
        var id = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution
            .AddProject(id, "Application", "Application", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Latest))
            .WithProjectMetadataReferences(id, References.All);
        foreach (var path in Files("*.cs")) solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), Text(path), filePath: path);
        foreach (var path in Files("*.sql")) solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), Text(path), filePath: path);
        Project = solution.GetProject(id)!;

        IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

        static SourceText Text(string path) => SourceText.From(File.ReadAllText(path));
    }

    public Project Project { get; }

    public async Task<IReadOnlyList<Diagnostic>> FindingsAsync() =>
        await (await Project.GetCompilationAsync())!.WithAnalyzers(Analyzers, Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    /// <summary>What the compiler and the rules say of a document, a line each.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(Document document)
    {
        var model = (await document.GetSemanticModelAsync())!;
        var findings = await model.Compilation.WithAnalyzers(Analyzers, document.Project.AnalyzerOptions).GetAnalyzerSemanticDiagnosticsAsync(model, null, default);
        return [.. model.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Concat(findings).Select(Line)];
    }

    /// <summary>Of the rules' own findings only the rule: which statement a handler's finding names may change with a fix.</summary>
    public static string Line(Diagnostic problem) => problem.Id.StartsWith("DUP", StringComparison.Ordinal) ? problem.Id : $"{problem.Id} {problem.GetMessage()}";

    public void Dispose() => _workspace.Dispose();
}
