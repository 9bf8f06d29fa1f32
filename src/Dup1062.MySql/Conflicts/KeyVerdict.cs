using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Conflicts;

/// <summary>What an INSERT does on one unique key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Outcome">Whether it can collide.</param>
/// <param name="Reason">Why.</param>
public sealed record KeyVerdict(UniqueKey Key, KeyOutcome Outcome, KeyReason Reason);
