using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Benchmarks;

/// <summary>
/// An IDE asks for one document after each keystroke, with a new compilation and new analyzers. The schema of 3,000 tables,
/// over 1 MB, has not changed: only the first request may pay for it.
/// </summary>
[InProcessJob(iterations: 20)]
public class KeystrokeBenchmarks
{
    private static readonly string Schema = GeneratedProject.Schema(1500);

    private readonly CSharpCompilation _compilation = GeneratedProject.Create(20, withSql: true);
    private readonly AnalyzerOptions _known = new([new SchemaText(Schema)]);
    private AnalyzerOptions _new = new([]);
    private int _keystroke;

    [IterationSetup]
    public void CreateSchema() => _new = new([new SchemaText(Schema + $"-- {_keystroke}")]);

    [Benchmark(Baseline = true)]
    public int Empty() => Ask([new EmptyAnalyzer()], _known);

    [Benchmark]
    public int UnchangedSchema() => Ask(AnalyzerAssemblies.Dup1062, _known);

    [Benchmark]
    public int NewSchema() => Ask(AnalyzerAssemblies.Dup1062, _new);

    private int Ask(DiagnosticAnalyzer[] analyzers, AnalyzerOptions options)
    {
        var old = _compilation.SyntaxTrees[0];
        var tree = old.WithChangedText(old.GetText().Replace(0, 0, $"// {_keystroke++}\n"));
        var compilation = _compilation.ReplaceSyntaxTree(old, tree);
        return compilation.WithAnalyzers([.. analyzers], options)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, default).GetAwaiter().GetResult().Length;
    }
}
