#if !NET
using System.Runtime.CompilerServices;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Passes over row data in one loop, as <c>LiteralBlocks</c> does where the framework has vectors.</summary>
internal static class LiteralRuns
{
    /// <summary>Finds the first stop outside single-quoted literals and quoted identifiers.</summary>
    /// <param name="text">Text that is outside a literal where the search begins.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="delimiter">What ends statements; a stop beside other quotes, comments and line ends.</param>
    /// <param name="backslashes">A backslash in a literal escapes what follows it.</param>
    /// <param name="quote">The quote of the literal or identifier in which the place is that was reached; NUL where it is in none.</param>
    /// <returns>The place of the stop, or how far the text goes.</returns>
    [MethodImpl(Jit.Optimize)]
    public static int Skip(char[] text, int start, int end, char delimiter, bool backslashes, out char quote)
    {
        for (var i = start; i < end; i++)
        {
            while (i < end && !IsStop(text[i], delimiter)) i++;
            quote = i < end && text[i] is '\'' or '`' ? text[i] : '\0';
            if (quote == '\0') return i;
            var escape = backslashes && quote == '\'' ? '\\' : quote;
            for (i++; i < end && text[i] != quote; i++)
            {
                // A backslash and what it escapes are passed over together.
                if (text[i] == escape && ++i >= end) return end - 1;
            }
            if (i >= end) return end;
        }
        quote = '\0';
        return end;
    }

    private static bool IsStop(char c, char delimiter) => (c <= 127 && Stops[c]) || c == delimiter;

    private static readonly bool[] Stops = StopTable();

    private static bool[] StopTable()
    {
        var stops = new bool[128];
        foreach (var c in "'\"`#-/\\\n") stops[c] = true;
        return stops;
    }
}
#endif
