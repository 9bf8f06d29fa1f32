using System.Data.Common;
using Dup1062.Diagnostics.Tests.Entries;
using Dup1062.Servers;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Monitoring;

/// <summary>Ten thousand errors: what they cost the requests, the memory and the server.</summary>
[Collection(ProcessMemoryCollection.Name)]
public class LoadTests
{
    private const int Errors = 10_000;

    [SkippableTheory, EachServer]
    public async Task Thousands_of_errors_on_a_key_are_one_diagnosis_on_one_connection(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var (error, command) = await FailAsync(database);
        var connections = 0;
        var diagnosed = new TaskCompletionSource<Diagnosis>();
        await using var services = new ServiceCollection()
            .AddDuplicateEntryDiagnostics(
                () =>
                {
                    Interlocked.Increment(ref connections);
                    return new MySqlConnection(database.ConnectionString);
                },
                options =>
                {
                    options.Diagnosed = diagnosis => diagnosed.TrySetResult(diagnosis);
                    // The machine may be busy with other tests: this one is not about time.
                    options.Diagnoser.QueryTimeout = options.Diagnoser.Timeout = TimeSpan.FromMinutes(1);
                })
            .BuildServiceProvider();
        var monitor = services.GetRequiredService<DuplicateEntryMonitor>();
        monitor.Report(error, command);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Parallel.ForAsync(0, Errors, (_, _) =>
        {
            Assert.True(monitor.Report(error, command));
            return ValueTask.CompletedTask;
        });
        var diagnosis = await diagnosed.Task;
        await monitor.DisposeAsync();

        Assert.Equal((Cause.AlreadyExists, "uq_email"), (diagnosis.Cause, diagnosis.Entry.Key));
        Assert.InRange(diagnosis.Queries, 1, 6);
        Assert.InRange(connections, 1, 2);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4_000_000);
    }

    [SkippableFact]
    public async Task A_report_costs_the_request_no_more_than_a_place_in_the_queue()
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MariaDb);
        var (error, command) = await FailAsync(database);
        await using var service = new MonitoredService();
        for (var i = 0; i < 2000; i++) service.Monitor.Report(error, command);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Errors; i++) service.Monitor.Report(error, command);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * Errors);
    }

    [Fact]
    public async Task A_full_queue_drops_the_oldest_and_counts_them()
    {
        using var clock = new StoppedClock();
        await using var service = new MonitoredService(new() { QueueCapacity = 100 }, time: clock);
        service.Monitor.Report(MonitoredService.Entry("first.PRIMARY"));
        clock.WaitUntilAsked();

        for (var i = 0; i < Errors; i++) service.Monitor.Report(MonitoredService.Entry($"t{i}.PRIMARY"));
        Assert.Equal(Errors - 100, service.Monitor.Dropped);

        clock.GoOn();
        await service.LookedAtAsync(101);
        await service.Monitor.DisposeAsync();
        var log = Assert.Single(service.Logs.GetSnapshot(), record => record.Id.Name == "DuplicateEntriesDropped");
        Assert.Equal($"{Errors - 100}", log.GetStructuredStateValue("Dropped"));
        Assert.Contains(service.Errors.GetMeasurementSnapshot(), error => (string)error.Tags["db.collection.name"]! == $"t{Errors - 1}");
    }

    [Fact]
    public async Task More_keys_than_are_told_apart_are_only_counted()
    {
        await using var service = new MonitoredService(new() { KeyCapacity = 10 });
        for (var i = 0; i < 100; i++)
        {
            service.Monitor.Report(MonitoredService.Entry($"t{i}.PRIMARY"));
            await service.LookedAtAsync(i + 1);
        }
        await service.Monitor.DisposeAsync();
        Assert.InRange(service.Diagnoses.GetMeasurementSnapshot().Count, 1, 10);
    }

    private static async Task<(DbException Error, FailedCommand Command)> FailAsync(TestDatabase database)
    {
        await database.ExecuteAsync("CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(50), name VARCHAR(50), UNIQUE KEY uq_email (email)); INSERT INTO users (email, name) VALUES ('a@b.c', 'Ann')");
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("INSERT INTO users (email, name) VALUES (@email, 'Bob')", connection) { Parameters = { new("@email", "a@b.c") } };
        var error = await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync());
        return (error, FailedCommand.From(command));
    }

    /// <summary>A clock that makes the background wait when it asks for the time.</summary>
    private sealed class StoppedClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _asked = new();
        private readonly ManualResetEventSlim _goesOn = new();

        public override DateTimeOffset GetUtcNow()
        {
            _asked.Set();
            _goesOn.Wait();
            return base.GetUtcNow();
        }

        public void WaitUntilAsked() => _asked.Wait();

        public void GoOn() => _goesOn.Set();

        public void Dispose()
        {
            _asked.Dispose();
            _goesOn.Dispose();
        }
    }
}
