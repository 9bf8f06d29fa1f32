using System.Globalization;
using System.Text;

namespace Dup1062.Diagnostics.Values;

/// <summary>Finds out what two texts differ in.</summary>
internal static class CollationDifferences
{
    private const char Replacement = '\uFFFD';

    private static readonly (CollationDifference Difference, Func<string, string> Undo, string Words)[] Folds =
    [
        (CollationDifference.Padding, text => text.TrimEnd(' '), "trailing blanks"),
        (CollationDifference.Supplementary, FoldSupplementary, "characters beyond the BMP (emoji and the like)"),
        (CollationDifference.NormalForm, text => text.Normalize(NormalizationForm.FormD), "composed and decomposed characters"),
        (CollationDifference.Expansion, Expand, "a letter and its expansion (ß = ss)"),
        (CollationDifference.Accent, RemoveMarks, "accents"),
        (CollationDifference.Case, FoldCase, "case"),
    ];

    /// <summary>The fewest kinds of difference that explain why two texts are not the same.</summary>
    public static CollationDifference Between(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal)) return CollationDifference.None;
        (a, b) = (Repair(a), Repair(b));
        if (!AreEqual(a, b, CollationDifference.None)) return CollationDifference.Other;
        var needed = CollationDifference.None;
        var dropped = CollationDifference.None;
        foreach (var (difference, _, _) in Enumerable.Reverse(Folds))
        {
            // What the texts are equal without is no difference of theirs.
            if (AreEqual(a, b, dropped | difference)) dropped |= difference;
            else needed |= difference;
        }
        return needed;
    }

    /// <summary>The kinds in words.</summary>
    public static string Words(CollationDifference difference) => difference == CollationDifference.Other
        ? "other differences (width, ignorable characters)"
        : string.Join(" and ", Folds.Where(fold => difference.HasFlag(fold.Difference)).Select(fold => fold.Words));

    private static bool AreEqual(string a, string b, CollationDifference without)
    {
        foreach (var (difference, undo, _) in Folds)
        {
            if (!without.HasFlag(difference)) (a, b) = (undo(a), undo(b));
        }
        return string.Equals(a, b, StringComparison.Ordinal);
    }

    private static string FoldSupplementary(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            folded.Append(isPair ? Replacement : text[i]);
            if (isPair) i++;
        }
        return folded.ToString();
    }

    private static string FoldCase(string text) => text.ToUpperInvariant().ToLowerInvariant();

    private static string Expand(string text)
    {
        var expanded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            expanded.Append(c switch
            {
                'ß' => "ss",
                'ẞ' => "SS",
                'æ' => "ae",
                'Æ' => "AE",
                'œ' => "oe",
                'Œ' => "OE",
                'þ' => "th",
                'Þ' => "TH",
                'ﬁ' => "fi",
                'ﬂ' => "fl",
                _ => c.ToString(),
            });
        }
        return expanded.ToString();
    }

    private static string RemoveMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark) continue;
            plain.Append(c switch { 'ø' => 'o', 'Ø' => 'O', 'ł' => 'l', 'Ł' => 'L', 'đ' => 'd', 'Đ' => 'D', 'ħ' => 'h', 'Ħ' => 'H', 'ı' => 'i', _ => c });
        }
        return plain.ToString();
    }

    // Normalize refuses lone surrogates.
    private static string Repair(string text)
    {
        var repaired = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) i++;
            else if (char.IsSurrogate(text[i])) repaired[i] = Replacement;
        }
        return repaired.ToString();
    }
}
