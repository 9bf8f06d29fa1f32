namespace Dup1062.Diagnostics;

/// <summary>What a replica's appliers stopped on.</summary>
/// <param name="Conflicts">A diagnosis for each channel that a duplicate-key error stopped; none where replication runs, or stopped on something else.</param>
/// <param name="Unread">What could not be read, and why: without the replica's status there can be conflicts that nobody saw.</param>
public sealed record ReplicaDiagnosis(IReadOnlyList<Diagnosis> Conflicts, IReadOnlyList<string> Unread);
