using System.Globalization;
using System.Text;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>Prints a key's value as the server does in error 1062.</summary>
internal static class DisplayText
{
    private const char Separator = '-';

    /// <summary>The text of a row's key; null where a part is not known by itself.</summary>
    public static string? Of(UniqueKey key, StatementRow row, TableFacts table, GuidFormat guids)
    {
        var text = new StringBuilder();
        foreach (var part in key.Parts)
        {
            if (part.Column is null || table.FindColumn(part.Column) is not { } column || Of(row[column], column, part, guids) is not { } shown) return null;
            if (text.Length > 0 || part != key.Parts[0]) text.Append(Separator);
            text.Append(shown);
        }
        return text.ToString();
    }

    /// <summary>A text as it is shown: supplementary characters are question marks.</summary>
    public static string OfText(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text, i))
            {
                shown.Append(text[i]);
                continue;
            }
            shown.Append('?');
            i++;
        }
        return shown.ToString();
    }

    /// <summary>The text of one part; null where it is not known by itself.</summary>
    public static string? Of(ColumnValue value, ColumnFacts column, KeyPart part, GuidFormat guids)
    {
        if (value.IsNull) return "NULL";
        if (!value.IsConstant) return null;
        return StoredValue.Of(column, value.Value, guids).Stored switch
        {
            string text when column.Kind == ColumnKind.Text => OfText(part.PrefixLength is { } length ? TextValue.Prefix(text, length) : text),
            string text when column.Kind is ColumnKind.Date or ColumnKind.DateTime or ColumnKind.Time => OfTime(text, column),
            string text when column.Kind == ColumnKind.Enum => EnumMembers.Of(column.FullType).FirstOrDefault(member => string.Equals(member, text, StringComparison.OrdinalIgnoreCase)) ?? text,
            decimal number when column.Kind is ColumnKind.Integer or ColumnKind.Decimal => number.ToString($"F{column.Scale ?? 0}", CultureInfo.InvariantCulture),
            byte[] bytes => OfBytes(part.PrefixLength is { } length ? [.. bytes.Take(length)] : bytes, column),
            _ => null,
        };
    }

    // Stored times have six digits here; the column shows its own.
    private static string? OfTime(string text, ColumnFacts column)
    {
        var dot = text.LastIndexOf('.');
        if (dot < 0) return null;
        if (column.Kind == ColumnKind.Date) return text.Substring(0, text.IndexOf(' '));
        return column.FractionDigits == 0 ? text.Substring(0, dot) : text.Substring(0, dot + 1 + column.FractionDigits);
    }

    private static string OfBytes(byte[] bytes, ColumnFacts column)
    {
        var length = bytes.Length;
        while (column.Column.Type == "binary" && length > 0 && bytes[length - 1] == 0) length--;
        return string.Concat(bytes.Take(length).Select(b => b is >= 0x20 and < 0x7F ? ((char)b).ToString() : $"\\x{b.ToString("X2", CultureInfo.InvariantCulture)}"));
    }
}
