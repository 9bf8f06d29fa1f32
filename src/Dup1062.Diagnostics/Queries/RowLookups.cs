using System.Globalization;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Looks for the rows that have a candidate's key.</summary>
internal sealed class RowLookups(TableFacts table, IReadOnlyList<ColumnFacts> shown, GuidFormat guids)
{
    private const string Number = "candidate";
    private const string Now = "now";
    private const string UtcNow = "utc now";
    private const string BytesOf = " (bytes)";
    private const string GivenBytesOf = " (bytes given)";
    private const string IsSame = " (same)";
    private const int LongestCompared = 4096;

    private static readonly TypeCode[] Whole = [TypeCode.Int32, TypeCode.Int64, TypeCode.UInt64, TypeCode.Decimal, TypeCode.Boolean];

    /// <summary>The query for some candidates; null where no candidate's key is known.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="isDirty">Whether it reads what is not committed, too.</param>
    public Query? Build(IReadOnlyList<KeyCandidate> candidates, bool isDirty = false)
    {
        var builder = new QueryBuilder();
        var selects = new List<string>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (Select(builder, candidates[i], i) is { } select) selects.Add(select);
        }
        // A unique key gives each candidate one row at most.
        return selects.Count == 0 ? null : builder.Append(string.Join(" UNION ALL ", selects)).Build(isDirty);
    }

    /// <summary>The rows of an answer.</summary>
    public IReadOnlyList<ExistingRow> Read(QueryResult answer, IReadOnlyList<KeyCandidate> candidates) => [.. answer.Rows.Select(row => Read(answer, row, candidates))];

    private string? Select(QueryBuilder builder, KeyCandidate candidate, int number)
    {
        var operands = new Operands(builder, table, guids);
        var list = new List<string> { $"{number.ToString(CultureInfo.InvariantCulture)} AS {TableFacts.Quote(Number)}" };
        foreach (var column in shown)
        {
            var name = TableFacts.Quote(column.Name);
            list.Add(name);
            AddComparison(list, operands, candidate, column, name);
        }
        list.Add($"NOW(6) AS {TableFacts.Quote(Now)}");
        list.Add($"UTC_TIMESTAMP(6) AS {TableFacts.Quote(UtcNow)}");
        return operands.Condition(candidate) is { } condition ? $"SELECT {string.Join(", ", list)} FROM {table.QuotedName} WHERE {condition}" : null;
    }

    /// <summary>Every SELECT of the UNION has the same columns, and NULL where nothing can be compared.</summary>
    private static void AddComparison(List<string> list, Operands operands, KeyCandidate candidate, ColumnFacts column, string name)
    {
        var canCompare = column.Kind != ColumnKind.Other && IsShort(candidate.Row[column]);
        var given = canCompare ? operands.Given(column, candidate.Row) : null;
        if (column.Kind == ColumnKind.Text)
        {
            list.Add($"HEX({name}) AS {TableFacts.Quote(column.Name + BytesOf)}");
            list.Add($"{(given is null ? "NULL" : $"HEX({given})")} AS {TableFacts.Quote(column.Name + GivenBytesOf)}");
        }
        else
        {
            list.Add($"{(given is null ? "NULL" : $"{name} <=> {given}")} AS {TableFacts.Quote(column.Name + IsSame)}");
        }
    }

    private static bool IsShort(ColumnValue value) => value.Value switch
    {
        string text => text.Length <= LongestCompared,
        byte[] bytes => bytes.Length <= LongestCompared,
        _ => true,
    };

    private ExistingRow Read(QueryResult answer, IReadOnlyList<object?> row, IReadOnlyList<KeyCandidate> candidates)
    {
        var candidate = candidates[int.Parse(answer.Text(row, Number)!, CultureInfo.InvariantCulture)];
        var (values, bytes, given) = (New<object?>(), New<string?>(), New<string?>());
        var same = New<bool>();
        foreach (var column in shown)
        {
            values[column.Name] = answer.Value(row, column.Name);
            if (column.Kind == ColumnKind.Text)
            {
                bytes[column.Name] = answer.Text(row, column.Name + BytesOf);
                given[column.Name] = answer.Text(row, column.Name + GivenBytesOf);
                if (candidate.Row[column].IsKnown) same[column.Name] = bytes[column.Name] == given[column.Name];
            }
            else if (answer.Value(row, column.Name + IsSame) is { } flag && Whole.Contains(Type.GetTypeCode(flag.GetType())))
            {
                same[column.Name] = Convert.ToDecimal(flag, CultureInfo.InvariantCulture) != 0;
            }
        }
        return new ExistingRow(candidate, values, bytes, given, same) { ReadAt = answer.Value(row, Now) as DateTime?, ReadAtUtc = answer.Value(row, UtcNow) as DateTime? };
    }

    private static Dictionary<string, T> New<T>() => new(StringComparer.OrdinalIgnoreCase);
}
