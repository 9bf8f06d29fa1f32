using System.Text;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Patterns for LIKE that what begins with a value meets.</summary>
internal static class LikePattern
{
    /// <summary>The pattern of a text that an error shows, with question marks for characters that it cannot show.</summary>
    /// <param name="shown">The text.</param>
    /// <param name="isBeginning">More may follow.</param>
    public static string OfShown(string shown, bool isBeginning) =>
        string.Join("_", shown.Split('?').Select(piece => Escape(piece))) + (isBeginning ? "%" : "");

    /// <summary>The pattern of a text. Trailing blanks are left out: a padding collation does not need them.</summary>
    /// <param name="prefix">The beginning.</param>
    public static string Of(string prefix) => Escape(prefix.TrimEnd(' ')) + "%";

    /// <summary>The pattern of bytes.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="length">How many of its bytes count.</param>
    public static byte[] Of(byte[] bytes, int length)
    {
        var pattern = new List<byte>();
        foreach (var b in bytes.Take(length))
        {
            if (b is (byte)'%' or (byte)'_' or (byte)'\\') pattern.Add((byte)'\\');
            pattern.Add(b);
        }
        pattern.Add((byte)'%');
        return [.. pattern];
    }

    private static string Escape(string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '%' or '_' or '\\') pattern.Append('\\');
            pattern.Append(c);
        }
        return pattern.ToString();
    }
}
