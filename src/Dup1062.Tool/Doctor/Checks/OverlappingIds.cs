using System.Globalization;
using Dup1062.Diagnostics;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>Several servers that write and give out the same ids.</summary>
internal sealed class OverlappingIds : ServerCheck
{
    /// <inheritdoc/>
    public override string Title => "writers that give out the same ids";

    /// <inheritdoc/>
    protected override IEnumerable<DoctorFinding> Find(Patient patient)
    {
        var (replication, variables) = (patient.Replication, patient.Variables);
        if (variables.Number("auto_increment_increment") is not { } increment || variables.Number("auto_increment_offset") is not { } offset) yield break;
        if (offset > increment)
        {
            yield return Describe(patient, Urgency.Risk, $"auto_increment_offset ({offset}) is larger than auto_increment_increment ({increment}): the server ignores it.", null,
                Set(Math.Max(2, offset), offset, "Let the increment be the number of servers that write, and the offset this one's number."));
        }
        else if (replication.Mutual is { } mutual && increment < 2)
        {
            yield return Describe(patient, Urgency.Soon, $"This server and {mutual.Source} (server_id {mutual.SourceId}) replicate each other, and this one gives out every id.",
                new Evidence("The source is at the same time a replica of this server.", replication.ReplicasQuery, $"Server_id = {mutual.SourceId}"),
                Set(2, variables.Number("server_id") > mutual.SourceId ? 2 : 1, "Give the two servers disjoint ids: increment 2 on both, offset 1 on the one and 2 on the other; or let one of them alone write."));
        }
        else if (replication.Writers > increment && variables.IsOn("wsrep_auto_increment_control") != true)
        {
            yield return Describe(patient, Urgency.Soon, $"{replication.Writers} members of the group take writes, and auto_increment_increment is {increment}.",
                new Evidence("The members.", replication.WritersQuery, $"{replication.Writers}"),
                variables.IsOn("wsrep_on") == true
                    ? new Remedy("Let Galera give each node its own ids.", "SET GLOBAL wsrep_auto_increment_control = ON", "Ids get gaps; put it into each node's configuration too.")
                    : Set(replication.Writers, Math.Min(offset, replication.Writers), "Let the increment be the number of members at least, and the offset each one's own number."));
        }
        if (replication.Channels is { Count: > 1 } channels) patient.Questions.NoteUnread($"whether the sources of the {channels.Count} channels give out disjoint ids: ask each for @@GLOBAL.auto_increment_increment and @@GLOBAL.auto_increment_offset");
    }

    private DoctorFinding Describe(Patient patient, Urgency urgency, string text, Evidence? writers, Remedy remedy)
    {
        var ids = patient.Variables.Show("How this server gives out ids.", "auto_increment_increment", "auto_increment_offset");
        return new DoctorFinding
        {
            Kind = Kind,
            Urgency = urgency,
            Cause = Cause.ReplicationConflict,
            Text = text,
            Why = "Two servers give the same id to different rows; the one's event then fails with 1062 on the other.",
            Evidence = writers is null ? [ids] : [ids, writers],
            Remedies = [remedy],
        };
    }

    private static Remedy Set(long increment, long offset, string text) => new(
        text,
        string.Create(CultureInfo.InvariantCulture, $"SET GLOBAL auto_increment_increment = {increment}, GLOBAL auto_increment_offset = {offset}"),
        "Holds for new connections, and until a restart: put it into the configuration too. Ids get gaps, and the type's end comes sooner.");
}
