using System.Text;
using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>
/// Follows SQL that a script puts together in user variables and runs by PREPARE: so do migrations that can run twice on servers
/// without <c>ADD COLUMN IF NOT EXISTS</c>, with an IF around the statement that its test decides about.
/// </summary>
internal sealed class DynamicSql
{
    private const int LongestText = 1 << 16;

    private readonly Dictionary<string, IReadOnlyList<string>> _variables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>CONCAT can make much text of little; no real script comes near.</summary>
    private int _room = 1 << 23;

    /// <summary>Takes a SET statement that the reader stands at, and notes which texts each user variable can have.</summary>
    public void Assign(SqlTokenReader tokens, SqlMode mode)
    {
        tokens.Take();
        while (!tokens.IsAtEnd)
        {
            var target = tokens.Take();
            tokens.TryTake(':');
            var isAssignment = tokens.TryTake('=');
            var texts = TakeTexts(tokens, mode);
            if (isAssignment && target.Kind == SqlTokenKind.Parameter) _variables[target.GetText(tokens.Text)] = texts;
            tokens.TryTake(',');
        }
    }

    /// <summary>The statements that <c>PREPARE name FROM …</c>, where the reader stands, can mean.</summary>
    public IReadOnlyList<string> Prepare(SqlTokenReader tokens, SqlMode mode)
    {
        tokens.Take();
        tokens.Take();
        if (!tokens.TryTake("FROM")) return [];
        var source = tokens.Current;
        if (source.Kind != SqlTokenKind.Parameter) return TakeTexts(tokens, mode);
        var name = source.GetText(tokens.Text);
        if (!_variables.TryGetValue(name, out var texts)) return [];
        // The next PREPARE of it will be of another text.
        _variables.Remove(name);
        return texts;
    }

    /// <summary>Takes an expression up to a comma of its own, and gives the literals and CONCATs in it.</summary>
    private List<string> TakeTexts(SqlTokenReader tokens, SqlMode mode)
    {
        var texts = new List<string>();
        var depth = 0;
        while (!tokens.IsAtEnd && (depth > 0 || !tokens.Is(',')))
        {
            if (tokens.Current.Kind == SqlTokenKind.String) Add(SqlStringLiteral.Decode(tokens.Text, tokens.Take(), mode));
            else if (tokens.TryTake("CONCAT")) Add(TakeConcat(tokens, mode));
            else if (tokens.Take() is var token && token.Is(tokens.Text, '(')) depth++;
            else if (token.Is(tokens.Text, ')')) depth--;
        }
        return texts;

        void Add(string text)
        {
            _room -= text.Length;
            if (text.Length <= LongestText && _room >= 0) texts.Add(text.TrimEnd(' ', '\t', '\r', '\n', ';'));
        }
    }

    /// <summary>Takes the arguments of CONCAT. What is not known of the text is a hole in it.</summary>
    private string TakeConcat(SqlTokenReader tokens, SqlMode mode)
    {
        var text = new StringBuilder();
        if (!tokens.TryTake('(')) return "";
        while (!tokens.IsAtEnd && !tokens.TryTake(')'))
        {
            var token = tokens.Current;
            if (tokens.Is('('))
            {
                tokens.SkipParenthesised();
                text.Append(SqlLexer.Hole);
                continue;
            }
            tokens.Take();
            if (token.Is(tokens.Text, ',') || text.Length > LongestText) continue;
            if (token.Kind == SqlTokenKind.String) text.Append(SqlStringLiteral.Decode(tokens.Text, token, mode));
            else if (_variables.TryGetValue(token.GetText(tokens.Text), out var values) && values.Count == 1) text.Append(values[0]);
            else text.Append(SqlLexer.Hole);
        }
        return text.ToString();
    }
}
