using System.Globalization;
using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Tool.Doctor.Facts;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>An AUTO_INCREMENT counter near the end of its type.</summary>
internal sealed class CounterNearEnd : Check
{
    private const double WorthAnEstimate = 0.25;
    private const double Near = 0.75;
    private const double VeryNear = 0.9;
    private const int MostEstimates = 50;
    private const int Year = 365;
    private const int Quarter = 90;

    /// <inheritdoc/>
    public override string Title => "counters near the end of their type";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DoctorFinding>> FindAsync(Patient patient, CancellationToken cancellationToken)
    {
        var rates = new CounterRates(patient.Questions, patient.BetweenLooks);
        var findings = new List<DoctorFinding>();
        foreach (var counter in patient.Counters.Where(counter => counter.Share >= WorthAnEstimate).OrderByDescending(counter => counter.Share).Take(MostEstimates))
        {
            var estimate = counter.Left == 0 ? null : await rates.EstimateAsync(counter, isNear: counter.Share >= Near);
            if (counter.Share < Near && estimate?.IsWithin(Year) != true) continue;
            findings.Add(await DescribeAsync(patient, counter, estimate, cancellationToken));
        }
        return findings;
    }

    private async Task<DoctorFinding> DescribeAsync(Patient patient, Counter counter, Estimate? estimate, CancellationToken cancellationToken)
    {
        var evidence = await CounterEvidence.ReadAsync((query, purpose, _) => patient.Questions.AskAsync(query, $"{purpose} of {counter.Table.Table.Name}"), counter.Table, counter.Column, cancellationToken);
        var widen = AutoIncrementExhausted.Widen(counter.Table, counter.Column);
        var isJump = evidence is not null && AutoIncrementExhausted.IsSingleJump(evidence, counter.Maximum);
        return new DoctorFinding
        {
            Kind = Kind,
            Urgency = counter.Left == 0 ? Urgency.Now : estimate?.IsWithin(Quarter) == true || (counter.Share >= VeryNear && estimate is not { Date: null }) ? Urgency.Soon : Urgency.Risk,
            Cause = Cause.AutoIncrementExhausted,
            Table = counter.Table.Table.Name,
            Key = counter.Table.Table.UniqueKeys.FirstOrDefault(key => key.Parts[0].Column == counter.Column.Name)?.Name,
            Column = counter.Column.Name,
            Text = Text(counter, estimate),
            Why = Why(patient, counter.Column),
            Estimate = estimate,
            Evidence = evidence?.Evidence ?? [],
            Remedies = isJump ? [AutoIncrementExhausted.MoveRow(counter.Table, counter.Column, evidence!, counter.Maximum), widen] : [widen],
        };
    }

    private static string Text(Counter counter, Estimate? estimate)
    {
        var used = $"{counter.Column.Name} ({counter.Column.FullType}) has used {Number(counter.Used)} of {Number(counter.Maximum)} ids";
        if (counter.Left == 0) return $"{used}: none is left.";
        var when = estimate switch
        {
            null => "nothing tells how fast they go",
            { Date: { } date } => string.Create(CultureInfo.InvariantCulture, $"at {estimate.PerDay:0.#} a day they last until {date:yyyy-MM-dd} ({estimate.Method})"),
            _ => $"none goes at present ({estimate.Method})",
        };
        return $"{used}: {Number(counter.Left)} are left; {when}.";
    }

    private static string Why(Patient patient, ColumnFacts column) => patient.Server switch
    {
        { IsMariaDb: true } => "At the end every INSERT fails: with error 167 on MariaDB, with 1062 on a replica or a clone that runs MySQL.",
        _ when column.Column is { Type: "bigint", IsUnsigned: true } => "At the end every INSERT fails with 1467, since no id can be generated.",
        _ => "At the end the server generates the same id again and again: every INSERT fails with 1062 on it.",
    };

    private static string Number(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);
}
