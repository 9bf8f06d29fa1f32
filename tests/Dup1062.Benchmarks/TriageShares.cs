using System.Diagnostics;
using static System.FormattableString;

namespace Dup1062.Benchmarks;

/// <summary><c>dup1062 triage</c> beside <c>grep -c</c> on a log of 1 GB: both as processes, in turn, and the medians of that.</summary>
internal static class TriageShares
{
    private const int Rounds = 7;
    private const long Length = 1L << 30;

    /// <summary>Runs the two.</summary>
    /// <param name="installed">The tool as it was installed from its package; null for the one that was built with this program.</param>
    public static void Print(string? installed)
    {
        string[] tool = installed is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "dup1062.dll")] : [installed];
        var file = Path.Combine(Path.GetTempPath(), $"dup1062-triage-{Environment.ProcessId}.log");
        try
        {
            using (var writer = new StreamWriter(file)) TriageLog.Write(writer, Length);
            var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => (Grep: Run(["grep", "-c", "Duplicate entry", file]), Tool: Run([.. tool, "triage", file]), Empty: Run([.. tool, "triage", "/dev/null"]))).Skip(1).ToList();
            var (grep, triage, empty) = (Median(rounds.Select(round => round.Grep.Wall)), Median(rounds.Select(round => round.Tool.Wall)), Median(rounds.Select(round => round.Empty.Wall)));
            Console.WriteLine(Invariant($"grep -c {grep:0} ms, triage {triage:0} ms, ratio {triage / grep:0.00}; triage of nothing {empty:0} ms, so the log itself {triage - empty:0} ms, ratio {(triage - empty) / grep:0.00}"));
            Console.WriteLine(Invariant($"processor: grep -c {Median(rounds.Select(round => round.Grep.Processor)):0} ms, triage {Median(rounds.Select(round => round.Tool.Processor)):0} ms, of nothing {Median(rounds.Select(round => round.Empty.Processor)):0} ms"));
            Console.WriteLine(Invariant($"peak memory {rounds.Max(round => round.Tool.Peak) / 1048576d:0} MB"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (double Wall, double Processor, long Peak) Run(string[] command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var (peak, processor) = (0L, TimeSpan.Zero);
        var output = process.StandardOutput.ReadToEndAsync();
        while (!process.WaitForExit(5)) (peak, processor) = Look(process, peak, processor);
        watch.Stop();
        _ = output.Result;
        return (watch.Elapsed.TotalMilliseconds, processor.TotalMilliseconds, peak);
    }

    /// <summary>A process that has ended tells nothing any more: what was seen last counts.</summary>
    private static (long Peak, TimeSpan Processor) Look(Process process, long peak, TimeSpan processor)
    {
        try
        {
            process.Refresh();
            return (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return (peak, processor);
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
