using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The id was generated, and the counter is, or was before the failing insert moved it, at or below MAX(id).</summary>
internal sealed class AutoIncrementBehind : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.AutoIncrementBehind;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.AutoIncrementPart is not { } column || incident.IsIdSupplied(column)) return null;
        var isGenerated = incident.IsIdGenerated(column);
        if (!isGenerated && incident.Command is not null) return null;
        if (ShownId(incident) is { } shown && (shown == 0 || shown == IntegerRange.Maximum(column.Column))) return null;
        if (await incident.CounterAsync(column, cancellationToken).ConfigureAwait(false) is not { } counter) return null;
        var isBehind = counter.Counter is { } next && counter.Largest is { } largest && next <= largest;
        // Where nobody has the id, another table's key of this name was meant.
        if (!isBehind && (!isGenerated || await incident.ExistingRowAsync(cancellationToken).ConfigureAwait(false) is null)) return null;
        var text = isBehind
            ? $"{column.Name} is generated, and the counter ({CounterEvidence.Text(counter.Counter)}) stands at or below the largest id ({CounterEvidence.Text(counter.Largest)})."
            : $"The statement does not supply {column.Name}: the server generated an id that was taken. The failing insert itself moved the counter on, to {CounterEvidence.Text(counter.Counter)}.";
        var confidence = isBehind ? isGenerated ? 0.97 : 0.85 : 0.8;
        return Find(confidence, [new Evidence(text), .. counter.Evidence], Reset(incident.Table!, counter));
    }

    private static decimal? ShownId(Incident incident) =>
        incident.Key!.Parts.Count == 1 && NumberValue.TryToDecimal(incident.Entry.Value, out var id) ? id : null;

    /// <summary>Set the counter right.</summary>
    public static Remedy Reset(TableFacts table, CounterEvidence counter) => new(
        "Set the counter behind the largest id, and stop writing ids behind its back (UPDATE of the id, ON UPDATE CASCADE into it).",
        counter.Largest is { } largest ? $"ALTER TABLE {table.QuotedName} AUTO_INCREMENT = {CounterEvidence.Text(largest + 1)}" : null,
        "Waits for a moment without open transactions on the table; InnoDB raises a number that is too low to MAX + 1 by itself.");
}
