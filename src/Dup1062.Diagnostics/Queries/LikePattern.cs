using System.Text;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Patterns for LIKE that what begins with a value meets.</summary>
internal static class LikePattern
{
    /// <summary>The pattern of a text. Trailing blanks are left out: a padding collation does not need them.</summary>
    /// <param name="prefix">The beginning.</param>
    public static string Of(string prefix)
    {
        var pattern = new StringBuilder();
        foreach (var c in prefix.TrimEnd(' '))
        {
            if (c is '%' or '_' or '\\') pattern.Append('\\');
            pattern.Append(c);
        }
        return pattern.Append('%').ToString();
    }

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
}
