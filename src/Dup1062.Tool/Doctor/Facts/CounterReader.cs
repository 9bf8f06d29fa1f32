using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>Reads the counters of all tables: MAX(id) by the end of an index, many tables in a query, and after that the counters, live, in one.</summary>
internal sealed class CounterReader(Questions questions, Func<Task> readLiveAsync)
{
    private const int TablesInQuery = 50;

    /// <summary>Reads them.</summary>
    /// <param name="tables">All tables.</param>
    /// <param name="progress">Hears how many of how many tables are done.</param>
    public async Task<IReadOnlyList<Counter>> ReadAsync(IEnumerable<TableFacts> tables, Action<int, int> progress)
    {
        var counted = tables.Select(Find).OfType<Counter>().ToList();
        var known = new List<Counter>();
        foreach (var batch in counted.Chunk(TablesInQuery))
        {
            known.AddRange(await WithLargestAsync(batch));
            progress(known.Count, counted.Count);
        }
        return known.Count == 0 ? known : await WithNextAsync(known);
    }

    private static Counter? Find(TableFacts table) =>
        table.Columns.FirstOrDefault(column => column.Column.IsAutoIncrement) is { } column && IntegerRange.Maximum(column.Column) is { } maximum && IsFirstInKey(table, column)
            ? new Counter(table, column, maximum, null, null, default)
            : null;

    /// <summary>Further back in a key, MyISAM counts for each value of the parts before it.</summary>
    private static bool IsFirstInKey(TableFacts table, ColumnFacts column) =>
        table.Table.UniqueKeys.Select(key => key.Parts[0]).Concat(table.Table.NonUniqueKeys.Select(key => key.Parts[0])).Any(part => part.Column == column.Name);

    private async Task<IReadOnlyList<Counter>> WithLargestAsync(Counter[] batch)
    {
        var (answer, failure) = await questions.TryAskAsync(new Query(string.Join(" UNION ALL ", batch.Select(Select)), []));
        if (answer is not null)
        {
            foreach (var row in answer.Rows)
            {
                ref var counter = ref batch[Convert.ToInt32(row[0], CultureInfo.InvariantCulture)];
                counter = counter with { Largest = row[1] is { } largest ? Convert.ToDecimal(largest, CultureInfo.InvariantCulture) : null };
            }
            return batch;
        }
        if (batch.Length == 1 || questions.IsOver)
        {
            questions.NoteUnread(batch.Length == 1 ? $"the largest id of {batch[0].Table.Table.Name}: {failure}" : $"the largest ids of {batch.Length} tables or more: {failure}");
            return [];
        }
        // One table that may not be read must not hide the others.
        var halves = new List<Counter>();
        foreach (var half in batch.Chunk((batch.Length + 1) / 2)) halves.AddRange(await WithLargestAsync(half));
        return halves;
    }

    private static string Select(Counter counter, int i) =>
        $"SELECT {i.ToString(CultureInfo.InvariantCulture)} AS n, (SELECT MAX({SqlNames.Quote(counter.Column.Name)}) FROM {counter.Table.QuotedName}) AS largest";

    private async Task<IReadOnlyList<Counter>> WithNextAsync(List<Counter> counters)
    {
        await readLiveAsync();
        var databases = counters.Select(counter => counter.Table.Table.Name.Database).Distinct().ToList();
        var places = string.Join(", ", databases.Select((_, i) => Query.NameOf(i)));
        var query = new Query(
            $"SELECT t.TABLE_SCHEMA, t.TABLE_NAME, t.AUTO_INCREMENT AS next FROM information_schema.tables AS t WHERE t.TABLE_SCHEMA IN ({places}) AND t.AUTO_INCREMENT IS NOT NULL", [.. databases]);
        var readAt = DateTime.UtcNow;
        if (await questions.AskAsync(query, "the AUTO_INCREMENT counters") is not { } answer) return counters;
        var next = answer.Rows.ToDictionary(row => (answer.Text(row, "TABLE_SCHEMA"), answer.Text(row, "TABLE_NAME")), row => Convert.ToDecimal(answer.Value(row, "next"), CultureInfo.InvariantCulture));
        return [.. counters.Select(counter => counter with
        {
            Next = next.TryGetValue((counter.Table.Table.Name.Database, counter.Table.Table.Name.Name), out var value) ? value : null,
            ReadAt = readAt,
        })];
    }
}
