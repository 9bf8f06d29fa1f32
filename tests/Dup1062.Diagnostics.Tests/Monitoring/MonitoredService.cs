using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Dup1062.Diagnostics.Tests.Monitoring;

/// <summary>A monitor whose clock, log and meter a test holds in its hands, and whose diagnoses are the test's.</summary>
internal sealed class MonitoredService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Meters _meters = new();
    private readonly SemaphoreSlim _counted = new(0);
    private readonly MeterListener _listener = new();
    private int _lookedAt;
    private readonly Channel<Diagnosis> _diagnoses = Channel.CreateUnbounded<Diagnosis>();

    public MonitoredService(
        DuplicateEntryMonitorOptions? options = null,
        Func<DuplicateEntry, FailedCommand?, CancellationToken, Task<Diagnosis>>? diagnose = null,
        TimeProvider? time = null)
    {
        options ??= new();
        var diagnosed = options.Diagnosed;
        options.Diagnosed = diagnosis =>
        {
            _diagnoses.Writer.TryWrite(diagnosis);
            diagnosed?.Invoke(diagnosis);
        };
        Errors = new(_meters, "Dup1062", "dup1062.errors");
        Diagnoses = new(_meters, "Dup1062", "dup1062.diagnoses");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == _meters && instrument.Name == "dup1062.errors") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => _counted.Release());
        _listener.Start();
        Monitor = new(
            diagnose ?? ((entry, _, _) => Task.FromResult(Diagnosed(entry))), options, new FakeLogger<DuplicateEntryMonitor>(Logs), time ?? Time, _meters);
    }

    public DuplicateEntryMonitor Monitor { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public FakeLogCollector Logs { get; } = new();

    public MetricCollector<long> Errors { get; }

    public MetricCollector<long> Diagnoses { get; }

    public static DuplicateEntry Entry(string key, string value = "ann@shop.example") => DuplicateEntry.Parse($"Duplicate entry '{value}' for key '{key}'");

    public static Diagnosis Diagnosed(DuplicateEntry entry) => new()
    {
        Entry = entry,
        Causes = [new(Cause.AlreadyExists, 0.8, [new($"The row with {entry.Value} is there.")], [new("Treat it as done.", null, "None.")])],
    };

    public async Task<Diagnosis> NextDiagnosisAsync() => await _diagnoses.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Waits until the background has looked at so many errors.</summary>
    public async Task LookedAtAsync(int errors)
    {
        for (; _lookedAt < errors; _lookedAt++) Assert.True(await _counted.WaitAsync(Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await Monitor.DisposeAsync();
        _listener.Dispose();
        _meters.Dispose();
    }

    /// <summary>Meters of this service alone.</summary>
    private sealed class Meters : IMeterFactory
    {
        private readonly List<Meter> _meters = [];

        public Meter Create(MeterOptions options)
        {
            var meter = new Meter(options.Name, options.Version, options.Tags, scope: this);
            _meters.Add(meter);
            return meter;
        }

        public void Dispose() => _meters.ForEach(meter => meter.Dispose());
    }
}
