using System.Globalization;
using System.Runtime.CompilerServices;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema.Scripts;

namespace Dup1062.MySql.Schema.Reduction;

/// <summary>Finds numbers that are the maximum of an integer type; those of TINYINT, which are frequent, by themselves.</summary>
internal static class LargestIdSearch
{
    private const int ShortestMaximum = 5;

    private static readonly string[] All = [.. IntegerRange.Maxima.Select(maximum => maximum.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] Small = [.. All.Where(text => text.Length < ShortestMaximum)];
    private static readonly HashSet<string> Maxima = [.. All.Where(text => text.Length >= ShortestMaximum)];

    private static readonly bool[] Beginnings = BeginningTable();

    public static bool IsMaximum(string number) => Maxima.Contains(number);

    public static bool IsSmallMaximum(string number) => Array.IndexOf(Small, number) >= 0;

    /// <summary>Whether the digits of one of TINYINT's are in a part of a text.</summary>
    public static bool MayFindSmall(char[] text, int start, int end)
    {
        foreach (var maximum in Small)
        {
            for (var i = Array.IndexOf(text, maximum[0], start, end - start); i >= 0 && i + maximum.Length <= end; i = Array.IndexOf(text, maximum[0], i + 1, end - i - 1))
            {
                if (string.CompareOrdinal(maximum, 0, new string(text, i, maximum.Length), 0, maximum.Length) == 0) return true;
            }
        }
        return false;
    }

    /// <summary>Whether such a number is in a part of a text, by looking at every fifth character.</summary>
    [MethodImpl(Jit.Optimize)]
    public static bool MayFind(char[] text, int start, int end)
    {
        for (var i = start + ShortestMaximum - 1; i < end; i += ShortestMaximum)
        {
            if (!SqlCharacters.IsDigit(text[i])) continue;
            var first = i;
            while (first > start && SqlCharacters.IsDigit(text[first - 1])) first--;
            while (i + 1 < end && SqlCharacters.IsDigit(text[i + 1])) i++;
            // 20 digits are the longest.
            if (i - first + 1 is >= ShortestMaximum and <= 20 && BeginsLikeMaximum(text, first) && IsMaximum(new string(text, first, i - first + 1))) return true;
        }
        return false;
    }

    private static bool BeginsLikeMaximum(char[] text, int first) => Beginnings[(text[first] - '0') * 10 + text[first + 1] - '0'];

    private static bool[] BeginningTable()
    {
        var table = new bool[100];
        foreach (var maximum in Maxima) table[(maximum[0] - '0') * 10 + maximum[1] - '0'] = true;
        return table;
    }
}
