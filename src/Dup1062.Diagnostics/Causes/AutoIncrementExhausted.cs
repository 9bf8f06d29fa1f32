using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The value is the type's maximum on an AUTO_INCREMENT part.</summary>
internal sealed class AutoIncrementExhausted : CauseTest
{
    private const decimal Gap = 1000;

    /// <inheritdoc/>
    public override Cause Cause => Cause.AutoIncrementExhausted;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.AutoIncrementPart is not { } column || incident.IsIdSupplied(column) || IntegerRange.Maximum(column.Column) is not { } maximum) return null;
        if (!ShowsMaximum(incident, CounterEvidence.Text(maximum))) return null;
        var counter = await incident.CounterAsync(column, cancellationToken).ConfigureAwait(false);
        var text = $"The id is {CounterEvidence.Text(maximum)}, the largest that {column.FullType} holds: the counter cannot go on, and gives it again and again.";
        var isSingle = counter is not null && IsSingleJump(counter, maximum);
        var evidence = new List<Evidence> { new(text) };
        if (isSingle) evidence.Add(new Evidence($"The next largest id is only {CounterEvidence.Text(counter!.Second)}: a single explicit id has jumped the counter to the end."));
        if (counter is not null) evidence.AddRange(counter.Evidence);
        var widen = Widen(incident.Table!, column);
        return isSingle ? Find(0.96, evidence, MoveRow(incident.Table!, column, counter!, maximum), widen) : Find(0.97, evidence, widen);
    }

    /// <summary>Whether one row stands at the end of the type, far from all others.</summary>
    public static bool IsSingleJump(CounterEvidence counter, decimal maximum) => counter.Largest == maximum && maximum - (counter.Second ?? 0) > Gap;

    private static bool ShowsMaximum(Incident incident, string maximum) =>
        incident.Entry.Value is { } value
        && (value == maximum || value.StartsWith(maximum + "-", StringComparison.Ordinal) || value.EndsWith("-" + maximum, StringComparison.Ordinal));

    /// <summary>Give the ids more room.</summary>
    public static Remedy Widen(TableFacts table, ColumnFacts column) => column.Column is { Type: "bigint", IsUnsigned: true }
        ? new Remedy("There is no larger type: find what jumped the counter.", null, "None.")
        : new Remedy(
            $"Give {column.Name} a larger type, and the columns that refer to it too.",
            $"ALTER TABLE {table.QuotedName} MODIFY {SqlNames.Quote(column.Name)} BIGINT UNSIGNED NOT NULL AUTO_INCREMENT",
            "Rebuilds the table and blocks writes for as long; foreign keys to the column must be dropped and made again with the new type; code that reads it as int must follow.");

    /// <summary>Undo the jump that a single explicit id made.</summary>
    public static Remedy MoveRow(TableFacts table, ColumnFacts column, CounterEvidence counter, decimal maximum)
    {
        var next = CounterEvidence.Text((counter.Second ?? 0) + 1);
        var name = SqlNames.Quote(column.Name);
        return new Remedy(
            "Give the row at the end an ordinary id, and set the counter back.",
            $"UPDATE {table.QuotedName} SET {name} = {next} WHERE {name} = {CounterEvidence.Text(maximum)}; ALTER TABLE {table.QuotedName} AUTO_INCREMENT = {CounterEvidence.Text((counter.Second ?? 0) + 2)}",
            "What refers to the row by its id must be changed with it.");
    }
}
