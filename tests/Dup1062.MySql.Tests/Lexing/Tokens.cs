using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Tests.Lexing;

/// <summary>The tokens of a text, in a form that a test can write down.</summary>
internal static class Tokens
{
    private static readonly Dictionary<SqlTokenKind, string> Marks = new()
    {
        [SqlTokenKind.Word] = "w",
        [SqlTokenKind.QuotedIdentifier] = "q",
        [SqlTokenKind.String] = "s",
        [SqlTokenKind.Number] = "n",
        [SqlTokenKind.Parameter] = "p",
        [SqlTokenKind.Symbol] = "",
        [SqlTokenKind.Hole] = "h",
    };

    public static List<SqlToken> Of(string text, SqlMode mode = SqlMode.None, ServerVersion? server = null)
    {
        var tokens = new List<SqlToken>();
        var lexer = new SqlLexer(text, mode, server);
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End; token = lexer.Next()) tokens.Add(token);
        return tokens;
    }

    /// <summary>Each token as <c>w:name</c>, with <c>…</c> where it is not terminated and <c>+</c> where it has a hole; symbols as they are.</summary>
    public static string Text(string text, SqlMode mode = SqlMode.None, string? server = null) =>
        string.Join(" ", Of(text, mode, ServerVersion.TryParse(server)).Select(token => Text(text, token)));

    private static string Text(string text, SqlToken token) =>
        token.Kind == SqlTokenKind.Symbol
            ? token.GetText(text)
            : $"{Marks[token.Kind]}{(token.HasHole && token.Kind != SqlTokenKind.Hole ? "+" : "")}:{token.GetText(text)}{(token.IsTerminated ? "" : "…")}";
}
