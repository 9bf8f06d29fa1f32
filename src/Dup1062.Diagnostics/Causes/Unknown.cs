namespace Dup1062.Diagnostics.Causes;

/// <summary>Said plainly, with what was looked at.</summary>
internal sealed class Unknown : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.Unknown;

    /// <inheritdoc/>
    public override Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken) =>
        Task.FromResult<CauseFinding?>(Find(0.3, [new Evidence(Text(incident))]));

    private static string Text(Incident incident)
    {
        if (incident.Table is null) return incident.Entry.Key is { } name ? $"No single table with a unique key {name} could be found." : "The error names no key.";
        if (incident.Key is null) return $"{incident.Table.Table.Name} has no unique key {incident.Entry.Key} any more, or this account has no privilege to see it.";
        if (Hidden(incident) is { Count: > 0 } hidden) return $"This account has no privilege to read {Words.List(hidden)}, which the key {incident.Key.Name} has.";
        if (incident.Candidates.Count > 0) return "What was looked at does not explain the error.";
        if (incident.Entry.IsValueCut) return "The value in the error's text is cut, and the statement's own values are not known: the row cannot be looked for.";
        return incident.Entry.Value is null
            ? "Neither the error's text nor the statement shows the key's value."
            : "The statement's own values are not known, and the error's text cannot be split into the key's parts for sure.";
    }

    private static List<string> Hidden(Incident incident) =>
        [.. incident.Key!.Parts.Select(part => part.Column).OfType<string>().Where(column => incident.Table!.FindColumn(column) is null)];
}
