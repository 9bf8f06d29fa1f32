using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.Tool.Doctor.Facts;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>An AUTO_INCREMENT counter at or below MAX(id).</summary>
internal sealed class CounterBehind : Check
{
    /// <inheritdoc/>
    public override string Title => "counters behind MAX(id)";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DoctorFinding>> FindAsync(Patient patient, CancellationToken cancellationToken)
    {
        var findings = new List<DoctorFinding>();
        foreach (var counter in patient.Counters.Where(counter => counter.IsBehind))
        {
            if (await ConfirmAsync(patient.Questions, counter, cancellationToken) is { } evidence) findings.Add(Describe(counter, evidence));
        }
        return findings;
    }

    /// <summary>The counter is looked at once more, where it cannot be a cached one.</summary>
    private static async Task<CounterEvidence?> ConfirmAsync(Questions questions, Counter counter, CancellationToken cancellationToken)
    {
        var evidence = await CounterEvidence.ReadAsync(AskAsync, counter.Table, counter.Column, cancellationToken);
        return evidence is { Counter: { } next, Largest: { } largest } && next <= largest ? evidence : null;

        Task<QueryResult?> AskAsync(Query query, string purpose, CancellationToken _) => questions.AskAsync(query, $"{purpose} of {counter.Table.Table.Name}");
    }

    private DoctorFinding Describe(Counter counter, CounterEvidence evidence) => new()
    {
        Kind = Kind,
        Urgency = Urgency.Now,
        Cause = Cause.AutoIncrementBehind,
        Table = counter.Table.Table.Name,
        Key = counter.Table.Table.UniqueKeys.FirstOrDefault(key => key.Parts[0].Column == counter.Column.Name)?.Name,
        Column = counter.Column.Name,
        Text = $"The counter of {counter.Column.Name} stands at {CounterEvidence.Text(evidence.Counter)}, and the largest id is {CounterEvidence.Text(evidence.Largest)}.",
        Why = "The server will give out ids that rows have already; each such INSERT fails, and takes the counter on by one.",
        Evidence = evidence.Evidence,
        Remedies = [AutoIncrementBehind.Reset(counter.Table, evidence)],
    };
}
