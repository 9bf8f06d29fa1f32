using System.Globalization;
using System.Text.RegularExpressions;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>What the error's own text lets one look up. It is display text: parts are joined by <c>-</c>, and a split is one of several that the types allow.</summary>
internal static class MessageValues
{
    private const int MostSplits = 10;
    private const string Ellipsis = "...";

    private static readonly Regex Integer = new(@"\A-?\d+\z", RegexOptions.CultureInvariant);
    private static readonly Regex Number = new(@"\A-?\d+(\.\d+)?(e[+-]?\d+)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Date = new(@"\A\d{4}-\d\d-\d\d\z", RegexOptions.CultureInvariant);
    private static readonly Regex DateTime = new(@"\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\z", RegexOptions.CultureInvariant);
    private static readonly Regex Time = new(@"\A-?\d{2,3}:\d\d:\d\d(\.\d+)?\z", RegexOptions.CultureInvariant);
    private static readonly Regex Byte = new(@"\\x([0-9A-F]{2})", RegexOptions.CultureInvariant);

    /// <summary>The values of a key that a text can show; none where it shows too little, or allows too many.</summary>
    /// <param name="value">The text.</param>
    /// <param name="isCut">The server may have cut it.</param>
    /// <param name="key">The key.</param>
    /// <param name="table">Its table.</param>
    public static IReadOnlyList<KeyCandidate> Of(string value, bool isCut, UniqueKey key, TableFacts table)
    {
        if (isCut) return OfCut(value, key, table);
        if (value.IndexOf('?') >= 0 && TextColumn(key, table) is not null) return [Candidate([value], key, table) with { Pattern = LikePattern.OfShown(value, key.Parts[0].PrefixLength is not null) }];
        var splits = new List<string[]>();
        Split(value, 0, new string[key.Parts.Count], 0, key, table, splits);
        return splits.Count > MostSplits ? [] : [.. splits.Select(split => Candidate(split, key, table))];
    }

    /// <summary>Of a text column by itself, what was not cut is a beginning that the stored value shares.</summary>
    private static IReadOnlyList<KeyCandidate> OfCut(string value, UniqueKey key, TableFacts table)
    {
        if (TextColumn(key, table) is null || value.IndexOf('?') >= 0) return [];
        var part = key.Parts[0];
        var beginning = value.EndsWith(Ellipsis, StringComparison.Ordinal) ? value.Substring(0, value.Length - Ellipsis.Length) : value;
        // The last character may be a half.
        beginning = beginning.Substring(0, Math.Max(0, beginning.Length - 1)).TrimEnd('\uFFFD');
        if (beginning.Length == 0) return [];
        var asPrefix = key with { Parts = [part with { PrefixLength = Math.Min(part.PrefixLength ?? int.MaxValue, beginning.Length) }] };
        return [Candidate([beginning], asPrefix, table)];
    }

    /// <summary>The column of a key that is one text column.</summary>
    private static ColumnFacts? TextColumn(UniqueKey key, TableFacts table) =>
        key.Parts is [{ Column: { } name }] && table.FindColumn(name) is { Kind: ColumnKind.Text } column ? column : null;

    private static void Split(string value, int start, string[] parts, int index, UniqueKey key, TableFacts table, List<string[]> splits)
    {
        var isLast = index == parts.Length - 1;
        for (var end = isLast ? value.Length : start; end <= value.Length && splits.Count <= MostSplits; end++)
        {
            if (!isLast && (end == value.Length || value[end] != '-')) continue;
            var text = value.Substring(start, end - start);
            if (!Fits(text, key.Parts[index], table)) continue;
            parts[index] = text;
            if (isLast) splits.Add([.. parts]);
            else Split(value, end + 1, parts, index + 1, key, table, splits);
        }
    }

    private static bool Fits(string text, KeyPart part, TableFacts table)
    {
        if (part.Column is null || table.FindColumn(part.Column) is not { } column) return true;
        return column.Kind switch
        {
            ColumnKind.Integer => Integer.IsMatch(text),
            ColumnKind.Decimal or ColumnKind.Float or ColumnKind.Double => Number.IsMatch(text),
            ColumnKind.Date => Date.IsMatch(text),
            ColumnKind.DateTime => DateTime.IsMatch(text),
            ColumnKind.Time => Time.IsMatch(text),
            ColumnKind.Uuid => Guid.TryParse(text, out _),
            ColumnKind.Enum when column.Column.Type == "enum" => EnumMembers.Of(column.FullType).Contains(text, StringComparer.OrdinalIgnoreCase),
            ColumnKind.Text => column.MaxLength is not { } length || TextValue.Prefix(text, Math.Min(length, part.PrefixLength ?? length)) == text,
            _ => true,
        };
    }

    private static KeyCandidate Candidate(string[] split, UniqueKey key, TableFacts table)
    {
        var columns = new Dictionary<string, ColumnValue>(StringComparer.OrdinalIgnoreCase);
        var functional = ColumnValue.Unknown;
        for (var i = 0; i < split.Length; i++)
        {
            if (key.Parts[i].Column is { } name && table.FindColumn(name) is { } column) columns[name] = new ColumnValue(ValueOrigin.Message, Read(split[i], column));
            else functional = new ColumnValue(ValueOrigin.Message, split[i]);
        }
        return new KeyCandidate(key, new StatementRow(columns) { KeepsOthers = true }, Statement: null) { FunctionalPart = functional };
    }

    private static object Read(string text, ColumnFacts column) => column.Kind == ColumnKind.Binary
        ? Byte.Split(text).SelectMany((piece, i) => i % 2 == 0 ? System.Text.Encoding.UTF8.GetBytes(piece) : [Convert.ToByte(piece, 16)]).ToArray()
        : text;
}
