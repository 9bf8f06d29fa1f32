using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Replication;

/// <summary>The row that is in the source's way, on the replica and on the source.</summary>
/// <param name="Evidence">What was seen.</param>
/// <param name="IsRead">Whether the replica's row was looked for.</param>
/// <param name="Here">The replica's row; null where there is none, or several may be meant.</param>
/// <param name="WantedThere">The source's row that has the key's value; null where it is not known, or is gone.</param>
/// <param name="SameThere">The source's row with the primary key of <paramref name="Here"/>; null where it is not known, or is not there.</param>
/// <param name="IsSourceRead">Whether the source answered.</param>
internal sealed record ConflictingRows(
    IReadOnlyList<Evidence> Evidence, bool IsRead = false, ReplicatedRow? Here = null, ReplicatedRow? WantedThere = null, ReplicatedRow? SameThere = null, bool IsSourceRead = false)
{
    /// <summary>Looks for them.</summary>
    public static async Task<ConflictingRows> ReadAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident is not { Table: { } table, Candidates: [_, ..] candidates } || ReplicatedRow.Find(table, candidates, incident.Guids) is not { } query) return new([]);
        if (await incident.Queries.AskAsync(query, "the row on the replica", cancellationToken).ConfigureAwait(false) is not { } answer) return new([]);
        var rows = ReplicatedRow.Read(table, answer);
        var shown = new Evidence(TextOf(rows.Count), QueryText.Of(query, incident.Redactor), QueryText.Of(answer, incident.Redactor));
        var here = rows.Count == 1 ? rows[0] : null;
        if (incident.Options.CreateSourceConnection is not { } connect) return new([shown], IsRead: rows.Count < 2, here);

        using var source = await TryOpenAsync(incident, connect, cancellationToken).ConfigureAwait(false);
        if (source is null) return new([shown], IsRead: rows.Count < 2, here);
        var there = incident.Queries.At(source);
        var wanted = await there.AskAsync(query, "the row on the source", cancellationToken).ConfigureAwait(false);
        if (wanted is null) return new([shown], IsRead: rows.Count < 2, here);
        var found = ReplicatedRow.Read(table, wanted);
        var compared = new Evidence(Compare(here, found), QueryText.Of(query, incident.Redactor), QueryText.Of(wanted, incident.Redactor));
        var wantedRow = found.Count == 1 ? found[0] : null;
        if (here is null || (wantedRow is not null && wantedRow.HasKeyOf(here))) return new([shown, compared], IsRead: rows.Count < 2, here, wantedRow, wantedRow, IsSourceRead: true);

        var (same, evidence) = await FindSameAsync(incident, there, here, cancellationToken).ConfigureAwait(false);
        return new(evidence is null ? [shown, compared] : [shown, compared, evidence], IsRead: true, here, wantedRow, same, IsSourceRead: evidence is not null);
    }

    /// <summary>The source's row with the primary key of the replica's.</summary>
    private static async Task<(ReplicatedRow? Row, Evidence? Evidence)> FindSameAsync(
        Incident incident, EvidenceQueries source, ReplicatedRow here, CancellationToken cancellationToken)
    {
        if (here.PrimaryKey is not { } key || ReplicatedRow.Find(here.Table, [key], incident.Guids) is not { } query) return default;
        if (await source.AskAsync(query, "the row on the source", cancellationToken).ConfigureAwait(false) is not { } answer) return default;
        var row = ReplicatedRow.Read(here.Table, answer).FirstOrDefault();
        var text = row is null ? "The source has no row with the primary key of the replica's row." : "The source has the row with the replica's primary key, with other values.";
        return (row, new Evidence($"On the source: {text}", QueryText.Of(query, incident.Redactor), QueryText.Of(answer, incident.Redactor)));
    }

    private static async Task<ReadOnlySession?> TryOpenAsync(Incident incident, Func<System.Data.Common.DbConnection> connect, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadOnlySession.OpenAsync(connect, incident.Options.QueryTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            incident.Queries.NoteUnread($"the row on the source: {FailureText.Of(e)}");
            return null;
        }
    }

    private static string TextOf(int rows) => rows switch
    {
        0 => "On the replica: no committed row has the value any more.",
        1 => "On the replica: the row that is in the way.",
        _ => "On the replica: rows that the error may mean; its value has several readings.",
    };

    private static string Compare(ReplicatedRow? here, IReadOnlyList<ReplicatedRow> found) => found switch
    {
        [] => "On the source: no row has the value any more.",
        [var row] when here is not null && row.IsSameAs(here) => "On the source: the same row, with the same values: it came to the replica by another way.",
        [var row] when here is not null && row.HasKeyOf(here) => "On the source: the row with the same primary key has other values: both servers were written to.",
        _ => "On the source: another row has the value.",
    };
}
