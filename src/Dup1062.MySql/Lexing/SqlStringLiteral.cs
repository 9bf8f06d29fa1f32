using System.Text;

namespace Dup1062.MySql.Lexing;

/// <summary>String literals, and the texts that they stand for.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/string-literals.html</remarks>
public static class SqlStringLiteral
{
    /// <summary>Undoes quotes, doubled quotes and backslashes.</summary>
    /// <param name="text">The text that was lexed.</param>
    /// <param name="token">A <see cref="SqlTokenKind.String"/>.</param>
    /// <param name="mode">How backslashes read.</param>
    public static string Decode(string text, SqlToken token, SqlMode mode)
    {
        var start = token.Start + (text[token.Start] is '\'' or '"' ? 0 : 1);
        var quote = text[start];
        var end = token.IsTerminated ? token.End - 1 : token.End;
        var value = new StringBuilder(end - start);
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '\\' && (mode & SqlMode.NoBackslashEscapes) == 0 && i + 1 < end) value.Append(Unescape(text[++i]));
            else if (text[i] == quote) value.Append(text[i++]);
            else value.Append(text[i]);
        }
        return value.ToString();
    }

    /// <summary>A text as a literal.</summary>
    /// <param name="text">The text.</param>
    public static string Encode(string text) => $"'{text.Replace("\\", "\\\\").Replace("'", "''")}'";

    private static char Unescape(char c) => c switch
    {
        '0' => '\0',
        'b' => '\b',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'Z' => '\x1A',
        _ => c,
    };
}
