using Dup1062.Diagnostics;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A replica that passes over errors: it drifts away from its source unseen.</summary>
internal sealed class SkippedReplicationErrors : ServerCheck
{
    private static readonly string[] Hiding = ["1062", "1032", "all"];

    /// <inheritdoc/>
    public override string Title => "replicas that skip errors";

    /// <inheritdoc/>
    protected override IEnumerable<DoctorFinding> Find(Patient patient)
    {
        var variables = patient.Variables;
        if (variables.Find("replica_skip_errors", "slave_skip_errors") is { } skip && variables[skip]!.Split(',').Any(error => Hiding.Contains(error.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            yield return Describe(patient, $"{skip} is {variables[skip]}: the applier leaves out what fails so.", skip, new Remedy(
                $"Take {skip} out of the server's configuration and restart it; before that, compare the tables with the source's, or build the replica anew.", null,
                "What was hidden stops the applier from then on: each is a difference that was there all the time."));
        }
        if (variables.Find("replica_exec_mode", "slave_exec_mode") is { } mode && variables[mode]!.Equals("IDEMPOTENT", StringComparison.OrdinalIgnoreCase))
        {
            yield return Describe(patient, $"{mode} is IDEMPOTENT: the applier overwrites rows that are there, and passes over rows that are not.", mode, new Remedy(
                "Apply strictly.", $"SET GLOBAL {mode} = 'STRICT'", "What was hidden stops the applier from then on. Holds from the next START of the applier; put it into the configuration too."));
        }
        if (variables.Find("sql_replica_skip_counter", "sql_slave_skip_counter") is { } counter && variables.Number(counter) > 0)
        {
            yield return Describe(patient, $"{counter} is {variables[counter]}: the applier will leave out the next events.", counter, new Remedy(
                "Take it back.", $"SET GLOBAL {counter} = 0", "Only possible while the applier stands."));
        }
    }

    private DoctorFinding Describe(Patient patient, string text, string variable, Remedy remedy) => new()
    {
        Kind = Kind,
        Urgency = patient.Replication.IsReplica ? Urgency.Soon : Urgency.Advice,
        Cause = Cause.ReplicationConflict,
        Text = text + (patient.Replication switch { { Channels: null } => "", { IsReplica: false } => " The server is no replica now; it would be one so.", _ => "" }),
        Why = "The servers differ from then on, unseen. When this one takes over, or is copied, ids and values that the source gave out are given out once more.",
        Evidence = [patient.Variables.Show("The setting.", variable)],
        Remedies = [remedy],
    };
}
