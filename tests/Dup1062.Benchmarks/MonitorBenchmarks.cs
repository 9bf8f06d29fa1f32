using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using Dup1062.Diagnostics;
using Dup1062.MySql.Errors;
using MySqlConnector;

namespace Dup1062.Benchmarks;

/// <summary>What a duplicate-key error costs the request that it fails, beside the exception itself.</summary>
[InProcess]
[MemoryDiagnoser]
public class MonitorBenchmarks
{
    private const string Text = "Duplicate entry 'ann@shop.example' for key 'users.uq_email'";

    private readonly MySqlException _duplicate = (MySqlException)Activator.CreateInstance(
        typeof(MySqlException), BindingFlags.Instance | BindingFlags.NonPublic, binder: null, [MySqlErrorCode.DuplicateKeyEntry, Text], CultureInfo.InvariantCulture)!;

    private readonly InvalidOperationException _other = new("", new TimeoutException());

    private readonly DuplicateEntryMonitor _monitor = new((entry, _, _) => Task.FromResult(new Diagnosis { Entry = entry, Causes = [] }));

    private readonly FailedCommand _command = new("INSERT INTO users (email) VALUES (@email)", [new("@email", "ann@shop.example")]);

    [GlobalCleanup]
    public void Dispose() => _monitor.Dispose();

    /// <summary>The least that any failing request pays.</summary>
    [Benchmark(Baseline = true)]
    public bool ThrowAndCatch()
    {
        try
        {
            throw new InvalidOperationException(Text);
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    [Benchmark]
    public bool Report() => _monitor.Report(_duplicate, _command);

    [Benchmark]
    public bool ReportAnotherError() => _monitor.Report(_other, _command);

    [Benchmark]
    public bool IsDuplicateEntry() => _duplicate.IsDuplicateEntry();

    [Benchmark]
    public bool IsDuplicateEntryByKey() => _duplicate.IsDuplicateEntry("uq_email");

    /// <summary>Places only; no string is made.</summary>
    [Benchmark]
    public bool ReadText() => DuplicateEntryMessage.Read(Text, MySqlErrorNumbers.DuplicateEntry).KeySpan is not null;
}
