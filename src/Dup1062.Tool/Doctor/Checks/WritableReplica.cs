using Dup1062.Diagnostics;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A replica that takes writes of others than its source.</summary>
internal sealed class WritableReplica : ServerCheck
{
    /// <inheritdoc/>
    public override string Title => "writable replicas";

    /// <inheritdoc/>
    protected override IEnumerable<DoctorFinding> Find(Patient patient)
    {
        var (replication, variables) = (patient.Replication, patient.Variables);
        // Two servers that replicate each other are writable on purpose: OverlappingIds looks at those.
        if (!replication.IsReplica || variables.IsOn("read_only") != false || replication.Mutual is not null) yield break;
        var guard = variables.Find("super_read_only") ?? "read_only";
        yield return new DoctorFinding
        {
            Kind = Kind,
            Urgency = Urgency.Risk,
            Cause = Cause.ReplicationConflict,
            Text = $"This replica of {string.Join(", ", replication.Channels!.Select(channel => channel.Source))} takes writes: read_only is off.",
            Why = "A row that an application, a job or an operator writes here takes an id or a value that the source will give out too: its event then stops the applier with 1062.",
            Evidence =
            [
                new Evidence("The server applies a source's changes.", replication.StatusQuery, replication.Channels![0].Shown),
                variables.Show("It is not read-only.", "read_only"),
            ],
            Remedies = [new Remedy("Let nobody but the applier write here; put it into the server's configuration too.", $"SET GLOBAL {guard} = ON", "Whoever writes to the replica fails from then on (1290): that is who has to be found.")],
        };
    }
}
