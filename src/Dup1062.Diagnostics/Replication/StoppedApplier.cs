using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics.Replication;

/// <summary>An applier that a duplicate stopped.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="ErrorText">The error in full: the worker's own, where the channel only says that a worker stopped.</param>
/// <param name="Evidence">Where that was read.</param>
internal sealed record StoppedApplier(ReplicaChannel Channel, string ErrorText, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The GTID of the transaction that could not be applied; null without GTIDs, or where nothing tells.</summary>
    public string? Transaction { get; init; }

    /// <summary>Whether transactions have GTIDs that the replica goes by.</summary>
    public bool HasGtids { get; init; }

    /// <summary>The error as an entry; null where its text is not that of a duplicate.</summary>
    public DuplicateEntry? Entry => DuplicateEntry.TryParse(ErrorText, out var entry) ? entry : null;

    /// <summary>The statement that the error quotes; null for a row event.</summary>
    /// <param name="entry">An applier's error.</param>
    public static FailedCommand? StatementOf(DuplicateEntry entry) =>
        DuplicateEntryMessage.Read(entry.Message, entry.Number).Applier is { Query: { Length: > 0 } query } applier ? new FailedCommand(query, [], applier.Database) : null;
}
