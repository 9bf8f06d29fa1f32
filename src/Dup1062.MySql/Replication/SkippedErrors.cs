using System.Text.RegularExpressions;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Replication;

/// <summary>Settings by which an applier goes on over error 1062, as option files and SET statements write them.</summary>
/// <remarks>
/// https://dev.mysql.com/doc/refman/9.0/en/replication-options-replica.html,
/// https://mariadb.com/kb/en/replication-and-binary-log-system-variables/
/// </remarks>
public static class SkippedErrors
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Setting = new(
        """
        (?<!\w) (?: (?<name>(?:slave|replica)[_-]skip[_-]errors) \s*=\s* ['"]?\s* (?: all\b | (?:\d+\s*,\s*)* 1062\b )
        | (?<name>sql[_-](?:slave|replica)[_-]skip[_-]counter) \s*=\s* ['"]? (?: [1-9] | [@?:]\w* | $ )
        | (?<name>(?:slave|replica)[_-]exec[_-]mode) \s*=\s* ['"]? IDEMPOTENT\b )
        """,
        Options | RegexOptions.IgnorePatternWhitespace,
        Patience);

    private static readonly Regex Comment = new("""^\s*[#;/*]|(?:^|\s)(?:#|--\s)""", Options, Patience);

    /// <summary>Words of which each setting has one. A text without them has none of the settings.</summary>
    public static IReadOnlyList<string> Words { get; } = ["skip", "exec"];

    /// <summary>Finds the settings of a line that are not behind the sign of a comment.</summary>
    /// <param name="line">The line, or a short text. An open end counts as a value: what comes there is known at run time only.</param>
    public static IEnumerable<(string Name, SqlSpan Span)> In(string line)
    {
        foreach (Match match in Setting.Matches(line))
        {
            var name = match.Groups["name"];
            // An option may begin with two hyphens.
            if (!Comment.IsMatch(line.Substring(0, name.Index).TrimEnd('-'))) yield return (name.Value, new SqlSpan(match.Index, match.Index + match.Length));
        }
    }
}
