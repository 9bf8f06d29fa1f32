using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Conflicts;

/// <summary>What an UPDATE of a known table can do.</summary>
/// <param name="Table">The table.</param>
/// <param name="CollidingKeys">The unique keys that the changed rows can collide on, in the table's order.</param>
/// <param name="Certainty">How well that is founded.</param>
public sealed record UpdateVerdict(Table Table, IReadOnlyList<UniqueKey> CollidingKeys, Certainty Certainty);
