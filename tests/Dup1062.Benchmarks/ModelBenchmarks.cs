using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Benchmarks;

/// <summary>A build of a project whose schema is a model of 500 entities and 300 migrations: each time with trees that nobody has read.</summary>
[InProcessJob(iterations: 5)]
public class ModelBuildBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [IterationSetup]
    public void CreateCompilation() => _compilation = GeneratedModel.Create();

    [Benchmark(Baseline = true)]
    public int Empty() => Run([new EmptyAnalyzer()]);

    [Benchmark]
    public int Dup1062() => Run([new EmptyAnalyzer(), .. AnalyzerAssemblies.Dup1062]);

    private int Run(DiagnosticAnalyzer[] analyzers) => _compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
}

/// <summary>The same project in an IDE: one document after each keystroke, with a new compilation and new analyzers.</summary>
[InProcessJob(iterations: 20)]
public class ModelKeystrokeBenchmarks
{
    private CSharpCompilation _compilation = GeneratedModel.Create();
    private int _keystroke;

    [Benchmark(Baseline = true)]
    public int Empty() => Ask([new EmptyAnalyzer()], edited: 0);

    [Benchmark]
    public int UnchangedModel() => Ask(AnalyzerAssemblies.Dup1062, edited: 0);

    [Benchmark]
    public int EditedModel() => Ask(AnalyzerAssemblies.Dup1062, edited: GeneratedModel.FirstOfModel);

    /// <summary>Adds a property to the type in a file, and asks for the first store.</summary>
    private int Ask(DiagnosticAnalyzer[] analyzers, int edited)
    {
        var old = _compilation.SyntaxTrees[edited];
        var text = old.GetText();
        var end = text.ToString().LastIndexOf('}');
        _compilation = _compilation.ReplaceSyntaxTree(old, old.WithChangedText(text.WithChanges(new TextChange(new TextSpan(end, 0), edited == 0 ? $"// {_keystroke++}\n" : $"public int P{_keystroke++} {{ get; set; }}\n"))));
        return _compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([]))
            .GetAnalyzerSemanticDiagnosticsAsync(_compilation.GetSemanticModel(_compilation.SyntaxTrees[0]), filterSpan: null, default).GetAwaiter().GetResult().Length;
    }
}
