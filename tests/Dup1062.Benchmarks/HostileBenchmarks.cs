using BenchmarkDotNet.Attributes;
using Dup1062.MySql.Schema;

namespace Dup1062.Benchmarks;

/// <summary>Scripts that would make a careless reader slow, each 20 million characters long: the time beside an ordinary dump counts.</summary>
[InProcessJob(iterations: 5)]
[MemoryDiagnoser]
public class HostileBenchmarks
{
    private const int Length = 20_000_000;

    private readonly Dictionary<string, string> _scripts = new()
    {
        [nameof(OrdinaryDump)] = DumpText(),
        [nameof(RandomCharacters)] = RandomText(),
        [nameof(OpenQuote)] = "INSERT INTO t VALUES ('" + new string('x', Length),
        [nameof(OpenComment)] = "/*! CREATE TABLE t (" + new string('*', Length),
        [nameof(Parentheses)] = "CREATE TABLE t (" + new string('(', Length),
        [nameof(ShortStatements)] = string.Concat(Enumerable.Repeat("CREATE;", Length / 7)),
    };

    [Benchmark(Baseline = true)]
    public int OrdinaryDump() => Read(nameof(OrdinaryDump));

    [Benchmark]
    public int RandomCharacters() => Read(nameof(RandomCharacters));

    [Benchmark]
    public int OpenQuote() => Read(nameof(OpenQuote));

    [Benchmark]
    public int OpenComment() => Read(nameof(OpenComment));

    [Benchmark]
    public int Parentheses() => Read(nameof(Parentheses));

    [Benchmark]
    public int ShortStatements() => Read(nameof(ShortStatements));

    private int Read(string script) => SchemaScript.Read(new StringReader(_scripts[script])).Statements.Count;

    private static string DumpText()
    {
        using var writer = new StringWriter();
        Dump.Write(writer, Length);
        return writer.ToString();
    }

    private static string RandomText()
    {
        var random = new Random(1062);
        return string.Create(Length, random, (text, source) =>
        {
            foreach (ref var c in text) c = (char)source.Next(1, 256);
        });
    }
}
