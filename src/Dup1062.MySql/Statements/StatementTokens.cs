using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>What the readers of all statements ask of a cursor.</summary>
public static class StatementTokens
{
    /// <summary>Words behind which an expression or a name must come.</summary>
    private static readonly string[] Incomplete =
    [
        "ALL", "AND", "AS", "BETWEEN", "BY", "DISTINCT", "DIV", "ELSE", "FROM", "HAVING", "IN", "INTO", "IS", "JOIN", "LIKE", "LIMIT", "MOD", "NOT",
        "OFFSET", "ON", "OR", "REGEXP", "RLIKE", "SELECT", "SET", "THEN", "UNION", "USING", "WHEN", "WHERE", "XOR",
    ];

    /// <summary>The cursor stands on a <c>;</c>, or on the end of the text.</summary>
    public static bool AtStatementEnd(this SqlTokenReader reader) => reader.IsAtEnd || reader.Is(';');

    /// <summary>The cursor stands on a hole.</summary>
    public static bool AtHole(this SqlTokenReader reader) => reader.Current.Kind == SqlTokenKind.Hole;

    /// <summary>The cursor stands on one of some keywords.</summary>
    public static bool IsAny(this SqlTokenReader reader, string[] keywords) => IsAny(reader.Text, reader.Current, keywords);

    /// <summary>A token is one of some keywords.</summary>
    public static bool IsAny(string text, SqlToken token, string[] keywords)
    {
        if (token.Kind != SqlTokenKind.Word) return false;
        foreach (var keyword in keywords)
        {
            if (token.Is(text, keyword)) return true;
        }
        return false;
    }

    /// <summary>Takes everything up to the end of the text.</summary>
    public static void SkipToEnd(this SqlTokenReader reader)
    {
        while (!reader.IsAtEnd) reader.Take();
    }

    /// <summary>Takes everything up to the end of the statement.</summary>
    public static void SkipStatement(this SqlTokenReader reader)
    {
        while (!reader.AtStatementEnd()) reader.Take();
    }

    /// <summary>Takes holes in a row.</summary>
    public static bool TryTakeHoles(this SqlTokenReader reader)
    {
        var mark = reader.Mark;
        while (reader.AtHole()) reader.Take();
        return reader.Mark > mark;
    }

    /// <summary>Something must follow a token: it is an operator, a comma, an opening parenthesis, or a keyword such as WHERE.</summary>
    public static bool ExpectsMore(string text, SqlToken token) =>
        token.Kind == SqlTokenKind.Symbol ? text[token.Start] != ')' : IsAny(text, token, Incomplete);

    /// <summary>A token may be longer than it looks: it is, or contains, text put in at run time that no quotes enclose.</summary>
    public static bool IsOpen(SqlToken token) => token is { HasHole: true, Kind: SqlTokenKind.Hole or SqlTokenKind.Word or SqlTokenKind.Parameter };

    /// <summary>Takes the name of a table, with its database where one is written.</summary>
    public static bool TryTakeTable(this SqlTokenReader reader, out SqlTableReference table)
    {
        var isTaken = reader.TryTakeName(out var database, out var name);
        table = new SqlTableReference(database, name);
        return isTaken;
    }

    /// <summary>Takes the name of a column, and drops its qualifiers.</summary>
    public static bool TryTakeColumn(this SqlTokenReader reader, out SqlIdentifier column) => reader.TryTakeName(out _, out column);

    private static bool TryTakeName(this SqlTokenReader reader, out SqlIdentifier? qualifier, out SqlIdentifier name)
    {
        (qualifier, name) = (null, default);
        if (!IsName(reader.Current)) return false;
        name = SqlIdentifier.From(reader.Text, reader.Take());
        while (reader.Is('.') && IsName(reader.Peek()))
        {
            reader.Take();
            (qualifier, name) = (name, SqlIdentifier.From(reader.Text, reader.Take()));
        }
        return true;
    }

    private static bool IsName(SqlToken token) => token.IsIdentifier || token.Kind == SqlTokenKind.Hole;
}
