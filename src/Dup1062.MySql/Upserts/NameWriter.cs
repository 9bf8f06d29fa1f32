using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Upserts;

/// <summary>Writes names and keywords the way a statement writes its own.</summary>
internal sealed class NameWriter
{
    private readonly bool _isLowerCase;
    private readonly bool _quotesColumns;
    private readonly InsertStatement _statement;

    public NameWriter(string text, InsertStatement statement)
    {
        _statement = statement;
        _isLowerCase = char.IsLower(text[statement.Verb.Start]) && char.IsLower(text[statement.Verb.End - 1]);
        _quotesColumns = statement.Columns is { } columns ? columns.Any(c => c.IsQuoted) : statement.Table.Identifier.IsQuoted;
    }

    /// <summary>The statement's table, without its database.</summary>
    public string Table => Quote(_statement.Table.Identifier.Name, _statement.Table.Identifier.IsQuoted);

    /// <summary>Keywords in the case of the verb.</summary>
    public string Keywords(string words) => _isLowerCase ? words.ToLowerInvariant() : words;

    /// <summary>A column, spelled as in the statement where it stands there.</summary>
    public string Column(string name)
    {
        foreach (var column in _statement.Columns ?? [])
        {
            if (string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)) return Quote(column.Name, _quotesColumns);
        }
        return Quote(name, _quotesColumns);
    }

    /// <summary>A name in backticks where the statement has them, or where the name needs them.</summary>
    public static string Quote(string name, bool always = false) =>
        always || !IsPlain(name) || ReservedWords.Contains(name) ? SqlNames.Quote(name) : name;

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (!SqlCharacters.IsLetter(c) && !SqlCharacters.IsDigit(c) && c != '_') return false;
        }
        return name.Length > 0 && !SqlCharacters.IsDigit(name[0]);
    }
}
