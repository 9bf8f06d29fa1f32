using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Causes;

/// <summary>ON DUPLICATE KEY UPDATE ran into another unique key.</summary>
internal sealed class UpsertSecondKey : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.UpsertSecondKey;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident is not { Key: { } key, Table: { } table, Command.Text: { } text, Statement: { Statement: InsertStatement { OnDuplicateKeyUpdate: { } assignments } } statement }) return null;
        if (!incident.IsOwnTable(statement)) return null;
        if (!WrittenColumns.Touch(WrittenColumns.Of(assignments, text, table.Table), key, table.Table)) return null;
        var sentence = $"ON DUPLICATE KEY UPDATE met a row on one unique key, and its assignments gave that row a value of {Words.Key(incident)} that another row has.";
        var evidence = new List<Evidence> { new(sentence) };
        if (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false) is { Rows: [_, ..] } holder) evidence.Add(incident.Show("The row that has the value:", holder));
        if (await MetAsync(incident, cancellationToken).ConfigureAwait(false) is { } met) evidence.Add(met);
        return Find(
            evidence.Count > 2 ? 0.97 : 0.92,
            evidence,
            new Remedy($"Take the columns of {key.Name} out of ON DUPLICATE KEY UPDATE, or update by the key that is meant in an UPDATE of its own and treat 1062 there as \"taken\".", null, "The row keeps its old value of the key."),
            new Remedy("With several unique keys use no upsert: INSERT, and on 1062 decide by the key that the error names.", null, "None."));
    }

    /// <summary>The row that the INSERT met on another key.</summary>
    private static async Task<Evidence?> MetAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.Candidates.FirstOrDefault(candidate => !candidate.IsFromMessage) is not { } candidate) return null;
        var others = incident.Table!.Table.UniqueKeys.Where(key => key != incident.Key).Select(key => candidate with { Key = key }).ToList();
        var lookups = new RowLookups(incident.Table, ShownColumns.Of(incident.Table, incident.Key!, incident.Candidates, incident.Options), incident.Guids);
        if (lookups.Build(others) is not { } query) return null;
        var answer = await incident.Queries.AskAsync(query, "the row that the upsert met", cancellationToken).ConfigureAwait(false);
        return answer is not { Rows.Count: > 0 } ? null : incident.Show("The row that the INSERT met:", new RowLookup(query, null, answer));
    }
}
