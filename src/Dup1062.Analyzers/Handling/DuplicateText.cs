namespace Dup1062.Analyzers.Handling;

/// <summary>Recognises the texts by which code looks for a duplicate.</summary>
internal static class DuplicateText
{
    private static readonly string[] OneWords = ["duplicate", "duplicate key", "duplicated", "1062"];

    private static readonly string[] OtherEngines =
        ["unique constraint", "duplicate key value", "insert duplicate key", "violation of unique key", "violation of primary key", "unique index"];

    /// <summary>Null where the text is about something else: a duplicate column, index or partition is no duplicate row.</summary>
    public static DuplicateWording? Of(string text)
    {
        if (Has(text, "duplicate entry")) return DuplicateWording.MySql;
        if (OtherEngines.Any(words => Has(text, words))) return DuplicateWording.OtherEngine;
        var word = text.Trim(' ', '.', '*', '\'');
        return OneWords.Contains(word, StringComparer.OrdinalIgnoreCase) ? DuplicateWording.OneWord : null;
    }

    private static bool Has(string text, string words) => text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
}
