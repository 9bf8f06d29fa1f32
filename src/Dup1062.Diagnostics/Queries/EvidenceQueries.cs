namespace Dup1062.Diagnostics.Queries;

/// <summary>Asks one server: the schema freely, evidence within a budget. What cannot be read is noted, never thrown.</summary>
internal sealed class EvidenceQueries(ReadOnlySession session, DiagnosisProgress progress)
{
    private readonly EvidenceBudget _budget = new();

    /// <summary>The connection.</summary>
    public ReadOnlySession Session => session;

    /// <summary>Asks another server, which has a budget of its own.</summary>
    /// <param name="other">A connection to it.</param>
    public EvidenceQueries At(ReadOnlySession other) => new(other, progress);

    /// <summary>Notes what could not be read, and why.</summary>
    public void NoteUnread(string note) => progress.NoteUnread(note);

    /// <summary>Asks for evidence.</summary>
    /// <param name="query">The query.</param>
    /// <param name="purpose">What it is to show, for the note where it fails.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where it failed, or the budget is used up.</returns>
    public Task<QueryResult?> AskAsync(Query query, string purpose, CancellationToken cancellationToken)
    {
        if (_budget.TryTake())
        {
            progress.CountQuery();
            return TryReadAsync(query, purpose, cancellationToken);
        }
        progress.NoteUnread($"{purpose}: not asked, {EvidenceBudget.Limit} queries were sent already");
        return Task.FromResult<QueryResult?>(null);
    }

    /// <summary>Reads from the schema; these queries are not counted.</summary>
    /// <param name="query">The query.</param>
    /// <param name="purpose">What it is to show, for the note where it fails.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<QueryResult?> ReadSchemaAsync(Query query, string purpose, CancellationToken cancellationToken) => TryReadAsync(query, purpose, cancellationToken);

    private async Task<QueryResult?> TryReadAsync(Query query, string purpose, CancellationToken cancellationToken)
    {
        try
        {
            return await session.QueryAsync(query, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            progress.NoteUnread($"{purpose}: {FailureText.Of(e)}");
            return null;
        }
    }
}
