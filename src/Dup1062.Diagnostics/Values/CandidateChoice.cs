using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>Chooses, among all rows that a command writes, those that the error can be about.</summary>
internal sealed class CandidateChoice(DuplicateEntry entry, TableFacts table, UniqueKey key, GuidFormat guids)
{
    private const int Most = 10;
    private const string Ellipsis = "...";

    /// <summary>The row whose key prints as the error shows it; else those that may; else what the error's text itself allows.</summary>
    /// <param name="written">The rows that the command writes into the table.</param>
    public IReadOnlyList<KeyCandidate> Choose(IReadOnlyList<KeyCandidate> written)
    {
        var printed = written.Where(IsKnown).Select(candidate => (Candidate: candidate, Text: DisplayText.Of(key, candidate.Row, table, guids))).ToList();
        // The rows of one batch that print alike are one value: the first stands for them.
        var exact = printed.FindIndex(row => row.Text is not null && Shows(row.Text));
        if (exact >= 0) return [printed[exact].Candidate];
        var open = printed.Where(row => row.Text is null).Select(row => row.Candidate).ToList();
        if (open.Count > 0) return [.. open.Take(Most)];
        var shown = entry.Value is { } value ? MessageValues.Of(value, entry.IsValueCut, key, table) : [];
        // Where all rows are known and the only one prints otherwise, a trigger has changed the value, or a character set the print.
        var isPrintedOtherwise = printed.Count == written.Count && printed.Count > 0 && (shown.Count == 0 || (printed.Count == 1 && !HasTriggerBefore()));
        return isPrintedOtherwise ? [.. printed.Select(row => row.Candidate).Take(Most)] : Complete(shown, written);
    }

    /// <summary>Rows of which the statement shows some parts get the others from the error's text.</summary>
    private IReadOnlyList<KeyCandidate> Complete(IReadOnlyList<KeyCandidate> shown, IReadOnlyList<KeyCandidate> written)
    {
        var completed = shown
            .SelectMany(value => written.Where(candidate => !IsKnown(candidate) && Agree(value, candidate)).Select(candidate => Merge(value, candidate)))
            .ToList();
        return completed.Count is > 0 and <= Most ? completed : shown;
    }

    private bool Agree(KeyCandidate shown, KeyCandidate written) => key.Parts.All(part =>
        part.Column is not { } name || table.FindColumn(name) is not { } column
        || DisplayText.Of(written.Row[column], column, part, guids) is not { } text || text == TextOf(shown.Row[column]));

    private static string? TextOf(ColumnValue value) => value.Value as string;

    private static KeyCandidate Merge(KeyCandidate shown, KeyCandidate written)
    {
        var columns = new Dictionary<string, ColumnValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in shown.Row.Columns) columns[pair.Key] = pair.Value;
        foreach (var pair in written.Row.Columns.Where(pair => pair.Value.IsKnown)) columns[pair.Key] = pair.Value;
        return shown with { Row = written.Row with { Columns = columns }, Statement = written.Statement };
    }

    private bool HasTriggerBefore() => table.Triggers.Any(trigger => trigger.Timing == "BEFORE");

    private bool Shows(string text)
    {
        if (entry.Value is not { } value) return true;
        if (value.TrimEnd(' ') == text.TrimEnd(' ')) return true;
        if (!entry.IsValueCut) return false;
        var beginning = value.EndsWith(Ellipsis, StringComparison.Ordinal) ? value.Substring(0, value.Length - Ellipsis.Length) : value;
        // A cut can go through a character, which then shows as up to three others.
        for (var dropped = 0; dropped <= 3 && dropped < beginning.Length; dropped++)
        {
            if (text.StartsWith(beginning.Substring(0, beginning.Length - dropped), StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private bool IsKnown(KeyCandidate candidate) => key.Parts.All(part =>
        part.Column is { } column ? IsKnown(column, candidate.Row) : part.ExpressionColumns.All(name => IsKnown(name, candidate.Row)));

    private bool IsKnown(string name, StatementRow row) =>
        table.FindColumn(name) is { } column
        && (column.Column.IsGenerated && !row.Columns.ContainsKey(name) ? column.Column.GeneratedFrom.All(source => IsKnown(source, row)) : row[column].IsKnown);
}
