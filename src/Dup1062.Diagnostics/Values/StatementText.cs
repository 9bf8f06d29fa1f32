using System.Text;
using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Values;

/// <summary>Shows a statement's text; the literals in it are values like any other.</summary>
internal static class StatementText
{
    private const int Longest = 2000;

    /// <summary>The text with its literals redacted; null where it is too long to be read by people.</summary>
    public static string? Of(string sql, ValueRedactor redactor)
    {
        if (sql.Length > Longest) return null;
        if (redactor.ShowsValues) return sql;
        var text = new StringBuilder(sql.Length);
        var start = 0;
        var lexer = new SqlLexer(sql);
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End; token = lexer.Next())
        {
            if (token.Kind is not (SqlTokenKind.String or SqlTokenKind.Number)) continue;
            object? value = token.Kind == SqlTokenKind.String ? SqlStringLiteral.Decode(sql, token, SqlMode.None) : NumberLiteral.Read(token.GetText(sql)) ?? token.GetText(sql);
            text.Append(sql, start, token.Start - start).Append(redactor.Literal(value));
            start = token.End;
        }
        return text.Append(sql, start, sql.Length - start).ToString();
    }
}
