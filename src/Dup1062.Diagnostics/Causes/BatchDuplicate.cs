using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The value is twice among the statement's own rows.</summary>
internal sealed class BatchDuplicate : CauseTest
{
    private static readonly string[] KeepsRowsOfFailed = ["MyISAM", "Aria", "MEMORY", "ARCHIVE"];

    /// <inheritdoc/>
    public override Cause Cause => Cause.BatchDuplicate;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident is not { Key: not null, Table: { } table }) return null;
        var committed = await incident.CommittedAsync(cancellationToken).ConfigureAwait(false);
        var isThere = committed is { Rows.Count: > 0 };
        var keepsRows = KeepsRowsOfFailed.Contains(table.Engine, StringComparer.OrdinalIgnoreCase);
        if (isThere && !keepsRows) return null;
        if (incident.Candidates is [{ IsFromMessage: false } candidate, ..] && incident.Written.Count > 1)
        {
            return await OfRowsAsync(incident, candidate, committed, isThere, cancellationToken).ConfigureAwait(false);
        }
        if (committed is not { Rows.Count: 0 } || await incident.DirtyAsync(cancellationToken).ConfigureAwait(false) is { Rows.Count: > 0 }) return null;
        return OfSource(incident) is { } text ? Find(0.7, [new Evidence(text), incident.Show("No row in the table has the value, so it came twice from the statement.", committed)], Distinct) : null;
    }

    private async Task<CauseFinding?> OfRowsAsync(Incident incident, KeyCandidate candidate, RowLookup? committed, bool isThere, CancellationToken cancellationToken)
    {
        var twins = incident.Written.Where(other => !ReferenceEquals(other, candidate) && KeyTexts.MayBeEqual(candidate, other, incident.Table!, incident.Guids)).ToList();
        if (twins.Count == 0) return null;
        var twin = twins.FirstOrDefault(other => KeyTexts.AreSame(candidate, other, incident.Table!, incident.Guids));
        var numbers = Numbers(incident, candidate, twin ?? twins[0]);
        var evidence = new List<Evidence>();
        if (twin is not null)
        {
            evidence.Add(new Evidence($"The statement itself has the value twice: in its rows {numbers}."));
        }
        else
        {
            var builder = new QueryBuilder();
            if (new Operands(builder, incident.Table!, incident.Guids).Equality(candidate, twins[0]) is not { } equality) return null;
            var query = builder.Append($"SELECT {equality} AS equal").Build();
            var answer = await incident.Queries.AskAsync(query, "whether two rows of the statement are equal", cancellationToken).ConfigureAwait(false);
            if (answer is not { Rows: [[{ } equal]] } || Convert.ToInt32(equal, System.Globalization.CultureInfo.InvariantCulture) != 1) return null;
            evidence.Add(new Evidence($"The statement's rows {numbers} have values that the collation calls equal.", QueryText.Of(query, incident.Redactor), "equal = 1"));
        }
        if (committed is not null) evidence.Add(incident.Show(isThere ? $"{incident.Table!.Engine} keeps the rows that went in before the error." : "The table does not have it: the failed statement was rolled back.", committed));
        return Find(isThere || committed is { Rows.Count: 0 } ? 0.97 : 0.8, evidence, Distinct, Remedies.KeepExisting(incident));
    }

    private static string Numbers(Incident incident, KeyCandidate a, KeyCandidate b)
    {
        var (first, second) = (IndexOf(a), IndexOf(b));
        return $"{Math.Min(first, second)} and {Math.Max(first, second)}";

        int IndexOf(KeyCandidate candidate) => incident.Written.TakeWhile(other => !ReferenceEquals(other, candidate)).Count() + 1;
    }

    /// <summary>What else gives a statement several rows.</summary>
    private static string? OfSource(Incident incident) => incident.Statement switch
    {
        { Action: StatementAction.Load } => "LOAD DATA reads the rows from a file: the file has the value twice.",
        { Statement: InsertStatement { Source: InsertSource.Select or InsertSource.Table, Select.Tables.Count: > 0 } } => "The rows come from a SELECT, which gives the value twice.",
        { Statement: UpdateStatement update } statement when incident.IsOwnTable(statement) && !WhereEqualities.IsSingleRow(update, incident.Command!.Text, incident.Table!.Table) =>
            "The UPDATE gives several rows the same value.",
        _ => null,
    };

    private static Remedy Distinct { get; } = new(
        "Take the doubles out before the statement, and compare as the column's collation does, not by ordinal Distinct: GROUP BY on the server, or normalised values in the application.",
        null,
        "Which of the doubles is kept is the application's decision.");
}
