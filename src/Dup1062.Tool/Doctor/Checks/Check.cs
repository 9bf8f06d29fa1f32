namespace Dup1062.Tool.Doctor.Checks;

/// <summary>Looks for one kind of finding.</summary>
internal abstract class Check
{
    /// <summary>The kind's name, in JSON too.</summary>
    protected string Kind => GetType().Name;

    /// <summary>What it looks for, in a few words: shown while it works.</summary>
    public abstract string Title { get; }

    /// <summary>Looks.</summary>
    public abstract Task<IReadOnlyList<DoctorFinding>> FindAsync(Patient patient, CancellationToken cancellationToken);
}
