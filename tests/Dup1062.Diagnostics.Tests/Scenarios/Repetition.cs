using System.Data.Common;
using System.Text.RegularExpressions;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>A query of the evidence, run once more as it is printed.</summary>
internal static partial class Repetition
{
    private const int MostLines = 10;

    private static readonly ValueRedactor Redactor = new(Redaction.None);

    /// <summary>The answer as the evidence would print it.</summary>
    public static async Task<string> OfAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (reader.FieldCount == 0 && await reader.NextResultAsync())
        {
        }
        var isWhole = query.StartsWith("SHOW", StringComparison.Ordinal);
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)} = {Show(reader.IsDBNull(i) ? null : reader.GetValue(i))}")));
        }
        return lines.Count == 0 ? "no row" : string.Join("\n", lines.Count > MostLines ? lines.Take(MostLines).Append("…") : lines);

        string Show(object? value) => isWhole ? $"{value}" : Redactor.Show(value);
    }

    /// <summary>Whether an answer is the one that the evidence prints; of what SHOW says it prints the part that matters.</summary>
    public static bool Agrees(string answer, Evidence evidence) => evidence.Query!.StartsWith("SHOW", StringComparison.Ordinal)
        ? answer.Contains(evidence.Result!, StringComparison.Ordinal)
        : WithoutClock(answer) == WithoutClock(evidence.Result!);

    private static string WithoutClock(string answer) => Clock().Replace(answer, "$1 = …");

    [GeneratedRegex(@"\b(now|utc now) = \d{4}-\d\d-\d\d[ \d:.]*")]
    private static partial Regex Clock();
}
