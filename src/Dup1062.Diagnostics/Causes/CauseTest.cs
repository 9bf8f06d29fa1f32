namespace Dup1062.Diagnostics.Causes;

/// <summary>Judges whether one cause explains an error. It asks for the evidence that it needs, and for nothing when another answer already rules it out.</summary>
internal abstract class CauseTest
{
    /// <summary>The cause.</summary>
    public abstract Cause Cause { get; }

    /// <summary>Where the error or the statement itself proves this cause, no other needs to be asked about.</summary>
    public virtual bool IsFinal => false;

    /// <summary>The verdict; null where nothing speaks for the cause.</summary>
    /// <param name="incident">The error and what is known of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken);

    /// <summary>A verdict for this cause.</summary>
    protected CauseFinding Find(double confidence, IReadOnlyList<Evidence> evidence, params Remedy[] remedies) => new(Cause, confidence, evidence, remedies);
}
