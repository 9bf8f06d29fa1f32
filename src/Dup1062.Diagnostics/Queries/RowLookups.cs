using System.Globalization;
using System.Text;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Looks for the rows that have a candidate's key.</summary>
/// <remarks>
/// Drivers give some values types of their own (CHAR(36) as a GUID, zero dates not at all): text and bytes are read in hexadecimal, times as text.
/// </remarks>
internal sealed class RowLookups(TableFacts table, IReadOnlyList<ColumnFacts> shown, GuidFormat guids)
{
    private const int LongestCompared = 4096;
    private const int MostRows = 10;

    /// <summary>The query for some candidates; null where no candidate's key is known.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="isDirty">Whether it reads what is not committed, too.</param>
    public Query? Build(IReadOnlyList<KeyCandidate> candidates, bool isDirty = false)
    {
        var builder = new QueryBuilder();
        var selects = new List<string>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (Select(builder, candidates[i], i, candidates.Count == 1) is { } select) selects.Add(select);
        }
        return selects.Count == 0 ? null : builder.Append($"{string.Join(" UNION ALL ", selects)} LIMIT {MostRows}").Build(isDirty);
    }

    /// <summary>The rows of an answer.</summary>
    public IReadOnlyList<ExistingRow> Read(QueryResult answer, IReadOnlyList<KeyCandidate> candidates) => [.. answer.Rows.Select(row => Read(answer, row, candidates))];

    private string? Select(QueryBuilder builder, KeyCandidate candidate, int number, bool isAlone)
    {
        var operands = new Operands(builder, table, guids);
        if (operands.Condition(candidate) is null) return null;
        var list = new List<string>();
        foreach (var column in shown) Add(list, operands, candidate, column, isAlone);
        if (!isAlone) list.Add($"{number.ToString(CultureInfo.InvariantCulture)} AS {SqlNames.Quote(LookupColumns.Number)}");
        if (shown.Any(WrittenTimes.Tells))
        {
            list.Add($"CAST(NOW(6) AS CHAR) AS {SqlNames.Quote(LookupColumns.Now)}");
            list.Add($"CAST(UTC_TIMESTAMP(6) AS CHAR) AS {SqlNames.Quote(LookupColumns.UtcNow)}");
        }
        return $"SELECT {string.Join(", ", list)} FROM {table.QuotedName} WHERE {operands.Condition(candidate)}";
    }

    /// <summary>Every SELECT of a UNION has the same columns, and NULL where nothing can be compared.</summary>
    private static void Add(List<string> list, Operands operands, KeyCandidate candidate, ColumnFacts column, bool isAlone)
    {
        var name = SqlNames.Quote(column.Name);
        var given = IsShort(candidate.Row[column]) ? operands.Given(column, candidate.Row) : null;
        list.Add(IsTime(column) ? $"CAST({name} AS CHAR) AS {name}" : name);
        if (column.Kind is ColumnKind.Text or ColumnKind.Binary) list.Add($"{Bytes(column, name)} AS {SqlNames.Quote(column.Name + LookupColumns.BytesOf)}");
        if (given is null && isAlone) return;
        list.Add(column.Kind == ColumnKind.Text
            ? $"{(given is null ? "NULL" : Bytes(column, given))} AS {SqlNames.Quote(column.Name + LookupColumns.GivenBytesOf)}"
            : $"{(given is null ? "NULL" : $"{name} <=> {given}")} AS {SqlNames.Quote(column.Name + LookupColumns.IsSame)}");
    }

    private static string Bytes(ColumnFacts column, string operand) =>
        column.Kind == ColumnKind.Binary || column.CharacterSet is "utf8mb4" or "utf8" or "utf8mb3" or "ascii" ? $"HEX({operand})" : $"HEX(CONVERT({operand} USING utf8mb4))";

    private static bool IsTime(ColumnFacts column) => column.Kind is ColumnKind.Date or ColumnKind.DateTime or ColumnKind.Time;

    private static bool IsShort(ColumnValue value) => value.Value switch
    {
        string text => text.Length <= LongestCompared,
        byte[] bytes => bytes.Length <= LongestCompared,
        _ => true,
    };

    private ExistingRow Read(QueryResult answer, IReadOnlyList<object?> row, IReadOnlyList<KeyCandidate> candidates)
    {
        var candidate = candidates[int.Parse(answer.Text(row, LookupColumns.Number) ?? "0", CultureInfo.InvariantCulture)];
        var (values, bytes, given, same) = (New<object?>(), New<string?>(), New<string?>(), New<bool>());
        foreach (var column in shown)
        {
            values[column.Name] = answer.Value(row, column.Name);
            if (column.Kind is ColumnKind.Text or ColumnKind.Binary)
            {
                bytes[column.Name] = answer.Text(row, column.Name + LookupColumns.BytesOf);
                values[column.Name] = Decode(bytes[column.Name], column);
            }
            if (column.Kind == ColumnKind.Text)
            {
                given[column.Name] = answer.Text(row, column.Name + LookupColumns.GivenBytesOf);
                if (given[column.Name] is not null || candidate.Row[column].IsNull) same[column.Name] = bytes[column.Name] == given[column.Name];
            }
            else if (answer.Value(row, column.Name + LookupColumns.IsSame) is IConvertible flag)
            {
                same[column.Name] = Convert.ToDecimal(flag, CultureInfo.InvariantCulture) != 0;
            }
        }
        return new ExistingRow(candidate, values, bytes, given, same) { ReadAt = Time(answer, row, LookupColumns.Now), ReadAtUtc = Time(answer, row, LookupColumns.UtcNow) };
    }

    private static object? Decode(string? hexadecimal, ColumnFacts column)
    {
        if (hexadecimal is null) return null;
        var bytes = new byte[hexadecimal.Length / 2];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = Convert.ToByte(hexadecimal.Substring(i * 2, 2), 16);
        return column.Kind == ColumnKind.Binary ? bytes : Encoding.UTF8.GetString(bytes);
    }

    private static DateTime? Time(QueryResult answer, IReadOnlyList<object?> row, string column) =>
        answer.Text(row, column) is { } text && TimeValue.TryParse(text, out var time) ? time : null;

    private static Dictionary<string, T> New<T>() => new(StringComparer.OrdinalIgnoreCase);
}
