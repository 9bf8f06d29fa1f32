using System.Text;
using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>Values of binary columns.</summary>
internal static class BinaryValue
{
    /// <summary>A value as the column keeps it: cut to its length in bytes, and for BINARY filled up with zeros.</summary>
    public static StoredValue Store(ColumnFacts column, object sent)
    {
        var given = sent as byte[] ?? Encoding.UTF8.GetBytes(TextValue.Of(sent));
        if (column.MaxLength is not { } length) return new StoredValue(given, given);
        if (column.Column.Type == "binary" && given.Length < length) Array.Resize(ref given, (int)length);
        var stored = given;
        if (stored.Length > length) Array.Resize(ref stored, (int)length);
        return new StoredValue(given, stored);
    }
}
