namespace Dup1062.Diagnostics.Causes;

/// <summary>The row is there, with other values or from long ago.</summary>
internal sealed class AlreadyExists : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.AlreadyExists;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false) is not { Rows: [_, ..] } lookup) return null;
        return Find(0.8, [incident.Show("The row is there.", lookup)]);
    }
}
