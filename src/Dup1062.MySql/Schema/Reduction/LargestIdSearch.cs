using System.Globalization;
using System.Runtime.CompilerServices;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema.Scripts;

namespace Dup1062.MySql.Schema.Reduction;

/// <summary>Finds numbers that are the maximum of an integer type; those of TINYINT, which are frequent, by themselves.</summary>
internal static class LargestIdSearch
{
    private const int Shortest = 5;

    private static readonly string[] All = [.. IntegerRange.Maxima.Select(maximum => maximum.ToString(CultureInfo.InvariantCulture))];
    private static readonly int Longest = All.Max(text => text.Length);
    private static readonly string[] Small = [.. All.Where(text => text.Length < Shortest)];

    /// <summary>The others, by their number of digits.</summary>
    private static readonly string[][] Maxima = [.. Enumerable.Range(0, Longest + 1).Select(length => All.Where(text => text.Length == length && length >= Shortest).ToArray())];

    public static bool IsMaximum(string number) => number.Length <= Longest && Array.IndexOf(Maxima[number.Length], number) >= 0;

    public static bool IsSmallMaximum(string number) => Array.IndexOf(Small, number) >= 0;

    /// <summary>Whether the digits of one of TINYINT's are in a part of a text.</summary>
    public static bool MayFindSmall(char[] text, int start, int end)
    {
        foreach (var maximum in Small)
        {
            for (var i = Array.IndexOf(text, maximum[0], start, end - start); i >= 0 && i + maximum.Length <= end; i = Array.IndexOf(text, maximum[0], i + 1, end - i - 1))
            {
                if (IsAt(text, i, maximum)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether such a number is in a part of a text, by looking at every fifth character.</summary>
    [MethodImpl(Jit.Optimize)]
    public static bool MayFind(char[] text, int start, int end)
    {
        for (var i = start + Shortest - 1; i < end; i += Shortest)
        {
            if (!SqlCharacters.IsDigit(text[i])) continue;
            var first = i;
            while (first > start && SqlCharacters.IsDigit(text[first - 1])) first--;
            while (i + 1 < end && SqlCharacters.IsDigit(text[i + 1])) i++;
            if (i - first >= Longest) continue;
            foreach (var maximum in Maxima[i - first + 1])
            {
                if (IsAt(text, first, maximum)) return true;
            }
        }
        return false;
    }

    private static bool IsAt(char[] text, int start, string maximum)
    {
        for (var i = 0; i < maximum.Length; i++)
        {
            if (text[start + i] != maximum[i]) return false;
        }
        return true;
    }
}
