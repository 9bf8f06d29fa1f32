using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dup1062.Diagnostics.EntityFrameworkCore;

/// <summary>Reports duplicate-key errors of contexts to a monitor, with the command that raised them.</summary>
/// <remarks>
/// A failing SaveChanges is known to the save alone: on MariaDB, and for the second statement of a batch, the error comes while results are read and
/// <see cref="IDbCommandInterceptor.CommandFailed"/> is not called. All other commands are reported from there.
/// </remarks>
/// <param name="monitor">The monitor.</param>
public sealed class DuplicateEntryInterceptor(DuplicateEntryMonitor monitor) : DbCommandInterceptor, ISaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, CommandRecording> _recordings = [];

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Record(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Record(command, eventData);
        return new(result);
    }

    /// <inheritdoc />
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Record(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(command, eventData);
        return new(result);
    }

    /// <inheritdoc />
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (eventData.CommandSource != CommandSource.SaveChanges) monitor.Report(eventData.Exception, command);
    }

    /// <inheritdoc />
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Forget(eventData.Context);
        return result;
    }

    /// <inheritdoc />
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return new(result);
    }

    /// <inheritdoc />
    public void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        var recording = eventData.Context is { } context && _recordings.TryGetValue(context, out var recorded) ? recorded : null;
        if (eventData.Exception.IsDuplicateEntry()) monitor.Report(eventData.Exception, recording?.ToCommand());
        recording?.Clear();
    }

    /// <inheritdoc />
    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void SaveChangesCanceled(DbContextEventData eventData) => Forget(eventData.Context);

    /// <inheritdoc />
    public Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private void Record(DbCommand command, CommandEventData eventData)
    {
        if (eventData is { CommandSource: CommandSource.SaveChanges, Context: { } context }) _recordings.GetOrCreateValue(context).Record(command);
    }

    private void Forget(DbContext? context)
    {
        if (context is not null && _recordings.TryGetValue(context, out var recording)) recording.Clear();
    }
}
