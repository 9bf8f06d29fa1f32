using System.Globalization;
using System.Text;
using Dup1062.MySql.Errors;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The words that every duplicate-key text has, as the bytes that logs write: UTF-8, and JSON's escapes of what is not ASCII.</summary>
internal static class AnchorPatterns
{
    /// <summary>No pattern is longer; what it lost is found when the text is read.</summary>
    public const int Longest = 48;

    public static IReadOnlyList<byte[]> All { get; } = WithoutLonger([.. DuplicateEntryMessage.Anchors.SelectMany(Written)]);

    private static IEnumerable<byte[]> Written(string anchor)
    {
        yield return Cut(anchor);
        if (Ascii.IsValid(anchor)) yield break;
        yield return Cut(Escaped(anchor, "x4"));
        yield return Cut(Escaped(anchor, "X4"));
    }

    private static string Escaped(string text, string format) =>
        string.Concat(text.Select(c => char.IsAscii(c) ? c.ToString() : "\\u" + ((int)c).ToString(format, CultureInfo.InvariantCulture)));

    private static byte[] Cut(string text) => Encoding.UTF8.GetBytes(text) is { Length: > Longest } bytes ? bytes[..Longest] : Encoding.UTF8.GetBytes(text);

    private static List<byte[]> WithoutLonger(List<byte[]> patterns) =>
        [.. patterns.Where((pattern, i) => !patterns.Where((other, j) => pattern.AsSpan().StartsWith(other) && (other.Length < pattern.Length || j < i)).Any())];
}
