using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The key belongs to a table that the statement does not name: a trigger or a cascading foreign key wrote there.</summary>
internal sealed class TriggerOrCascade : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.TriggerOrCascade;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.Entry.Number is 1761 or 1762) return Find(0.97, [new Evidence(CascadeText(incident)), .. Ways(incident).Select(way => new Evidence(way.Text))], ForCascade);
        if (incident.Statement is not { } statement || incident.NamedTable(statement) is not { IsView: false } named) return null;
        return incident.IsOwnTable(statement)
            ? await OfHiddenWriteAsync(incident, named, cancellationToken).ConfigureAwait(false)
            : OfOtherTable(incident, named);
    }

    /// <summary>The error, or the key's name, is another table's.</summary>
    private CauseFinding? OfOtherTable(Incident incident, TableFacts named)
    {
        if (incident.Table is null) return null;
        var text = $"The key {incident.Entry.Key} is one of {incident.Table.Table.Name}, and the statement names {named.Table.Name}.";
        var ways = Ways(incident).Where(way => way.Table.Name.Equals(incident.Table.Table.Name.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        return ways.Count > 0
            ? Find(0.98, [new Evidence(text), .. ways.Select(way => new Evidence(way.Text))], RemedyFor(ways[0].IsTrigger))
            : Find(0.9, [new Evidence($"{text} No trigger or foreign key that leads there is visible to this account.")], RemedyFor(isTrigger: true));
    }

    /// <summary>The statement's own table has a key of that name, too, but not this row: a trigger may have met its namesake.</summary>
    private async Task<CauseFinding?> OfHiddenWriteAsync(Incident incident, TableFacts named, CancellationToken cancellationToken)
    {
        if (incident.Entry.Table is not null || incident.Entry.Value is not { } value || incident.Key is not { } key) return null;
        if (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false) is not { Rows.Count: 0 }) return null;
        foreach (var way in Ways(incident).Where(way => !way.Table.Name.Equals(named.Table.Name.Name, StringComparison.OrdinalIgnoreCase)))
        {
            if (await incident.ReadTableAsync(way.Table, cancellationToken).ConfigureAwait(false) is not { } target || target.FindKey(key.Name) is not { } namesake) continue;
            var candidates = MessageValues.Of(value, incident.Entry.IsValueCut, namesake, target);
            var lookups = new RowLookups(target, ShownColumns.Of(target, namesake, candidates, incident.Options), incident.Guids);
            if (lookups.Build(candidates) is not { } query) continue;
            var answer = await incident.Queries.AskAsync(query, $"the row in {target.Table.Name}", cancellationToken).ConfigureAwait(false);
            if (answer is not { Rows.Count: > 0 }) continue;
            return Find(
                0.93,
                [new Evidence(way.Text), incident.Show($"{target.Table.Name} has a row with the value under its own {namesake.Name}; {named.Table.Name} has none.", new RowLookup(query, null, answer))],
                RemedyFor(way.IsTrigger));
        }
        return null;
    }

    private static IEnumerable<ReachedTable> Ways(Incident incident) => ReachedTables.From(incident.Named, incident.Statements);

    private static string CascadeText(Incident incident) =>
        $"The server says so itself (error {incident.Entry.Number}): following a changed key by ON UPDATE CASCADE, a child table would have the same {incident.Entry.Key ?? "key"} twice.";

    private static Remedy RemedyFor(bool isTrigger) => isTrigger ? ForTrigger : ForCascade;

    private static Remedy ForTrigger { get; } = new(
        "Make the trigger's own INSERT idempotent (ON DUPLICATE KEY UPDATE), or give its table a key that can take the row: a log or archive needs one of its own, not the id of the table it copies from.",
        null,
        "The trigger runs for every writer of the table. The fixed statement is the trigger's, not the one that failed.");

    private static Remedy ForCascade { get; } = new(
        "Merge the child rows first: where old and new parent both have a child that is unique per parent, one of the two has to go before the parent's key changes.",
        null,
        "Which of the child rows is kept is the application's decision.");
}
