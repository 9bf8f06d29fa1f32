using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Finds words in files that may be big, without copying them.</summary>
internal static class TextSearch
{
    /// <summary>The places of a word or number, from the first on; given in lower case, where any case will do.</summary>
    public static IEnumerable<int> Find(SourceText text, string word, bool ignoreCase = true)
    {
        using var search = new WordSearch(word, text, ignoreCase);
        for (var i = search.Next(0); i >= 0; i = search.Next(i + 1)) yield return i;
    }

    /// <summary>Whether nothing that names have in them stands beside a word.</summary>
    public static bool IsWhole(SourceText text, int start, int length) =>
        (start == 0 || !IsPartOfName(text[start - 1])) && (start + length == text.Length || !IsPartOfName(text[start + length]));

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
