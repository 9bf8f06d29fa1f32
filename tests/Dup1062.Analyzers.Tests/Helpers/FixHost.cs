using System.Collections.Immutable;
using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.Helpers;

/// <summary>A project in memory, asked for findings and fixes the way a host asks. For what the testing framework does not express.</summary>
internal sealed class FixHost : IDisposable
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _project = ProjectId.CreateNewId();

    public FixHost(string source, string schema, string? globalConfig = null, params DiagnosticAnalyzer[] analyzers)
    {
        _analyzers = analyzers.Length > 0 ? [.. analyzers] : [new PlainInsertAnalyzer()];
        var document = DocumentId.CreateNewId(_project);
        Document = _workspace.CurrentSolution
            .AddProject(_project, "Shop", "Shop", LanguageNames.CSharp)
            .WithProjectCompilationOptions(_project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithProjectParseOptions(_project, new CSharpParseOptions(LanguageVersion.Latest))
            .WithProjectMetadataReferences(_project, References.All)
            .AddAdditionalDocument(DocumentId.CreateNewId(_project), "schema.sql", schema, filePath: "/schema.sql")
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(_project), ".globalconfig", SourceText.From($"is_global = true\n{globalConfig}\n"), filePath: "/.globalconfig")
            .AddDocument(document, "Store.cs", source, filePath: "/Store.cs")
            .GetDocument(document)!;
    }

    public Document Document { get; private set; }

    public string Source => Document.GetTextAsync().Result.ToString();

    public async Task<ImmutableArray<Diagnostic>> FindingsAsync()
    {
        var compilation = (await Document.Project.GetCompilationAsync())!;
        var findings = await compilation.WithAnalyzers(_analyzers, Document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>What a provider offers for a finding, in order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(CodeFixProvider provider, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        if (!provider.FixableDiagnosticIds.Contains(finding.Id)) return actions;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(Document, finding, (action, _) => actions.Add(action), default));
        return actions;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default);
        Document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(Document.Id)!;
    }

    /// <summary>Fix All of one kind, as <c>dotnet format</c> and the IDE ask for it.</summary>
    public async Task ApplyAllAsync(CodeFixProvider provider, string equivalenceKey, FixAllScope scope)
    {
        var context = new FixAllContext(Document, provider, scope, equivalenceKey, provider.FixableDiagnosticIds, new Findings(this), default);
        if (await provider.GetFixAllProvider()!.GetFixAsync(context) is { } action) await ApplyAsync(action);
    }

    public void Dispose() => _workspace.Dispose();

    private sealed class Findings(FixHost host) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await host.FindingsAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await host.FindingsAsync();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
