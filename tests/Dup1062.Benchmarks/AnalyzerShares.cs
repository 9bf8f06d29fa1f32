using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static System.FormattableString;

namespace Dup1062.Benchmarks;

/// <summary>
/// What the analyzers cost beside the compiler's work, which is ten times as much and varies by more than they cost: the
/// processor time of a run with them less that of a run without, taken in turn, and the median of that.
/// </summary>
internal static class AnalyzerShares
{
    private const int Rounds = 9;

    public static void Print()
    {
        foreach (var (files, sql) in new[] { (1000, false), (1000, true) })
        {
            var rounds = Enumerable.Range(0, Rounds + 2).Select(round => Measure(files, sql, round)).Skip(2).ToList();
            var ours = Median(rounds.Select(round => round.Dup1062 - round.Empty));
            var peer = Median(rounds.Select(round => round.DapperAot - round.Empty));
            Console.WriteLine(Invariant($"{files} files {(sql ? "with" : "without")} SQL: compiler {Median(rounds.Select(round => round.Empty)):0} ms, Dup1062 {ours:0} ms, Dapper.AOT {peer:0} ms, ratio {ours / peer:0.00}"));
            foreach (var (name, time) in Telemetry(files, sql)) Console.WriteLine(Invariant($"  {name,-28} {time,7:0.0} ms in its own code"));
        }
    }

    /// <summary>Each round begins with another one: the collector cleans up after one run in the time of a later one.</summary>
    private static (double Empty, double Dup1062, double DapperAot) Measure(int files, bool sql, int round)
    {
        DiagnosticAnalyzer[][] sets = [[], AnalyzerAssemblies.Dup1062, AnalyzerAssemblies.DapperAot];
        var times = new double[sets.Length];
        for (var i = round; i < round + sets.Length; i++) times[i % sets.Length] = Run(sets[i % sets.Length], files, sql);
        return (times[0], times[1], times[2]);
    }

    private static double Run(DiagnosticAnalyzer[] analyzers, int files, bool sql)
    {
        var compilation = Bound(files, sql);
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        _ = compilation.WithAnalyzers([new EmptyAnalyzer(), .. analyzers], GeneratedProject.Options(sql)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static IEnumerable<(string Name, double Time)> Telemetry(int files, bool sql)
    {
        ImmutableArray<DiagnosticAnalyzer> all = [.. AnalyzerAssemblies.Dup1062, .. AnalyzerAssemblies.DapperAot];
        var options = new CompilationWithAnalyzersOptions(GeneratedProject.Options(sql), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var result = new CompilationWithAnalyzers(Bound(files, sql), all, options).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        return all.Select(analyzer => (analyzer.GetType().Name, result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds));
    }

    /// <summary>A compiler has its references bound before it asks any analyzer; else the first one would pay for that.</summary>
    private static CSharpCompilation Bound(int files, bool sql)
    {
        var compilation = GeneratedProject.Create(files, sql);
        _ = compilation.GetDeclarationDiagnostics();
        return compilation;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
