using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The row is there with the same values in every supplied column, just written, or under an idempotency key.</summary>
internal sealed class RetryOrDoubleSubmit : CauseTest
{
    /// <summary>Nothing tells that it was just now.</summary>
    private const double SameAtSomeTime = 0.75;

    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override Cause Cause => Cause.RetryOrDoubleSubmit;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { IsLoose: false, IsDeleted: null } row) return null;
        if (row.Row.Candidate.Statement is not { Action: StatementAction.Insert }) return null;
        var token = incident.Key!.Parts.Select(part => part.Column).FirstOrDefault(column => column is not null && RequestIds.Contains(column)) ?? KeyToken(incident);
        if (ConfidenceOf(row, token is not null, incident) is not { } confidence) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        return Find(confidence, [incident.Show(Text(row, token), lookup)], Remedies.Idempotent(incident), Remedies.KeepExisting(incident));
    }

    private static string? KeyToken(Incident incident) => RequestIds.Contains(incident.Key!.Name) ? incident.Key.Name : null;

    private static double? ConfidenceOf(RowComparison row, bool hasToken, Incident incident)
    {
        var isSame = !row.OtherContent.Any();
        if (hasToken) return isSame ? 0.95 : 0.88;
        if (!isSame) return null;
        var isComposite = incident.Key!.Parts.Count > 1;
        var content = row.SameColumns.Count;
        if (row.Written is { } written)
        {
            if (written.Age <= Recent) return content > 0 ? 0.93 : isComposite ? 0.5 : 0.86;
            if (written.Age >= LongAgo) return content > 0 ? 0.5 : 0.2;
        }
        return content > 0 ? SameAtSomeTime : 0.35;
    }

    private static string Text(RowComparison row, string? token)
    {
        var sentences = new List<string>();
        if (token is not null) sentences.Add($"{token} is named like an idempotency key: the same request came twice.");
        if (!row.OtherContent.Any() && row.SameColumns.Count > 0) sentences.Add($"The row has the same values in {Words.List(row.SameColumns.Select(column => column.Name))}.");
        else if (row.OtherContent.Any()) sentences.Add($"The row differs in {Words.List(row.OtherContent.Select(column => column.Name))}.");
        if (row.Written is { } written) sentences.Add($"By {written.Column.Name} it was written {written.Words} before.");
        return string.Join(" ", sentences.DefaultIfEmpty("The statement supplies nothing that differs from the row."));
    }
}
