using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>Chooses, among all rows that a command writes, those that the error can be about.</summary>
internal static class CandidateChoice
{
    private const int Most = 10;
    private const string Ellipsis = "...";

    /// <summary>The rows whose key prints as the error shows it; else those that may; else what the text itself allows.</summary>
    public static IReadOnlyList<KeyCandidate> Choose(DuplicateEntry entry, IReadOnlyList<KeyCandidate> written, TableFacts table, MySql.Schema.UniqueKey key, GuidFormat guids)
    {
        var possible = written.Where(candidate => key.Parts.All(part => IsKnown(part, candidate.Row, table))).ToList();
        var printed = possible.Select(candidate => (Candidate: candidate, Text: DisplayText.Of(key, candidate.Row, table, guids))).ToList();
        var exact = printed.Where(row => row.Text is not null && Shows(entry, row.Text)).Select(row => row.Candidate).ToList();
        // The rows of one batch that print alike are one value: the first stands for them.
        if (exact.Count > 0) return [exact[0]];
        var open = printed.Where(row => row.Text is null).Select(row => row.Candidate).ToList();
        if (open.Count > 0) return [.. open.Take(Most)];
        var ofMessage = entry.Value is { } value ? MessageValues.Of(value, entry.IsValueCut, key, table) : [];
        // Where every row is known and none prints like it, a trigger or another character set has changed the value.
        return possible.Count == written.Count && possible.Count > 0 && (ofMessage.Count == 0 || possible.Count == 1) ? [.. possible.Take(Most)] : ofMessage;
    }

    private static bool Shows(DuplicateEntry entry, string text)
    {
        if (entry.Value is not { } value) return true;
        if (string.Equals(value, text, StringComparison.Ordinal) || string.Equals(value.TrimEnd(' '), text.TrimEnd(' '), StringComparison.OrdinalIgnoreCase)) return true;
        if (!entry.IsValueCut) return false;
        var beginning = value.EndsWith(Ellipsis, StringComparison.Ordinal) ? value.Substring(0, value.Length - Ellipsis.Length) : value;
        // A cut can go through a character, which then shows as up to three others.
        for (var dropped = 0; dropped <= 3 && dropped < beginning.Length; dropped++)
        {
            if (text.StartsWith(beginning.Substring(0, beginning.Length - dropped), StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsKnown(MySql.Schema.KeyPart part, StatementRow row, TableFacts table)
    {
        if (part.Column is null) return part.ExpressionColumns.All(name => IsKnown(name, row, table));
        return IsKnown(part.Column, row, table);
    }

    private static bool IsKnown(string name, StatementRow row, TableFacts table) =>
        table.FindColumn(name) is { } column
        && (column.Column.IsGenerated && !row.Columns.ContainsKey(name) ? column.Column.GeneratedFrom.All(source => IsKnown(source, row, table)) : row[column].IsKnown);
}
