using System.Text.RegularExpressions;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>The table that the statements in a log's entry write.</summary>
internal static partial class StatementTable
{
    /// <summary>Keywords and a quoted name with its database.</summary>
    private const int LongestHead = 512;

    /// <summary>The table; null where there is no statement, or there are several about different ones.</summary>
    public static string? Find(string text)
    {
        string? found = null;
        foreach (Match match in Verbs().Matches(text))
        {
            if (Read(text, match) is not { } table || table.Equals(found, StringComparison.OrdinalIgnoreCase)) continue;
            if (found is not null) return null;
            found = table;
        }
        return found;
    }

    private static string? Read(string text, Match match)
    {
        var reader = new SqlTokenReader(text, match.Index + match.Length, Math.Min(text.Length, match.Index + match.Length + LongestHead));
        if (match.Groups["index"].Success)
        {
            while (!reader.AtStatementEnd() && !reader.TryTake("ON")) reader.Take();
        }
        if (match.Groups["load"].Success && (!reader.TryTake("TABLE"))) return null;
        if (!reader.TryTakeTable(out var table) || table.HasHole) return null;
        return match.Groups["update"].Success && !IsUpdate(reader) || match.Groups["insert"].Success && !IsInsert(reader) ? null : table.Name.Name;
    }

    private static bool IsUpdate(SqlTokenReader reader) => reader.Is("SET") || reader.Is("AS") || reader.Peek().Is(reader.Text, "SET");

    /// <summary>Not a name that was cut at its hyphen, and not prose.</summary>
    private static bool IsInsert(SqlTokenReader reader) =>
        reader.IsAtEnd || reader.Is('(') || reader.Is("VALUES") || reader.Is("VALUE") || reader.Is("SET") || reader.Is("SELECT") || reader.Is("PARTITION") || reader.Is("WITH") || reader.Is("TABLE");

    [GeneratedRegex(
        @"\b(?:(?<insert>(?:INSERT|REPLACE)\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE)\s+)*INTO|INSERT\s+IGNORE)|(?<update>UPDATE)(?:\s+(?:LOW_PRIORITY|IGNORE))*|ALTER\s+TABLE|(?<index>CREATE\s+UNIQUE\s+INDEX)|(?<load>LOAD\s+DATA\b[^;]{1,400}?\bINTO))\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verbs();
}
