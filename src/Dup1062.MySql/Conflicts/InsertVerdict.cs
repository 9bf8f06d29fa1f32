using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Conflicts;

/// <summary>What an INSERT into a known table can do.</summary>
public sealed record InsertVerdict
{
    /// <summary>The table.</summary>
    public required Table Table { get; init; }

    /// <summary>What becomes of it.</summary>
    public required InsertOutcome Outcome { get; init; }

    /// <summary>How well that is founded.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Each unique key, in the table's order; also for a handled statement. Empty where the statement could not be judged.</summary>
    public IReadOnlyList<KeyVerdict> Keys { get; init; } = [];

    /// <summary>The keys that can collide.</summary>
    public IEnumerable<UniqueKey> CollidingKeys => Keys.Where(k => k.Outcome == KeyOutcome.CanCollide).Select(k => k.Key);
}
