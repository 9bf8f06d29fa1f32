using System.Data.Common;
using Dup1062.Diagnostics.Queries;
using Dup1062.MySql;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>Asks the server within a time. What cannot be read is noted, and the rest goes on.</summary>
internal sealed class Questions(ReadOnlySession session, TimeSpan time, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _time = Within(time, cancellationToken);
    private readonly List<string> _unread = [];

    /// <summary>The server; null where its version cannot be read.</summary>
    public ServerVersion? Server => session.Server;

    /// <summary>How many queries were sent.</summary>
    public int Count { get; private set; }

    /// <summary>What could not be read, and why.</summary>
    public IReadOnlyList<string> Unread => _unread;

    /// <summary>There is no time left.</summary>
    public bool IsOver => _time.IsCancellationRequested;

    /// <summary>Notes what could not be read, and why.</summary>
    public void NoteUnread(string note)
    {
        if (!_unread.Contains(note)) _unread.Add(note);
    }

    /// <summary>Asks.</summary>
    /// <param name="query">The query.</param>
    /// <param name="purpose">What it is to show, for the note where it fails.</param>
    /// <returns>Null where it failed.</returns>
    public async Task<QueryResult?> AskAsync(Query query, string purpose)
    {
        var (answer, failure) = await TryAskAsync(query);
        if (failure is not null) NoteUnread($"{purpose}: {failure}");
        return answer;
    }

    /// <summary>Asks, and leaves it to the caller to note a failure.</summary>
    public async Task<(QueryResult? Answer, string? Failure)> TryAskAsync(Query query)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsOver) return (null, "the doctor's time was over");
        Count++;
        try
        {
            return (await session.QueryAsync(query, _time.Token), null);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, FailureText.Of(e));
        }
    }

    /// <summary>Waits, not longer than there is time.</summary>
    public async Task WaitAsync(TimeSpan wait)
    {
        if (wait > TimeSpan.Zero) await Task.Delay(wait, _time.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose() => _time.Dispose();

    private static CancellationTokenSource Within(TimeSpan time, CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(time);
        return source;
    }
}
