using System.Data.Common;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;

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
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.Timeout);
        var token = timeout.Token;
        // On a thread of its own, and given up on where a driver does not heed the token: nobody waits longer than the timeout.
        var work = Task.Run(() => RunAsync(progress, command, token), CancellationToken.None);
        if (await Task.WhenAny(work, Ended(token)).ConfigureAwait(false) != work && await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false) != work)
        {
            progress.NoteUnread(OutOfTime);
        }
        return progress.ToDiagnosis();
    }

    private async Task RunAsync(DiagnosisProgress progress, FailedCommand? command, CancellationToken cancellationToken)
    {
        try
        {
            using var session = await ReadOnlySession.OpenAsync(_createConnection, _options.QueryTimeout, cancellationToken).ConfigureAwait(false);
            progress.Server = session.Server;
            var redactor = new ValueRedactor(_options.Redaction, _options.HashKey);
            var queries = new EvidenceQueries(session, progress);
            var incident = await new IncidentReader(_schemas, queries, _options, redactor).ReadAsync(progress.Entry, command, cancellationToken).ConfigureAwait(false);
            foreach (var test in CauseTests.All)
            {
                if (await JudgeAsync(test, incident, progress, cancellationToken).ConfigureAwait(false) && test.IsFinal) break;
            }
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

    private static Task Ended(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        cancellationToken.Register(() => ended.TrySetResult(true));
        return ended.Task;
    }
}
