using System.Collections.Immutable;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Dup1062.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Benchmarks;

/// <summary>
/// All our analyzers over one compilation, beside an analyzer that does nothing and beside Dapper.AOT's.
/// Our cost is Dup1062 - Empty, the peer's is DapperAot - Empty; the ratio counts, not the milliseconds.
/// </summary>
[InProcess]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 3, iterationCount: 15)]
public class AnalyzerBenchmarks
{
    private readonly AnalyzerOptions _options = new([new SchemaText(GeneratedProject.Schema(50))]);
    private CSharpCompilation _compilation = null!;

    [Params(1, 1000)]
    public int Files { get; set; }

    [Params(false, true)]
    public bool Sql { get; set; }

    /// <summary>Bound beforehand, so that only the analyzers are measured.</summary>
    [IterationSetup]
    public void CreateCompilation()
    {
        _compilation = GeneratedProject.Create(Files, Sql);
        _ = _compilation.GetDiagnostics();
    }

    [Benchmark(Baseline = true)]
    public int Empty() => Run([new EmptyAnalyzer()]);

    [Benchmark]
    public int Dup1062() => Run([.. Instances(typeof(Dup1062Analyzer).Assembly)]);

    [Benchmark]
    public int DapperAot() => Run([.. DapperAnalyzers.Value]);

    private static Lazy<DiagnosticAnalyzer[]> DapperAnalyzers { get; } = new(() =>
    {
        var folder = typeof(AnalyzerBenchmarks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "DapperAotAnalyzers").Value!;
        var file = Directory.EnumerateFiles(folder, "Dapper.AOT.Analyzers.dll", SearchOption.AllDirectories).First();
        AppDomain.CurrentDomain.AssemblyResolve += (_, e) =>
        {
            var beside = Path.Combine(Path.GetDirectoryName(file)!, new AssemblyName(e.Name).Name + ".dll");
            return File.Exists(beside) ? Assembly.LoadFrom(beside) : null;
        };
        return [.. Instances(Assembly.LoadFrom(file))];
    });

    private static IEnumerable<DiagnosticAnalyzer> Instances(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private int Run(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        _compilation.WithAnalyzers(analyzers, _options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
}
