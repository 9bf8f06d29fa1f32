using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>The existing row beside what the statement wanted to write.</summary>
internal sealed class RowComparison
{
    private RowComparison(Incident incident, ExistingRow row)
    {
        var (table, key) = (incident.Table!, incident.Key!);
        Row = row;
        Parts = [.. key.Parts.Select((part, i) => Compare(part, row.Candidate.Key.Parts[i].PrefixLength, row, table, incident.Guids))];
        var keyColumns = new HashSet<string>(key.Parts.SelectMany(part => NamesOf(part, table)), StringComparer.OrdinalIgnoreCase);
        var compared = table.Columns.Where(column => !keyColumns.Contains(column.Name) && IsSupplied(column, row) && row.Same.ContainsKey(column.Name)).ToList();
        SameColumns = [.. compared.Where(column => row.Same[column.Name])];
        OtherColumns = [.. compared.Where(column => !row.Same[column.Name])];
        IsDeleted = DeletionMark.Of(table, row, incident.Options);
        Written = WrittenTime.Of(table, row, incident.Guids);
    }

    /// <summary>The row.</summary>
    public ExistingRow Row { get; }

    /// <summary>The key's parts.</summary>
    public IReadOnlyList<ComparedPart> Parts { get; }

    /// <summary>The columns outside the key that the statement supplies, and that the row has with the same value.</summary>
    public IReadOnlyList<ColumnFacts> SameColumns { get; }

    /// <summary>The columns outside the key that the statement supplies, and that the row has with another value.</summary>
    public IReadOnlyList<ColumnFacts> OtherColumns { get; }

    /// <summary>Those of <see cref="OtherColumns"/> that are not times: a retry takes a new time.</summary>
    public IEnumerable<ColumnFacts> OtherContent => OtherColumns.Where(column => column.Kind is not (ColumnKind.DateTime or ColumnKind.Date or ColumnKind.Time));

    /// <summary>What marks the row as deleted, or null.</summary>
    public DeletionMark? IsDeleted { get; }

    /// <summary>When the row was written; null where no column tells.</summary>
    public WrittenTime? Written { get; }

    /// <summary>A part is equal only as the collation, the column's type or the index's prefix sees it.</summary>
    public bool IsLoose => Parts.Any(part => part.Match is PartMatch.Collation or PartMatch.Stored or PartMatch.Prefix);

    /// <summary>Compares; null where no committed row has the key, or several values of the error's text found one.</summary>
    public static async Task<RowComparison?> OfAsync(Incident incident, CancellationToken cancellationToken) =>
        await incident.CommittedAsync(cancellationToken).ConfigureAwait(false) is { Rows: [var row] } ? new RowComparison(incident, row) : null;

    /// <summary>A part's column with those that it is generated from, or those of its expression.</summary>
    private static IEnumerable<string> NamesOf(KeyPart part, TableFacts table) =>
        part.Column is { } name ? [name, .. table.FindColumn(name)?.Column.GeneratedFrom ?? []] : part.ExpressionColumns;

    private static bool IsSupplied(ColumnFacts column, ExistingRow row) => row.Candidate.Row[column].Origin == ValueOrigin.Supplied;

    private static ComparedPart Compare(KeyPart part, int? shownLength, ExistingRow row, TableFacts table, GuidFormat guids)
    {
        if (part.Column is not { } name || table.FindColumn(name) is not { } column) return new ComparedPart(part, null, PartMatch.Unknown, null, null);
        var existing = row.Values.TryGetValue(name, out var value) ? value : null;
        var given = row.Candidate.Row[column];
        var stored = given.IsConstant ? StoredValue.Of(column, given.Value, guids) : default;
        var compared = new ComparedPart(part, column, PartMatch.Unknown, stored.Given, existing);
        if (!given.IsKnown || (given.Origin == ValueOrigin.Message && column.Kind == ColumnKind.Binary && shownLength is not null)) return compared;
        if (column.Kind == ColumnKind.Text) return given.Origin == ValueOrigin.Message ? CompareShown(compared, stored.Given as string ?? "", shownLength) : CompareText(compared, row, stored);
        if (given.IsConstant && stored.IsChanged) return compared with { Match = IsSamePrefixOnly(part, stored, existing) ? PartMatch.Prefix : PartMatch.Stored };
        if (column.Kind == ColumnKind.Binary && part.PrefixLength is not null && row.Same.TryGetValue(name, out var isSame) && !isSame) return compared with { Match = PartMatch.Prefix };
        return compared with { Match = PartMatch.Same };
    }

    private static bool IsSamePrefixOnly(KeyPart part, StoredValue stored, object? existing) =>
        part.PrefixLength is not null && stored.Stored is byte[] bytes && existing is byte[] other && !bytes.SequenceEqual(other);

    private static ComparedPart CompareText(ComparedPart part, ExistingRow row, StoredValue stored)
    {
        var column = part.Column!;
        var bytes = (Given: row.GivenBytes[column.Name], Existing: row.Bytes[column.Name]);
        part = part with { Bytes = bytes };
        if (bytes.Given == bytes.Existing) return part with { Match = PartMatch.Same };
        if (stored.Given is not string given || part.Existing is not string existing) return part with { Match = PartMatch.Collation, Difference = CollationDifference.Other };
        if (part.Part.PrefixLength is { } length)
        {
            var difference = CollationDifferences.Between(given, existing);
            var isWhole = difference != CollationDifference.Other || (TextValue.Prefix(given, length) == given && TextValue.Prefix(existing, length) == existing);
            return isWhole ? part with { Match = PartMatch.Collation, Difference = difference } : part with { Match = PartMatch.Prefix };
        }
        var isCut = column.MaxLength is { } most && TextValue.Prefix(given, most) != given;
        var kept = isCut ? TextValue.Prefix(given, column.MaxLength!.Value) : given;
        // A VARCHAR too long by blanks alone loses them even in strict mode; a padding collation would not have minded them.
        if (isCut && !IsPaddingOnly(column, given, existing)) return part with { Match = PartMatch.Stored, Difference = CollationDifferences.Between(kept, existing) };
        return part with { Match = PartMatch.Collation, Difference = CollationDifferences.Between(given, existing) };
    }

    private static bool IsPaddingOnly(ColumnFacts column, string given, string existing) =>
        column.Column.Collation is { IsPadSpace: true } && given.TrimEnd(' ') == existing.TrimEnd(' ');

    /// <summary>The error's text shows question marks for some characters, and only so many characters.</summary>
    private static ComparedPart CompareShown(ComparedPart part, string shown, int? shownLength)
    {
        if (part.Existing is not string existing) return part;
        var text = DisplayText.OfText(shownLength is { } length ? TextValue.Prefix(existing, length) : existing);
        if (shown.IndexOf('?') >= 0 || text.IndexOf('?') >= 0) return part;
        if (text == shown) return part with { Match = shownLength is null ? PartMatch.Same : PartMatch.Unknown };
        return part with { Match = PartMatch.Collation, Difference = CollationDifferences.Between(shown, text) };
    }
}
