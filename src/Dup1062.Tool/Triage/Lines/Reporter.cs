using System.Text.RegularExpressions;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Frameworks that log an error which the application gets, and may log, too.</summary>
internal static partial class Reporter
{
    /// <summary>Which of them wrote an entry; null for none that is known.</summary>
    /// <param name="head">The entry's first words: its logger's name, and what it says first.</param>
    public static string? Of(ReadOnlySpan<char> head)
    {
        foreach (var match in Names().EnumerateMatches(head)) return head.Slice(match.Index, match.Length).ToString();
        return null;
    }

    [GeneratedRegex(
        @"\bMicrosoft\.(?:EntityFrameworkCore\.(?:Update|Query|Database|Infrastructure)(?:\.\w+)*|AspNetCore\.\w+(?:\.\w+)*|Extensions\.Hosting(?:\.\w+)*)(?!\w*Exception)(?:\[\d+\])?"
        + @"|\bSerilog\.AspNetCore(?:\.\w+)*|An exception occurred in the database while|An exception occurred while iterating over the results of a query|Failed executing DbCommand"
        + @"|An unhandled exception has occurred while executing the request|An unhandled exception was thrown by the application|HTTP ""?[A-Z]+""? \S+ responded"
        + @"|\bWARN\b.{0,100}\bSqlExceptionHelper\b|\bSqlExceptionHelper\b|\borg\.hibernate(?:\.\w+)+|\[dispatcherServlet\]|\bo\.a\.c\.c\.|\borg\.apache\.catalina|\bdjango\.request\b"
        + @"|\[Warning\] (?:\[[\w-]+\] )*(?:Slave|Replica)\b(?! SQL)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
