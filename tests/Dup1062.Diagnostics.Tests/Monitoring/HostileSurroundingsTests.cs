using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Dup1062.Diagnostics.Tests.Monitoring;

/// <summary>What the application brings along may fail: neither its requests nor the monitor may come to harm.</summary>
public class HostileSurroundingsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_log_that_throws_does_not_end_the_background()
    {
        var diagnosed = new SemaphoreSlim(0);
        var options = new DuplicateEntryMonitorOptions { Diagnosed = _ => diagnosed.Release(), SurgeThreshold = 1 };
        await using var monitor = new DuplicateEntryMonitor((entry, _, _) => Task.FromResult(MonitoredService.Diagnosed(entry)), options, new BrokenLogger());

        foreach (var key in (string[])["a.PRIMARY", "b.PRIMARY", "c.PRIMARY"])
        {
            monitor.Report(MonitoredService.Entry(key));
            Assert.True(await diagnosed.WaitAsync(Patience));
        }
    }

    [Fact]
    public async Task A_listener_that_throws_reaches_no_request_and_no_diagnosis()
    {
        using var own = new Meters();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Scope == own) listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => throw new InvalidOperationException("the listener's"));
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => throw new InvalidOperationException("the listener's"));
        listener.Start();
        var diagnosed = new SemaphoreSlim(0);
        await using var monitor = new DuplicateEntryMonitor(
            (entry, _, _) => Task.FromResult(MonitoredService.Diagnosed(entry)), new() { QueueCapacity = 1, Diagnosed = _ => diagnosed.Release() }, meterFactory: own);

        for (var i = 0; i < 1000; i++) monitor.Report(MonitoredService.Entry("users.uq_email"));

        Assert.True(await diagnosed.WaitAsync(Patience));
    }

    [Fact]
    public void Options_that_no_timer_and_no_server_could_keep_are_refused_where_they_are_set()
    {
        var options = new DuplicateEntryMonitorOptions();
        foreach (var time in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromSeconds(-1), Timeout.InfiniteTimeSpan, TimeSpan.MaxValue])
        {
            Assert.Throws<ArgumentOutOfRangeException>("QueryTimeout", () => options.Diagnoser.QueryTimeout = time);
            Assert.Throws<ArgumentOutOfRangeException>("Timeout", () => options.Diagnoser.Timeout = time);
            Assert.Throws<ArgumentOutOfRangeException>("SummaryInterval", () => options.SummaryInterval = time);
        }
        Assert.Throws<ArgumentOutOfRangeException>("DiagnosisInterval", () => options.DiagnosisInterval = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>("QueueCapacity", () => options.QueueCapacity = 0);
        Assert.Throws<ArgumentOutOfRangeException>("KeyCapacity", () => options.KeyCapacity = -1);
        Assert.Throws<ArgumentOutOfRangeException>("SurgeThreshold", () => options.SurgeThreshold = 0);
    }

    private sealed class Meters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options.Name, options.Version, options.Tags, scope: this);

        public void Dispose()
        {
        }
    }

    private sealed class BrokenLogger : ILogger<DuplicateEntryMonitor>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("the disk is full");
    }
}
