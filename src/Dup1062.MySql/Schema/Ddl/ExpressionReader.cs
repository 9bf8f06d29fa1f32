using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads an expression in parentheses for what a schema has to know of it: its text and the names in it.</summary>
internal static class ExpressionReader
{
    /// <summary>Takes the expression with its parentheses.</summary>
    /// <returns>The text between them, and every name in it that can be a column's.</returns>
    public static (string Text, IReadOnlyList<string> Names) Read(SqlTokenReader tokens)
    {
        var start = tokens.Mark;
        tokens.SkipParenthesised();
        var isClosed = tokens.Mark - start > 1 && tokens.Previous.Is(tokens.Text, ')');
        var textEnd = isClosed ? tokens.Previous.Start : tokens.Previous.End;
        var names = new List<string>();
        for (var i = start + 1; i < tokens.Mark; i++)
        {
            var token = tokens.At(i);
            if (token.IsIdentifier && !tokens.At(i + 1).Is(tokens.Text, '(')) names.Add(token.GetName(tokens.Text));
        }
        var textStart = tokens.At(start).End;
        return (tokens.Text.Substring(textStart, Math.Max(textEnd - textStart, 0)).Trim(), names);
    }
}
