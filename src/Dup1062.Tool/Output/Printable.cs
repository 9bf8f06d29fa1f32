using System.Globalization;

namespace Dup1062.Tool.Output;

/// <summary>Texts from elsewhere: what would move a terminal's cursor or change its colours is spelt out.</summary>
internal static class Printable
{
    /// <summary>The text with its control characters spelt out, line ends and tabs aside.</summary>
    public static string Of(string text) => text.Any(IsHarmful)
        ? string.Concat(text.Select(c => IsHarmful(c) ? $"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}" : c.ToString()))
        : text;

    private static bool IsHarmful(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
