namespace Dup1062.MySql.Errors;

/// <summary>A value as servers print it: at most so many bytes of UTF-8, the rest cut off.</summary>
internal static class PrintedValue
{
    /// <summary>MariaDB says that it cut; MySQL does not.</summary>
    public const string Ellipsis = "...";

    private const int LongestCharacter = 3;

    /// <summary>The last place where a value of so many bytes can end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="end">The text's end.</param>
    /// <param name="bytes">How many bytes the server prints.</param>
    public static int LastEnd(string text, int start, int end, int bytes)
    {
        var position = start;
        for (bytes += LongestCharacter - 1; position < end && bytes > 0; position++) bytes -= SizeOf(text[position]);
        return bytes < 0 ? position - 1 : position;
    }

    /// <summary>Whether the server may have cut a value: it is as long as values get, or short of it by less than a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="limit">How many bytes the server prints.</param>
    public static bool MayBeCut(string text, int start, int end, int limit)
    {
        var bytes = 0;
        var isAscii = true;
        for (var i = start; i < end && bytes <= limit + LongestCharacter; i++)
        {
            bytes += SizeOf(text[i]);
            isAscii &= text[i] < 0x80;
        }
        if (bytes > limit) return EndsWithHalf(text, start, end, bytes - limit);
        return bytes == limit || (bytes > limit - LongestCharacter && (!isAscii || EndsWithEllipsis(text, start, end)));
    }

    /// <summary>MySQL 9 cuts through characters. A first half arrives as letters of Latin-1 or as U+FFFD, which are longer than it was.</summary>
    private static bool EndsWithHalf(string text, int start, int end, int excess)
    {
        for (var i = end - 1; i >= start && i > end - LongestCharacter && text[i] is >= '\u0080' and <= '\u00FF' or '\uFFFD'; i--)
        {
            excess -= SizeOf(text[i]);
            if (excess is < 0 and > -LongestCharacter) return true;
        }
        return false;
    }

    private static bool EndsWithEllipsis(string text, int start, int end) =>
        end - start >= Ellipsis.Length && string.CompareOrdinal(text, end - Ellipsis.Length, Ellipsis, 0, Ellipsis.Length) == 0;

    /// <summary>Half of a surrogate pair counts for two of its four bytes.</summary>
    private static int SizeOf(char c) => c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;
}
