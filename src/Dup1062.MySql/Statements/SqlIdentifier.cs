using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>A name as a statement writes it.</summary>
/// <param name="Name">Without its quotes. Holes stand in it as they stand in the text.</param>
/// <param name="Span">The token, quotes included.</param>
/// <param name="IsQuoted">It stands in quotes.</param>
/// <param name="HasHole">It is, or contains, text that only the running program knows; then it can stand for several names, or for none.</param>
public readonly record struct SqlIdentifier(string Name, SqlSpan Span, bool IsQuoted = false, bool HasHole = false)
{
    internal static SqlIdentifier From(string text, SqlToken token) =>
        new(token.GetName(text), new SqlSpan(token.Start, token.End), token.Kind == SqlTokenKind.QuotedIdentifier, token.HasHole);
}
