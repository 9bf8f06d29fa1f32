using System.Globalization;
using System.Text;

namespace Dup1062.Diagnostics.Surges;

/// <summary>Counts values that differ from an earlier one only in what collations ignore: case, accents, blanks at the end, ß and ss.</summary>
internal sealed class SpellingVariants
{
    private const int Room = 256;

    private readonly Dictionary<string, string> _firstSpellings = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    public void Add(string value)
    {
        var folded = Fold(value);
        if (_firstSpellings.TryGetValue(folded, out var first))
        {
            if (!string.Equals(first, value, StringComparison.Ordinal)) Count++;
        }
        else if (_firstSpellings.Count < Room)
        {
            _firstSpellings.Add(folded, value);
        }
    }

    private static string Fold(string value)
    {
        var trimmed = value.TrimEnd(' ');
        if (trimmed.All(c => c < 0x80)) return trimmed.ToUpperInvariant();
        var folded = new StringBuilder();
        foreach (var c in Decompose(trimmed))
        {
            if (c == 'ß') folded.Append("SS");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToUpperInvariant(c));
        }
        return folded.ToString();
    }

    private static string Decompose(string value)
    {
        try
        {
            return value.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half of a character, from a value that was cut.
            return value;
        }
    }
}
