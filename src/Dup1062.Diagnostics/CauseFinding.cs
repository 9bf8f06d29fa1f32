namespace Dup1062.Diagnostics;

/// <summary>A cause with what speaks for it.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (shown by the server's own answers). Below 0.5 the evidence is thin.</param>
/// <param name="Evidence">What was seen, the strongest first.</param>
/// <param name="Remedies">What to do, the safest first.</param>
public sealed record CauseFinding(Cause Cause, double Confidence, IReadOnlyList<Evidence> Evidence, IReadOnlyList<Remedy> Remedies);
