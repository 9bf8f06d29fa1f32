using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>The word that a statement begins with.</summary>
public static class StatementVerb
{
    /// <summary>
    /// Whether a part of a text may hold the beginning of a statement: the verb stands at its start, or behind a semicolon, a comment or a line's end.
    /// A quick look that allocates nothing; where it says no, <see cref="SqlStatements.Read"/> finds no such statement.
    /// </summary>
    /// <param name="part">The text, or a part of it that is cut between words.</param>
    /// <param name="verb">The verb, in any case.</param>
    public static bool MayBegin(string part, string verb)
    {
        for (var i = part.IndexOf(verb, StringComparison.OrdinalIgnoreCase); i >= 0; i = part.IndexOf(verb, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (MayFollow(part, i + verb.Length) && MayPrecede(part, i)) return true;
        }
        return false;
    }

    private static bool MayPrecede(string part, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            // The last two belong to an executed comment: /*! and /*!50003.
            if (part[i] is '\n' or ';' or '/' or '!' || SqlCharacters.IsDigit(part[i])) return true;
            if (!SqlCharacters.IsBlank(part[i])) return false;
        }
        return true;
    }

    /// <summary>A blank, a comment, or a name that is quoted or put in at run time.</summary>
    private static bool MayFollow(string part, int end) =>
        end == part.Length || SqlCharacters.IsBlank(part[end]) || part[end] is '/' or '#' or '-' or '*' or '`' or '"' or '{' or SqlLexer.Hole;
}
