using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Benchmarks;

/// <summary>
/// Whole runs over one compilation: with an analyzer that does nothing (the compiler's own work), ours and Dapper.AOT's.
/// <see cref="AnalyzerShares"/> tells the analyzers' own time without the compiler's.
/// </summary>
[InProcessJob(iterations: 8)]
public class AnalyzerBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [Params(1, 1000)]
    public int Files { get; set; }

    [Params(false, true)]
    public bool Sql { get; set; }

    [IterationSetup]
    public void CreateCompilation() => _compilation = GeneratedProject.Create(Files, Sql);

    [Benchmark(Baseline = true)]
    public int Empty() => Run([new EmptyAnalyzer()]);

    [Benchmark]
    public int Dup1062() => Run([new EmptyAnalyzer(), .. AnalyzerAssemblies.Dup1062]);

    [Benchmark]
    public int DapperAot() => Run([new EmptyAnalyzer(), .. AnalyzerAssemblies.DapperAot]);

    private int Run(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        _compilation.WithAnalyzers(analyzers, GeneratedProject.Options(Sql)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
}
