namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A check of the server's settings, which asks nothing more.</summary>
internal abstract class ServerCheck : Check
{
    /// <inheritdoc/>
    public sealed override Task<IReadOnlyList<DoctorFinding>> FindAsync(Patient patient, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DoctorFinding>>([.. Find(patient)]);

    /// <summary>Looks.</summary>
    protected abstract IEnumerable<DoctorFinding> Find(Patient patient);
}
