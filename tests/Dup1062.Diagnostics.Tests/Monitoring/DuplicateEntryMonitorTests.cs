using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Dup1062.Diagnostics.Tests.Monitoring;

public class DuplicateEntryMonitorTests
{
    [Fact]
    public async Task A_key_is_diagnosed_once_in_an_interval()
    {
        await using var service = new MonitoredService();
        for (var i = 0; i < 100; i++) service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        Assert.Equal("uq_email", (await service.NextDiagnosisAsync()).Entry.Key);
        await service.LookedAtAsync(100);

        service.Time.Advance(TimeSpan.FromMinutes(1));
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        await service.NextDiagnosisAsync();
        await service.Monitor.DisposeAsync();

        Assert.Equal(2, service.Diagnoses.GetMeasurementSnapshot().Count);
    }

    [Fact]
    public async Task Keys_are_diagnosed_one_by_one()
    {
        await using var service = new MonitoredService();
        string[] keys = ["users.uq_email", "users.PRIMARY", "orders.PRIMARY"];
        foreach (var key in keys) service.Monitor.Report(MonitoredService.Entry(key));
        foreach (var key in keys) Assert.Equal(key, (await service.NextDiagnosisAsync()).Entry.QualifiedKey);
    }

    [Fact]
    public async Task A_surge_is_summed_up_when_its_time_is_over()
    {
        await using var service = new MonitoredService();
        for (var i = 0; i < 30; i++)
        {
            service.Monitor.Report(MonitoredService.Entry("orders.PRIMARY", $"{5000 + i}"));
            await service.LookedAtAsync(i + 1);
            service.Time.Advance(TimeSpan.FromSeconds(1));
        }
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        await service.LookedAtAsync(31);
        await service.NextDiagnosisAsync();
        service.Time.Advance(TimeSpan.FromMinutes(1));

        var log = Assert.Single(service.Logs.GetSnapshot(), record => record.Id.Name == "DuplicateEntrySurge");
        Assert.Equal(
            "Surge: 30 duplicate entries on orders.PRIMARY, 1.03 in a second, different values 30; likely AutoIncrementBehind, confidence 0.70. "
            + "30 of 30 errors show numbers that rise step by step. Every failing INSERT takes an id from the counter. One of them was diagnosed: AlreadyExists, confidence 0.80.",
            log.Message);
    }

    [Fact]
    public async Task A_diagnosis_is_logged_with_its_properties_and_without_the_value()
    {
        await using var service = new MonitoredService();
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        await service.NextDiagnosisAsync();
        await service.Monitor.DisposeAsync();

        var log = Assert.Single(service.Logs.GetSnapshot(), record => record.Id.Name == "DuplicateEntryDiagnosed");
        Assert.Equal((LogLevel.Warning, "1062", "users", "uq_email", "AlreadyExists"), (log.Level, Of("Number"), Of("Table"), Of("Key"), Of("Cause")));
        Assert.Equal("a***@***.example (16 characters)", Of("Value"));

        string? Of(string name) => log.GetStructuredStateValue(name);
    }

    [Theory]
    [InlineData(Redaction.None, Redaction.Mask, false)]
    [InlineData(Redaction.None, Redaction.None, true)]
    public async Task Evidence_with_values_is_logged_only_on_demand(Redaction diagnoser, Redaction logs, bool expected)
    {
        await using var service = new MonitoredService(new() { Diagnoser = { Redaction = diagnoser }, LogRedaction = logs });
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        await service.NextDiagnosisAsync();
        await service.Monitor.DisposeAsync();
        Assert.Equal(expected, service.Logs.LatestRecord.Message.Contains("ann@shop.example"));
    }

    [Fact]
    public async Task Errors_are_counted_with_the_attributes_of_databases()
    {
        await using var service = new MonitoredService();
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        await service.NextDiagnosisAsync();

        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["db.system.name"] = "mysql",
                ["db.response.status_code"] = "1062",
                ["error.type"] = "1062",
                ["db.collection.name"] = "users",
                ["dup1062.key"] = "uq_email",
            },
            service.Errors.LastMeasurement!.Tags);
        Assert.Equal("AlreadyExists", service.Diagnoses.LastMeasurement!.Tags["dup1062.cause"]);
    }

    [Fact]
    public async Task The_failing_request_s_activity_has_the_error_and_the_cause()
    {
        using var listener = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(listener);
        await using var service = new MonitoredService();
        using var request = new Activity("request") { IsAllDataRequested = true }.Start();
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        await service.NextDiagnosisAsync();

        Assert.Equal(["dup1062.error", "dup1062.diagnosis"], request.Events.Select(e => e.Name));
        Assert.All(request.Events, e => Assert.Contains(new("dup1062.key", "uq_email"), e.Tags));
        Assert.DoesNotContain(request.Events.SelectMany(e => e.Tags), tag => $"{tag.Value}".Contains("ann"));
        await service.Monitor.DisposeAsync();
        Assert.Equal(request.TraceId.ToHexString(), service.Logs.LatestRecord.GetStructuredStateValue("RequestTraceId"));
    }

    [Fact]
    public async Task The_background_belongs_to_no_request()
    {
        var inherited = new AsyncLocal<string> { Value = "the first request" };
        var seen = new TaskCompletionSource<string?>();
        await using var service = new MonitoredService(diagnose: (entry, _, _) =>
        {
            seen.TrySetResult(inherited.Value);
            return Task.FromResult(MonitoredService.Diagnosed(entry));
        });
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        Assert.Null(await seen.Task);
    }

    [Fact]
    public async Task A_failure_is_logged_and_the_next_error_is_diagnosed()
    {
        var calls = 0;
        await using var service = new MonitoredService(
            new() { Diagnosed = _ => throw new InvalidOperationException("the application's") },
            (entry, _, _) => calls++ == 0 ? throw new TimeoutException("the diagnoser's") : Task.FromResult(MonitoredService.Diagnosed(entry)));
        service.Monitor.Report(MonitoredService.Entry("a.PRIMARY"));
        service.Monitor.Report(MonitoredService.Entry("b.PRIMARY"));
        service.Monitor.Report(MonitoredService.Entry("c.PRIMARY"));
        await service.NextDiagnosisAsync();
        Assert.Equal("c", (await service.NextDiagnosisAsync()).Entry.Table);
        await service.Monitor.DisposeAsync();
        Assert.Equal(
            ["the diagnoser's", "the application's", "the application's"],
            service.Logs.GetSnapshot().Where(record => record.Id.Name == "DiagnosisFailed").Select(record => record.Exception!.Message));
    }

    [Fact]
    public async Task A_disposed_monitor_takes_no_more_and_gives_up_what_it_does()
    {
        var started = new TaskCompletionSource();
        var service = new MonitoredService(diagnose: async (entry, _, cancellationToken) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return MonitoredService.Diagnosed(entry);
        });
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        await started.Task;
        await service.DisposeAsync();
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        service.Monitor.Dispose();
        Assert.Equal(0, service.Monitor.Dropped);
    }

    [Fact]
    public async Task A_disposed_monitor_does_not_wait_for_the_diagnoses_that_are_to_come()
    {
        var started = new TaskCompletionSource();
        var service = new MonitoredService(diagnose: async (entry, _, cancellationToken) =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return MonitoredService.Diagnosed(entry);
        });
        service.Monitor.Report(MonitoredService.Entry("users.uq_email"));
        service.Monitor.Report(MonitoredService.Entry("orders.PRIMARY"));
        await started.Task;
        await service.LookedAtAsync(2);
        await service.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Other_exceptions_are_passed_over_without_a_byte()
    {
        using var monitor = new DuplicateEntryMonitor((entry, _, _) => Task.FromResult(MonitoredService.Diagnosed(entry)));
        var exception = new InvalidOperationException("", new TimeoutException("", new IOException()));
        Assert.False(monitor.Report(exception));
        var before = GC.GetAllocatedBytesForCurrentThread();
        const int reports = 10_000;
        for (var i = 0; i < reports; i++) monitor.Report(exception);
        // The runtime may need a little now and then; an object for each report would be twenty times this.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, reports);
    }
}
