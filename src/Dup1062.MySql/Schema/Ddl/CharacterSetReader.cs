using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads <c>[DEFAULT] CHARACTER SET [=] x</c> and <c>[DEFAULT] COLLATE [=] y</c>.</summary>
internal static class CharacterSetReader
{
    /// <summary>Whether one of the two clauses begins here.</summary>
    public static bool IsAt(SqlTokenReader tokens) => Begins(tokens, 0) || (tokens.Is("DEFAULT") && Begins(tokens, 1));

    /// <summary>Takes one of the two clauses, if one stands here.</summary>
    public static bool TryRead(DdlCursor cursor, ref CharacterSetClause clause)
    {
        var tokens = cursor.Tokens;
        if (!IsAt(tokens)) return false;
        tokens.TryTake("DEFAULT");
        if (tokens.TryTake("COLLATE"))
        {
            clause = clause with { Collation = Named(cursor.TakeOptionValue()) };
            return true;
        }
        if (!tokens.TryTake("CHARSET"))
        {
            tokens.Take();
            tokens.Take();
        }
        clause = clause with { CharacterSet = Named(cursor.TakeOptionValue()) };
        return true;
    }

    private static bool Begins(SqlTokenReader tokens, int ahead)
    {
        var first = tokens.Peek(ahead);
        if (first.Is(tokens.Text, "COLLATE") || first.Is(tokens.Text, "CHARSET")) return true;
        return (first.Is(tokens.Text, "CHARACTER") || first.Is(tokens.Text, "CHAR")) && tokens.Peek(ahead + 1).Is(tokens.Text, "SET");
    }

    private static string? Named(string? value) => string.Equals(value, "DEFAULT", StringComparison.OrdinalIgnoreCase) ? null : value;
}
