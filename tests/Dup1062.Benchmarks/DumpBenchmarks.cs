using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Benchmarks;

/// <summary>A 100 MB dump: as a file beside <c>grep -c 'CREATE TABLE'</c>, as the compiler's text beside loading that text.</summary>
[InProcessJob(iterations: 10)]
[MemoryDiagnoser]
public class DumpBenchmarks
{
    private const long Length = 100 * 1024 * 1024;
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"dup1062-dump-{Environment.ProcessId}.sql");
    private SourceText _text = SourceText.From("");

    [GlobalSetup]
    public void WriteDump()
    {
        using (var writer = new StreamWriter(_file)) Dump.Write(writer, Length);
        _text = LoadText();
    }

    [GlobalCleanup]
    public void DeleteDump() => File.Delete(_file);

    [Benchmark(Baseline = true)]
    public int Grep()
    {
        using var grep = Process.Start(new ProcessStartInfo("grep", ["-c", "CREATE TABLE", _file]) { RedirectStandardOutput = true })!;
        var count = int.Parse(grep.StandardOutput.ReadToEnd());
        grep.WaitForExit();
        return count;
    }

    [Benchmark]
    public int ReadFile()
    {
        using var reader = new StreamReader(_file);
        return SchemaScript.Read(reader).Statements.Count;
    }

    [Benchmark]
    public SourceText LoadText()
    {
        using var stream = File.OpenRead(_file);
        return SourceText.From(stream);
    }

    [Benchmark]
    public int ReadText() => SchemaScript.Read(new SourceTextReader(_text)).Statements.Count;
}
