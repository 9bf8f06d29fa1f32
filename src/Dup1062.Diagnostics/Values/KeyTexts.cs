using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>Compares the keys of two rows of a statement without asking the server.</summary>
internal static class KeyTexts
{
    /// <summary>Every part is known and the same.</summary>
    public static bool AreSame(KeyCandidate a, KeyCandidate b, TableFacts table, GuidFormat guids) => Compare(a, b, table, guids, (x, y) => x == y);

    /// <summary>Every part is known, and a collation could call the two equal.</summary>
    public static bool MayBeEqual(KeyCandidate a, KeyCandidate b, TableFacts table, GuidFormat guids) =>
        Compare(a, b, table, guids, (x, y) => CollationDifferences.Between(x, y) != CollationDifference.Other);

    private static bool Compare(KeyCandidate a, KeyCandidate b, TableFacts table, GuidFormat guids, Func<string, string, bool> areEqual) => a.Key.Parts.All(part =>
        part.Column is { } name && table.FindColumn(name) is { } column
        && Text(column, part.PrefixLength, a.Row[column], guids) is { } x && Text(column, part.PrefixLength, b.Row[column], guids) is { } y
        && (column.Kind == ColumnKind.Text ? areEqual(x, y) : x == y));

    private static string? Text(ColumnFacts column, int? prefix, ColumnValue value, GuidFormat guids)
    {
        if (!value.IsConstant) return null;
        return StoredValue.Of(column, value.Value, guids).Stored switch
        {
            string text when prefix is { } length => TextValue.Prefix(text, length),
            byte[] bytes => BitConverter.ToString(prefix is { } length ? [.. bytes.Take(length)] : bytes),
            decimal number => (number / 1.000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture),
            { } other => TextValue.Of(other),
            null => null,
        };
    }
}
