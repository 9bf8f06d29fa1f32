using System.Threading.Channels;

namespace Dup1062.Diagnostics.Tests.EntityFrameworkCore;

/// <summary>A monitor that hands out what was reported to it.</summary>
internal sealed class Reports : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<(DuplicateEntry Entry, FailedCommand? Command)> _reports = Channel.CreateUnbounded<(DuplicateEntry, FailedCommand?)>();

    public Reports() => Monitor = new(
        (entry, command, _) =>
        {
            _reports.Writer.TryWrite((entry, command));
            return Task.FromResult(new Diagnosis { Entry = entry, Causes = [] });
        },
        new() { DiagnosisInterval = TimeSpan.Zero });

    public DuplicateEntryMonitor Monitor { get; }

    public async Task<(DuplicateEntry Entry, FailedCommand? Command)> OnlyAsync()
    {
        var report = await _reports.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        await Monitor.DisposeAsync();
        Assert.False(_reports.Reader.TryRead(out _));
        return report;
    }

    public ValueTask DisposeAsync() => Monitor.DisposeAsync();
}
