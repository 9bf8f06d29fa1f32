using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using static System.FormattableString;

namespace Dup1062.Benchmarks;

/// <summary>
/// What each analyzer spends within one run of all of them, as the compiler itself reports it (/reportanalyzer): the only
/// figure in which the compiler's own work, ten times as much, does not drown theirs. On one thread, because these are
/// times by the clock.
/// </summary>
internal static class AnalyzerShares
{
    private const int Rounds = 9;

    public static void Print()
    {
        foreach (var (files, sql) in new[] { (1, false), (1000, false), (1, true), (1000, true) })
        {
            var rounds = Enumerable.Range(0, Rounds + 2).Select(_ => Measure(files, sql)).Skip(2).ToList();
            double Median(string owner) => rounds.Select(round => round[owner]).Order().ElementAt(Rounds / 2);
            var (ours, peer) = (Median(nameof(AnalyzerAssemblies.Dup1062)), Median(nameof(AnalyzerAssemblies.DapperAot)));
            Console.WriteLine(Invariant($"{files,5} files {(sql ? "with   " : "without")} SQL: Dup1062 {ours,7:0.0} ms, Dapper.AOT {peer,7:0.0} ms, ratio {ours / peer:0.00}"));
            foreach (var (name, time) in rounds[^1].Where(share => share.Value >= 1 && share.Key.EndsWith("Analyzer")).OrderByDescending(share => share.Value))
            {
                Console.WriteLine(Invariant($"        {name,-28} {time,7:0.0} ms"));
            }
        }
    }

    private static Dictionary<string, double> Measure(int files, bool sql)
    {
        ImmutableArray<DiagnosticAnalyzer> all = [.. AnalyzerAssemblies.Dup1062, .. AnalyzerAssemblies.DapperAot];
        var options = new CompilationWithAnalyzersOptions(
            GeneratedProject.Options(sql), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var compilation = GeneratedProject.Create(files, sql);
        // A compiler has its references bound before it asks any analyzer; here the first one would pay for that.
        _ = compilation.GetDeclarationDiagnostics();
        var result = new CompilationWithAnalyzers(compilation, all, options).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        double Time(DiagnosticAnalyzer analyzer) => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds;
        return all.ToDictionary(analyzer => analyzer.GetType().Name, Time)
            .Append(new(nameof(AnalyzerAssemblies.Dup1062), AnalyzerAssemblies.Dup1062.Sum(Time)))
            .Append(new(nameof(AnalyzerAssemblies.DapperAot), AnalyzerAssemblies.DapperAot.Sum(Time)))
            .ToDictionary();
    }
}
