using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Causes;

/// <summary>ALTER TABLE, CREATE UNIQUE INDEX or a conversion over rows that collide.</summary>
internal sealed class SchemaChange : CauseTest
{
    private const string Resequencing = "auto_increment resequencing";

    /// <inheritdoc/>
    public override Cause Cause => Cause.SchemaChange;

    /// <inheritdoc/>
    public override bool IsFinal => true;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        var statement = incident.Statements.FirstOrDefault(statement => statement.Action == StatementAction.Definition);
        var isResequencing = incident.Entry.Number == 1569 || incident.Entry.Message.IndexOf(Resequencing, StringComparison.OrdinalIgnoreCase) >= 0;
        if (statement is null) return isResequencing || incident.Entry.Number == 1859 ? Find(0.9, [new Evidence($"Only ALTER TABLE raises error {incident.Entry.Number}, or this text.")], LookFirst) : null;
        var text = isResequencing
            ? "ALTER TABLE makes the column AUTO_INCREMENT and numbers its zeros anew; a number that it gives is taken."
            : "A change of the schema runs over the rows that are there, and some of them are equal under the new key, type or collation.";
        var evidence = new List<Evidence> { new(text) };
        if (incident.Queries.Session.Server is { IsMariaDb: true }) evidence.Add(new Evidence("MariaDB can print a wrong value when a change rebuilds the table: do not go by the value in the error."));
        if (isResequencing) return Find(0.95, evidence, [.. NumberZeros(incident, statement), LookFirst]);
        if (await ChangedTable.ReadAsync(incident, statement, cancellationToken).ConfigureAwait(false) is not { } changed) return Find(0.93, evidence, LookFirst);
        var query = changed.Collisions();
        var answer = await incident.Queries.AskAsync(query, "the rows that collide", cancellationToken).ConfigureAwait(false);
        if (answer is not { Rows.Count: > 0 }) return Find(0.93, evidence, LookFirst);
        evidence.Insert(0, new Evidence($"These values of {changed.Key.Name} stand in several rows:", QueryText.Of(query, incident.Redactor), QueryText.Of(answer, incident.Redactor)));
        return Find(0.98, evidence, [.. Delete(changed), LookFirst]);
    }

    private static IEnumerable<Remedy> Delete(ChangedTable changed) => changed.DeleteAllButFirst() is { } sql
        ? [new Remedy("Look at the rows that collide; where the later ones may go, delete all but the first of each value, then run the change again.", sql, "Deletes rows for good, and what refers to them by ON DELETE CASCADE. Take a copy first.")]
        : [];

    private static IEnumerable<Remedy> NumberZeros(Incident incident, FailedStatement statement)
    {
        if (incident.NamedTable(statement) is not { PrimaryKey.Parts: [{ Column: { } id }] } table) return [];
        return
        [
            new Remedy(
                $"Give the row whose {id} is 0 a number of its own first.",
                SchemaRemedies.NumberZero(table, id),
                "What refers to the row by 0 must be changed with it."),
        ];
    }

    private static Remedy LookFirst { get; } = new(
        "Find the rows that are equal under the new definition (GROUP BY with the new collation or type, HAVING COUNT(*) > 1), and merge or change them before the schema changes. Do not let a tool add the key with IGNORE: it drops rows silently.",
        null,
        "Rows that come in between the look and the change can collide again: stop the writers, or look once more.");
}
