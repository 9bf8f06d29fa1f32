using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Replication;

/// <summary>What gets a replica going again, the safest first: the row first, the transaction last.</summary>
internal static class ConflictRemedies
{
    /// <summary>The remedies.</summary>
    /// <param name="incident">The error.</param>
    /// <param name="applier">The applier; null where the status could not be read.</param>
    /// <param name="rows">The rows.</param>
    public static IEnumerable<Remedy> Of(Incident incident, StoppedApplier? applier, ConflictingRows rows)
    {
        var control = applier is null ? null : new ApplierControl(incident.Queries.Session.Server, applier);
        if (Resolve(incident, control, rows) is { } resolve) yield return resolve;
        yield return new Remedy(
            "Find what writes to the replica: an application, a job, a failover that left two writers. Set read_only (MySQL: super_read_only) there; where both servers take writes, give them auto_increment_increment 2 and offsets 1 and 2.",
            "SET GLOBAL read_only = ON",
            "Whoever writes to the replica fails from then on; accounts with SUPER or READ ONLY ADMIN still can.");
        yield return new Remedy(
            "As the last resort, leave out the source's transaction.",
            control?.Skip,
            "The whole transaction is lost on this replica, not only the row: the servers differ from then on, and later events can fail on it (1032). Compare the tables afterwards, or build the replica anew.");
    }

    private static Remedy? Resolve(Incident incident, ApplierControl? control, ConflictingRows rows) => (control, rows) switch
    {
        (null, _) or (_, { IsRead: false }) => new(
            "Look for the row on both servers, compare it, and delete or mend the one on the replica with SET sql_log_bin = 0; then start the applier.", null, "What was written on the replica alone is lost."),
        (_, { Here: null }) => new("The row is gone: let the applier try again.", control!.Start, "None, if the row stays away."),
        (_, { Here: { } here, SameThere: { } there }) when !there.HasValueOf(here, incident.Key) => Write(
            incident, control!, here.UpdateTo(there, incident.Guids),
            "Give the replica's row the values that it has on the source, which frees the value; the applier then goes on.",
            "The replica's own values of that row are lost."),
        (_, { Here: { } here, WantedThere: { } there }) when there.IsSameAs(here) => Write(
            incident, control!, here.Delete(incident.Guids),
            "Delete the replica's row, which is the same as the source's: the applier writes it anew.",
            "Until the applier has written it the row is missing; ON DELETE CASCADE and DELETE triggers act on this replica."),
        (_, { Here: { } here }) => Write(
            incident, control!, here.Delete(incident.Guids),
            rows.IsSourceRead ? "Delete the replica's row, which the source does not have: the applier then goes on." : "Compare the row with the source's; where it is only here, delete it: the applier then goes on.",
            "What was written here alone is lost: keep the row that the evidence shows. ON DELETE CASCADE and DELETE triggers act on this replica."),
    };

    /// <summary>A masked value in a WHERE would find other rows: then the words have to do.</summary>
    private static Remedy? Write(Incident incident, ApplierControl control, Query? statement, string text, string risk) =>
        statement is null ? null : new Remedy(text, incident.Redactor.ShowsValues ? control.AfterLocal(QueryText.Of(statement, incident.Redactor)) : null, risk);

    private static bool HasValueOf(this ReplicatedRow row, ReplicatedRow other, UniqueKey? key) =>
        key is not null && key.Parts.All(part => part.Column is null || ReplicatedRow.IsSame(row.Values[part.Column], other.Values[part.Column]));
}
