using System.Globalization;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>How fast ids go: by a column that says when rows were written, else by two looks at the counter.</summary>
/// <param name="questions">Asks the server.</param>
/// <param name="betweenLooks">How far apart the two looks are.</param>
internal sealed class CounterRates(Questions questions, TimeSpan betweenLooks)
{
    private const double Week = 7;
    private const double Hour = 1.0 / 24;

    private static readonly decimal[] Spans = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>When the ids will be used up; null where nothing tells.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="isNear">It is near enough to the end to look twice for it.</param>
    public async Task<Estimate?> EstimateAsync(Counter counter, bool isNear) =>
        await ByTimesAsync(counter) ?? (isNear ? await ByTwoLooksAsync(counter) : null);

    /// <summary>Asks when some rows further and further back were written: the nearest one of a week ago tells today's rate.</summary>
    private async Task<Estimate?> ByTimesAsync(Counter counter)
    {
        if (counter.Largest is not { } largest || counter.Table.Columns.FirstOrDefault(WrittenTimes.Tells) is not { } time) return null;
        var (id, written) = (SqlNames.Quote(counter.Column.Name), SqlNames.Quote(time.Name));
        var looks = Spans.Where(span => span < largest).Append(largest - 1).Select((span, i) =>
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"FROM {counter.Table.QuotedName} WHERE {id} <= {largest - span:0} ORDER BY {id} DESC LIMIT 1");
            return $"(SELECT {id} {row}) AS id{i}, (SELECT TIMESTAMPDIFF(SECOND, {written}, NOW()) {row}) AS age{i}";
        });
        if (await questions.AskAsync(new Query($"SELECT {string.Join(", ", looks)}", []), $"how fast the ids of {counter.Table.Table.Name} go") is not { Rows: [var answer] }) return null;
        var seen = answer.Chunk(2).Where(look => look.All(value => value is not null))
            .Select(look => (Id: Convert.ToDecimal(look[0], CultureInfo.InvariantCulture), Days: Convert.ToDouble(look[1], CultureInfo.InvariantCulture) / 86400)).ToList();
        var chosen = seen.FirstOrDefault(look => look.Days >= Week, seen.LastOrDefault(look => look.Days >= Hour));
        if (chosen.Days < Hour) return null;
        return Estimate.Of(counter.Left, (double)(counter.Used - chosen.Id) / chosen.Days, string.Create(CultureInfo.InvariantCulture, $"by {time.Name} over the last {chosen.Days:0.#} days"));
    }

    private async Task<Estimate?> ByTwoLooksAsync(Counter counter)
    {
        await questions.WaitAsync(counter.ReadAt + betweenLooks - DateTime.UtcNow);
        var again = await CounterEvidence.ReadAsync((query, purpose, _) => questions.AskAsync(query, $"{purpose} of {counter.Table.Table.Name}"), counter.Table, counter.Column, CancellationToken.None);
        var passed = DateTime.UtcNow - counter.ReadAt;
        if (again?.Counter is not { } next || next <= counter.Next) return null;
        return Estimate.Of(counter.Left, (double)(next - counter.Next ?? 0) / passed.TotalDays, string.Create(CultureInfo.InvariantCulture, $"roughly, by two looks {passed.TotalSeconds:0} s apart"));
    }
}
