using System.Globalization;
using System.Text;
using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>Values of text columns.</summary>
internal static class TextValue
{
    /// <summary>A value as the column keeps it: cut to its length in characters, and for CHAR without trailing blanks.</summary>
    public static StoredValue Store(ColumnFacts column, object sent)
    {
        var given = Of(sent);
        var stored = column.MaxLength is { } length ? Prefix(given, length) : given;
        return new StoredValue(given, column.Column.Type == "char" ? stored.TrimEnd(' ') : stored);
    }

    /// <summary>A sent value as text.</summary>
    public static string Of(object sent) => sent switch
    {
        string text => text,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => sent.ToString() ?? "",
    };

    /// <summary>The first characters of a text, as MySQL counts them: a surrogate pair is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most characters.</param>
    public static string Prefix(string text, long length)
    {
        if (text.Length <= length) return text;
        var end = 0;
        for (var count = 0L; count < length && end < text.Length; count++) end += char.IsSurrogatePair(text, end) ? 2 : 1;
        return text.Substring(0, end);
    }
}
