using System.Data.Common;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Replication;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics;

/// <summary>Says why a duplicate-key error happened, by a few read-only queries on connections of its own.</summary>
/// <remarks>
/// One instance serves a whole application, from any thread: it keeps nothing but tables' definitions, for a minute each.
/// It never writes, takes no locks on rows, and leaves nothing behind on a session.
/// </remarks>
public sealed class DuplicateEntryDiagnoser
{
    private const string OutOfTime = "the rest: the diagnosis was cancelled, or its time was over";

    /// <summary>What a driver gets for ending its query once it is cancelled.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    private readonly Func<DbConnection> _createConnection;
    private readonly DiagnoserOptions _options;
    private readonly SchemaReader _schemas = new();

    /// <summary>Makes a diagnoser for one server, or for several behind one way to connect.</summary>
    /// <param name="createConnection">
    /// Gives a new connection, not opened, that the diagnosis opens and disposes of. An account with SELECT on the tables is enough.
    /// </param>
    /// <param name="options">How the diagnosis works; null for the defaults.</param>
    public DuplicateEntryDiagnoser(Func<DbConnection> createConnection, DiagnoserOptions? options = null)
    {
        _createConnection = createConnection ?? throw new ArgumentNullException(nameof(createConnection));
        _options = options ?? new DiagnoserOptions();
    }

    /// <summary>Diagnoses an error.</summary>
    /// <param name="entry">The error.</param>
    /// <param name="command">The command that failed; without it, only what the error's text shows can be looked up.</param>
    /// <param name="cancellationToken">Ends the diagnosis early: it then says what it knows so far.</param>
    /// <returns>The diagnosis. Never fails: what could not be read stands in <see cref="Diagnosis.Unread"/>.</returns>
    public async Task<Diagnosis> DiagnoseAsync(DuplicateEntry entry, FailedCommand? command = null, CancellationToken cancellationToken = default)
    {
        if (entry is null) throw new ArgumentNullException(nameof(entry));
        var progress = new DiagnosisProgress(entry);
        command ??= StoppedApplier.StatementOf(entry);
        await RunAsync(progress, (session, token) => JudgeAsync(session, progress, command, token), cancellationToken).ConfigureAwait(false);
        return progress.ToDiagnosis();
    }

    /// <summary>Diagnoses what a replica's appliers stopped on. Connect to the replica for it, with the privilege REPLICATION CLIENT (MariaDB: SLAVE MONITOR).</summary>
    /// <param name="cancellationToken">Ends the diagnosis early.</param>
    /// <returns>A diagnosis for each channel that stopped. Never fails: what could not be read stands in <see cref="ReplicaDiagnosis.Unread"/>.</returns>
    public async Task<ReplicaDiagnosis> DiagnoseReplicaAsync(CancellationToken cancellationToken = default)
    {
        var progress = new DiagnosisProgress(new DuplicateEntry { Number = MySqlErrorNumbers.DuplicateEntry, Message = "" });
        IReadOnlyList<StoppedApplier> appliers = [];
        await RunAsync(progress, ReadStatusAsync, cancellationToken).ConfigureAwait(false);
        var conflicts = new List<Diagnosis>();
        foreach (var entry in appliers.Select(applier => applier.Entry).OfType<DuplicateEntry>())
        {
            conflicts.Add(await DiagnoseAsync(entry, command: null, cancellationToken).ConfigureAwait(false));
        }
        return new ReplicaDiagnosis(conflicts, progress.ToDiagnosis().Unread);

        async Task ReadStatusAsync(ReadOnlySession session, CancellationToken token) =>
            appliers = await new ReplicaStatus(new EvidenceQueries(session, progress), NewRedactor()).ReadAsync(token).ConfigureAwait(false);
    }

    /// <summary>Works on a thread of its own, and gives up where a driver does not heed the token: nobody waits longer than the timeout.</summary>
    private async Task RunAsync(DiagnosisProgress progress, Func<ReadOnlySession, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.Timeout);
        var token = timeout.Token;
        var working = Task.Run(() => ConnectAsync(progress, work, token), CancellationToken.None);
        if (await Task.WhenAny(working, Ended(token)).ConfigureAwait(false) != working && await Task.WhenAny(working, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false) != working)
        {
            progress.NoteUnread(OutOfTime);
        }
    }

    private async Task ConnectAsync(DiagnosisProgress progress, Func<ReadOnlySession, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            using var session = await ReadOnlySession.OpenAsync(_createConnection, _options.QueryTimeout, cancellationToken).ConfigureAwait(false);
            progress.Server = session.Server;
            await work(session, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            progress.NoteUnread(OutOfTime);
        }
        catch (Exception e)
        {
            progress.NoteUnread($"the rest: {FailureText.Of(e)}");
        }
    }

    private async Task JudgeAsync(ReadOnlySession session, DiagnosisProgress progress, FailedCommand? command, CancellationToken cancellationToken)
    {
        var queries = new EvidenceQueries(session, progress);
        var incident = await new IncidentReader(_schemas, queries, _options, NewRedactor()).ReadAsync(progress.Entry, command, cancellationToken).ConfigureAwait(false);
        progress.Table = incident.Table?.Table.Name.Name ?? progress.Table;
        foreach (var test in CauseTests.All)
        {
            if (await JudgeAsync(test, incident, progress, cancellationToken).ConfigureAwait(false) && test.IsFinal) break;
        }
    }

    /// <summary>What one cause stumbles over does not take the others away.</summary>
    private static async Task<bool> JudgeAsync(CauseTest test, Incident incident, DiagnosisProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            if (await test.JudgeAsync(incident, cancellationToken).ConfigureAwait(false) is not { } finding) return false;
            progress.Add(finding);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            progress.NoteUnread($"{test.Cause}: {FailureText.Of(e)}");
            return false;
        }
    }

    private ValueRedactor NewRedactor() => new(_options.Redaction, _options.HashKey);

    private static Task Ended(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        cancellationToken.Register(() => ended.TrySetResult(true));
        return ended.Task;
    }
}
