using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Dup1062.Diagnostics.Exceptions;
using Dup1062.Diagnostics.Monitoring;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dup1062.Diagnostics;

/// <summary>
/// Takes the duplicate-key errors of a service, diagnoses each key from time to time, sums up surges, and tells logs, metrics and traces.
/// </summary>
/// <remarks>
/// One instance serves a whole application, from any thread. A report costs the caller a look at the exception and a place in a bounded queue; all
/// else happens in the background, which begins with the first report. Whatever fails there is logged, and goes on.
/// </remarks>
public sealed class DuplicateEntryMonitor : IDisposable, IAsyncDisposable
{
    private const int MostPendingDiagnoses = 64;

    private readonly Func<DuplicateEntry, FailedCommand?, CancellationToken, Task<Diagnosis>> _diagnose;
    private readonly DuplicateEntryMonitorOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly MonitorMeter _meter;
    private readonly KeyWatches _watches;
    private readonly ValueRedactor _redactor;
    private readonly Channel<Report> _reports;
    private readonly Channel<PendingDiagnosis> _pending = Channel.CreateBounded<PendingDiagnosis>(new BoundedChannelOptions(MostPendingDiagnoses) { SingleReader = true });
    private readonly CancellationTokenSource _disposal = new();
    private readonly object _start = new();
    private volatile Background? _background;
    private bool _isStopped;

    /// <summary>Makes a monitor. Nothing runs before the first report.</summary>
    /// <param name="diagnose">How an error is diagnosed: <see cref="DuplicateEntryDiagnoser.DiagnoseAsync"/> of a diagnoser with the same <see cref="DuplicateEntryMonitorOptions.Diagnoser"/> options.</param>
    /// <param name="options">How the monitor works; null for the defaults.</param>
    /// <param name="logger">Where diagnoses and surges are logged; null for nowhere.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="meterFactory">Makes the meter <c>Dup1062</c>; null for one of the monitor's own.</param>
    public DuplicateEntryMonitor(
        Func<DuplicateEntry, FailedCommand?, CancellationToken, Task<Diagnosis>> diagnose,
        DuplicateEntryMonitorOptions? options = null,
        ILogger<DuplicateEntryMonitor>? logger = null,
        TimeProvider? timeProvider = null,
        IMeterFactory? meterFactory = null)
    {
        _diagnose = diagnose ?? throw new ArgumentNullException(nameof(diagnose));
        _options = options ?? new();
        _logger = new QuietLogger(logger ?? NullLogger<DuplicateEntryMonitor>.Instance);
        _time = timeProvider ?? TimeProvider.System;
        _meter = new(meterFactory);
        _watches = new(_options);
        _redactor = new(_options.LogRedaction, _options.Diagnoser.HashKey);
        _reports = Channel.CreateBounded<Report>(
            new BoundedChannelOptions(_options.QueueCapacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => _meter.CountDropped());
    }

    /// <summary>How many errors were dropped because the queue was full.</summary>
    public long Dropped => _meter.Dropped;

    /// <summary>Reports an exception. Returns at once and never throws.</summary>
    /// <param name="exception">Any exception; those that do not report a duplicate key are passed over.</param>
    /// <param name="command">The command that failed, for a better diagnosis.</param>
    /// <returns>Whether the exception reports a duplicate key.</returns>
    public bool Report(Exception? exception, FailedCommand? command = null)
    {
        if (DuplicateException.FindIn(exception, out var number) is not { } error) return false;
        Enqueue(new(error, number, command));
        return true;
    }

    /// <summary>Reports an exception and the command that raised it, which is copied. Returns at once and never throws.</summary>
    /// <param name="exception">Any exception; those that do not report a duplicate key are passed over.</param>
    /// <param name="command">The command that failed.</param>
    /// <returns>Whether the exception reports a duplicate key.</returns>
    public bool Report(Exception? exception, DbCommand command)
    {
        if (DuplicateException.FindIn(exception, out var number) is not { } error) return false;
        Enqueue(new(error, number, Copy(command)));
        return true;
    }

    /// <summary>Reports an error. Returns at once.</summary>
    /// <param name="entry">The error.</param>
    /// <param name="command">The command that failed, for a better diagnosis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public void Report(DuplicateEntry entry, FailedCommand? command = null) => Enqueue(new(entry ?? throw new ArgumentNullException(nameof(entry)), command));

    /// <summary>Stops the background at once; a diagnosis that is under way is given up.</summary>
    public void Dispose()
    {
        if (!Stop()) return;
        Summarize();
        _meter.Dispose();
    }

    /// <summary>Stops the background and waits for its end; a diagnosis that is under way is given up.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Stop()) return;
        if (_background is { } background) await background.Completion.ConfigureAwait(false);
        Summarize();
        _meter.Dispose();
    }

    /// <summary>A command that was disposed of says what its driver likes: the error is reported without it.</summary>
    private static FailedCommand? Copy(DbCommand command)
    {
        try
        {
            return FailedCommand.From(command);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private void Enqueue(Report report)
    {
        try
        {
            MonitorTrace.AddError(report);
            if (!_reports.Writer.TryWrite(report) || _background is not null) return;
            lock (_start)
            {
                if (!_isStopped) _background ??= Background.Start(_time, _options.SummaryInterval, Summarize, WatchAsync, DiagnoseAsync);
            }
        }
        catch (Exception e)
        {
            MonitorLog.MonitorFailed(_logger, e);
        }
    }

    private bool Stop()
    {
        lock (_start)
        {
            if (_isStopped) return false;
            _isStopped = true;
        }
        // Not under the lock: what waits for it goes on at once, on this thread.
        _disposal.Cancel();
        _reports.Writer.TryComplete();
        _pending.Writer.TryComplete();
        _background?.StopTimer();
        return true;
    }

    private async Task WatchAsync()
    {
        while (await _reports.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_reports.Reader.TryRead(out var report)) Guarded(() => Watch(report));
        }
    }

    private void Watch(in Report report)
    {
        var entry = report.ToEntry();
        var now = _time.GetUtcNow();
        if (_watches.Add(entry, now) is { } due && _pending.Writer.TryWrite(new(entry, report))) _watches.MarkDiagnosed(due, now);
        _meter.CountError(entry);
    }

    private async Task DiagnoseAsync()
    {
        while (await _pending.Reader.WaitToReadAsync().ConfigureAwait(false) && !_disposal.IsCancellationRequested)
        {
            if (!_pending.Reader.TryRead(out var pending)) continue;
            try
            {
                await DiagnoseAsync(pending).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                MonitorLog.DiagnosisFailed(_logger, e, pending.Entry.QualifiedKey);
            }
        }
    }

    private async Task DiagnoseAsync(PendingDiagnosis pending)
    {
        var start = _time.GetTimestamp();
        using var activity = MonitorTrace.StartDiagnosis(pending);
        var diagnosis = await _diagnose(pending.Entry, pending.Report.Command, _disposal.Token).ConfigureAwait(false);
        _watches.Learn(pending.Entry, diagnosis);
        _meter.CountDiagnosis(diagnosis, _time.GetElapsedTime(start));
        MonitorTrace.AddDiagnosis(activity, pending, diagnosis);
        MonitorLog.Diagnosed(_logger, diagnosis, _redactor.Show(diagnosis.Entry.Value), _options.LogsEvidence, pending.Report.Context);
        _options.Diagnosed?.Invoke(diagnosis);
    }

    private void Summarize() => Guarded(() =>
    {
        foreach (var surge in _watches.TakeSurges(_time.GetUtcNow())) MonitorLog.Surge(_logger, surge);
        if (_meter.TakeDropped() is var dropped and > 0) MonitorLog.Dropped(_logger, dropped);
    });

    /// <summary>What fails in the background must end neither it nor the process.</summary>
    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            MonitorLog.MonitorFailed(_logger, e);
        }
    }
}
