using Dup1062.Diagnostics;
using Dup1062.MySql.Errors;
using Dup1062.MySql.Schema;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A replica's applier that stopped on 1062.</summary>
internal sealed class StoppedApplier : Check
{
    /// <inheritdoc/>
    public override string Title => "appliers that stopped";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DoctorFinding>> FindAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (patient.Replication.Channels?.Any(channel => !channel.IsApplying && MySqlErrorNumbers.IsDuplicate(channel.ErrorNumber)) != true) return [];
        var replica = await patient.DiagnoseReplicaAsync(cancellationToken);
        foreach (var unread in replica.Unread.Concat(replica.Conflicts.SelectMany(conflict => conflict.Unread))) patient.Questions.NoteUnread(unread);
        return [.. replica.Conflicts.Where(conflict => conflict.Causes.Count > 0).Select(Describe)];
    }

    private DoctorFinding Describe(Diagnosis conflict) => new()
    {
        Kind = Kind,
        Urgency = Urgency.Now,
        Cause = conflict.Cause,
        Table = conflict.Table is { } table ? new TableName(conflict.Entry.Database, table) : null,
        Key = conflict.Entry.Key,
        Text = $"The applier stopped on 1062, for the key {conflict.Entry.Key}: nothing of the source arrives here any more.",
        Why = "The source wrote what this replica had already.",
        Evidence = conflict.Causes[0].Evidence,
        Remedies = conflict.Causes[0].Remedies,
    };
}
