using System.Globalization;
using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>The tokens of one statement, and the first place where something else was expected.</summary>
internal sealed class DdlCursor(SqlTokenReader tokens)
{
    public SqlTokenReader Tokens { get; } = tokens;

    /// <summary>What was expected at the first failure; null as long as all could be read.</summary>
    public string? Expected { get; private set; }

    public SqlToken FailedAt { get; private set; }

    /// <summary>Notes a failure at the current token. Text that only the running program knows is none: nobody can expect anything of it.</summary>
    /// <returns>False, for the caller to hand on.</returns>
    public bool Fail(string expected)
    {
        if (Expected is null && !Tokens.Current.HasHole) (Expected, FailedAt) = (expected, Tokens.Current);
        return false;
    }

    /// <summary>Notes a failure if the statement ends within a literal or a comment: what follows it was taken for a part of that.</summary>
    public void ExpectTermination()
    {
        if (Expected is not null) return;
        var end = Tokens.At(int.MaxValue);
        if (!Tokens.Last.IsTerminated) (Expected, FailedAt) = ("a closing quote", Tokens.Last);
        else if (!end.IsTerminated) (Expected, FailedAt) = ("*/", end);
    }

    /// <summary>Takes the name of a column, key or table.</summary>
    public bool TryTakeName(out string name, string expected = "a name")
    {
        name = "";
        if (!Tokens.Current.IsIdentifier || !Tokens.Current.IsTerminated || Tokens.Current.HasHole) return Fail(expected);
        name = Tokens.Take().GetName(Tokens.Text);
        return true;
    }

    /// <summary>Takes <c>table</c>, <c>database.table</c> or <c>.table</c>.</summary>
    public bool TryTakeTableName(out TableName name)
    {
        name = default;
        var startsWithDot = Tokens.TryTake('.');
        if (!TryTakeName(out var first, "a table name")) return false;
        name = new TableName(null, first);
        if (startsWithDot || !Tokens.TryTake('.')) return true;
        if (!TryTakeName(out var second, "a table name")) return false;
        name = new TableName(first, second);
        return true;
    }

    /// <summary>Takes <c>IF EXISTS</c> or <c>IF NOT EXISTS</c>.</summary>
    public bool TryTakeIfExists() => Tokens.TryTake("IF", "EXISTS") || Tokens.TryTake("IF", "NOT", "EXISTS");

    /// <summary>Takes a whole number.</summary>
    public int? TakeNumber()
    {
        if (Tokens.Current.Kind != SqlTokenKind.Number) return null;
        return int.TryParse(Tokens.Take().GetText(Tokens.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Takes an optional <c>=</c>, and a name that may stand in quotes.</summary>
    public string? TakeOptionValue()
    {
        Tokens.TryTake('=');
        var token = Tokens.Current;
        if (token.Kind == SqlTokenKind.String) return Tokens.Take().GetText(Tokens.Text).Trim('\'', '"');
        return token.IsIdentifier ? Tokens.Take().GetName(Tokens.Text) : null;
    }

    /// <summary>Takes <c>(a, b)</c>: columns without lengths or order.</summary>
    public bool TryTakeColumnList(out List<string> columns)
    {
        columns = [];
        if (!Tokens.TryTake('(')) return Fail("(");
        do
        {
            if (!TryTakeName(out var column, "a column name")) return false;
            columns.Add(column);
            if (Tokens.Is('(')) Tokens.SkipParenthesised();
        }
        while (Tokens.TryTake(','));
        return Tokens.TryTake(')') || Fail(", or )");
    }

    /// <summary>Moves to the next comma or closing parenthesis that belongs to what encloses the cursor, or to the end.</summary>
    public void SkipToSeparator()
    {
        while (!Tokens.IsAtEnd && !Tokens.Is(',') && !Tokens.Is(')'))
        {
            if (Tokens.Is('(')) Tokens.SkipParenthesised();
            else Tokens.Take();
        }
    }
}
