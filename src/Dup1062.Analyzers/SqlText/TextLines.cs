namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Line ends as C# knows them.</summary>
internal static class TextLines
{
    public static bool IsLineEnd(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The offset behind the line end at <paramref name="index"/>; CR LF is one line end.</summary>
    public static int SkipLineEnd(string text, int index) =>
        text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? index + 2 : index + 1;

    /// <summary>The offset of the line end in front of <paramref name="end"/>.</summary>
    public static int StartOfLineEnd(string text, int end) =>
        text[end - 1] == '\n' && end > 1 && text[end - 2] == '\r' ? end - 2 : end - 1;
}
