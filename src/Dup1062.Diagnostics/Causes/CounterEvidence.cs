using System.Globalization;
using System.Text.RegularExpressions;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The AUTO_INCREMENT counter beside the largest id.</summary>
/// <param name="Counter">The next id: from SHOW CREATE TABLE, since the other places that show it are cached for a day.</param>
/// <param name="Largest">MAX(id); null in an empty table.</param>
/// <param name="Second">The next to largest id.</param>
/// <param name="Evidence">What was asked.</param>
internal sealed record CounterEvidence(decimal? Counter, decimal? Largest, decimal? Second, IReadOnlyList<Evidence> Evidence)
{
    private static readonly Regex CounterText = new(@"\bAUTO_INCREMENT=(\d+)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    /// <summary>Asks for both; null where neither could be read.</summary>
    /// <param name="askAsync">Sends a query, and says what it is for; gives null where it fails.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">Its AUTO_INCREMENT column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CounterEvidence?> ReadAsync(
        Func<Query, string, CancellationToken, Task<QueryResult?>> askAsync, TableFacts table, ColumnFacts column, CancellationToken cancellationToken)
    {
        var name = SqlNames.Quote(column.Name);
        var counterQuery = new Query($"SHOW CREATE TABLE {table.QuotedName}", []);
        var largestQuery = new Query($"SELECT {name} AS id FROM {table.QuotedName} ORDER BY {name} DESC LIMIT 2", []);
        // In this order: a row that comes in between raises the counter too, and does not leave it behind.
        var ids = await askAsync(largestQuery, "the largest id", cancellationToken).ConfigureAwait(false);
        var created = await askAsync(counterQuery, "the AUTO_INCREMENT counter", cancellationToken).ConfigureAwait(false);
        if (created is null && ids is null) return null;
        var evidence = new List<Evidence>();
        decimal? counter = null;
        if (created is { Rows: [var row] } && created.Text(row, "Create Table") is { } text)
        {
            var match = CounterText.Match(text);
            counter = match.Success ? decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
            evidence.Add(new Evidence($"The live counter stands at {Text(counter)}.", counterQuery.Sql, $"AUTO_INCREMENT={Text(counter)}"));
        }
        var values = ids?.Rows.Select(r => Convert.ToDecimal(r[0], CultureInfo.InvariantCulture)).ToList() ?? [];
        if (ids is not null) evidence.Add(new Evidence($"The largest ids are {string.Join(" and ", values.Select(v => Text(v)))}.", largestQuery.Sql, string.Join("\n", values.Select(v => $"id = {Text(v)}"))));
        return new CounterEvidence(counter, values.Count > 0 ? values[0] : null, values.Count > 1 ? values[1] : null, evidence);
    }

    /// <summary>A number as SQL writes it. Counters and ids that the server makes are no personal data.</summary>
    public static string Text(decimal? number) => number?.ToString("0", CultureInfo.InvariantCulture) ?? "unknown";
}
