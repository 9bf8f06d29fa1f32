using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>What single words and signs of a statement tell, wherever they stand.</summary>
/// <param name="IsForeign">The language is another database's.</param>
/// <param name="ReadsInsertId">LAST_INSERT_ID() or a variable of the same meaning is read.</param>
internal readonly record struct StatementMarks(bool IsForeign, bool ReadsInsertId)
{
    /// <summary>Pairs of words that MySQL does not know.</summary>
    private static readonly (string First, string Second)[] ForeignPairs =
    [
        ("INSERT", "OR"), ("REPLACE", "OR"), ("ON", "CONFLICT"), ("DEFAULT", "VALUES"), ("OUTPUT", "INSERTED"), ("OUTPUT", "DELETED"),
        ("OVERRIDING", "SYSTEM"), ("OVERRIDING", "USER"), ("BEGIN", "TRANSACTION"), ("BEGIN", "TRAN"),
    ];

    /// <summary>Functions that MySQL does not have.</summary>
    private static readonly string[] ForeignFunctions = ["SCOPE_IDENTITY", "LAST_INSERT_ROWID", "GETDATE", "SYSDATETIME", "NEWID", "GEN_RANDOM_UUID"];

    private static readonly string[] InsertIdVariables = ["@@IDENTITY", "@@LAST_INSERT_ID", "@@SESSION.LAST_INSERT_ID", "@@SESSION.IDENTITY"];

    /// <summary>Reads the tokens from the cursor up to a mark.</summary>
    /// <param name="reader">Stands on the statement's first token.</param>
    /// <param name="end">The mark behind its last one.</param>
    public static StatementMarks Read(SqlTokenReader reader, int end)
    {
        var isForeign = false;
        var readsInsertId = false;
        while (reader.Mark < end)
        {
            switch (reader.Current.Kind)
            {
                case SqlTokenKind.Symbol:
                    isForeign |= IsForeignSymbol(reader);
                    break;
                case SqlTokenKind.String:
                    isForeign |= reader.Previous.Is(reader.Text, "INTO");
                    break;
                case SqlTokenKind.Word:
                    isForeign |= IsForeignWord(reader);
                    readsInsertId |= reader.Is("LAST_INSERT_ID");
                    break;
                case SqlTokenKind.Parameter:
                    readsInsertId |= IsInsertIdVariable(reader);
                    break;
            }
            reader.Take();
        }
        return new StatementMarks(isForeign, readsInsertId);
    }

    /// <summary><c>[name]</c>, and <c>::type</c> or <c>:1</c>.</summary>
    private static bool IsForeignSymbol(SqlTokenReader reader)
    {
        if (reader.Is('[') || reader.Is(']')) return true;
        var next = reader.Peek();
        return reader.Is(':') && next.Start == reader.Current.End
            && (next.Is(reader.Text, ':') || next.Kind is SqlTokenKind.Parameter or SqlTokenKind.Number);
    }

    private static bool IsForeignWord(SqlTokenReader reader)
    {
        if (reader.Text[reader.Current.Start] == '$') return IsNumberedParameter(reader.Text, reader.Current);
        var next = reader.Peek();
        if (next.Is(reader.Text, '(')) return reader.IsAny(ForeignFunctions);
        if (next.Kind != SqlTokenKind.Word) return false;
        foreach (var (first, second) in ForeignPairs)
        {
            if (reader.Is(first) && next.Is(reader.Text, second)) return true;
        }
        return false;
    }

    private static bool IsNumberedParameter(string text, SqlToken token)
    {
        for (var i = token.Start + 1; i < token.End; i++)
        {
            if (!SqlCharacters.IsDigit(text[i])) return false;
        }
        return token.Length > 1;
    }

    private static bool IsInsertIdVariable(SqlTokenReader reader)
    {
        foreach (var variable in InsertIdVariables)
        {
            if (reader.Current.Length == variable.Length
                && string.Compare(reader.Text, reader.Current.Start, variable, 0, variable.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }
        return false;
    }
}
