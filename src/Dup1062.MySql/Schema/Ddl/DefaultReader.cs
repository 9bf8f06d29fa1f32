using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads what stands behind DEFAULT.</summary>
internal static class DefaultReader
{
    /// <summary>Functions that give another value each time.</summary>
    private static readonly HashSet<string> Unique = new(StringComparer.OrdinalIgnoreCase)
    {
        "UUID", "UUID_SHORT", "UUID_V4", "UUID_V7", "SYS_GUID", "GEN_RANDOM_UUID", "NEXTVAL", "RANDOM_BYTES",
    };

    /// <summary>Functions that keep different values different.</summary>
    private static readonly HashSet<string> Injective = new(StringComparer.OrdinalIgnoreCase)
    {
        "UUID_TO_BIN", "BIN_TO_UUID", "UNHEX", "HEX", "REPLACE", "LOWER", "UPPER", "LCASE", "UCASE", "CONCAT", "TO_BASE64", "CAST", "CONVERT",
    };

    /// <summary>Takes a literal, a function's call or an expression in parentheses.</summary>
    public static ColumnDefault Read(SqlTokenReader tokens)
    {
        var start = tokens.Mark;
        do TakeOperand(tokens);
        while (TryTakeOperator(tokens));
        return Classify(tokens, start, tokens.Mark);
    }

    private static void TakeOperand(SqlTokenReader tokens)
    {
        while (tokens.Is('-') || tokens.Is('+') || tokens.Is('~')) tokens.Take();
        if (tokens.Is('('))
        {
            tokens.SkipParenthesised();
            return;
        }
        if (tokens.TryTake("NEXT", "VALUE", "FOR"))
        {
            tokens.Take();
            if (tokens.TryTake('.')) tokens.Take();
            return;
        }
        var isWord = tokens.Take().Kind == SqlTokenKind.Word;
        if (isWord && tokens.Current.Kind is SqlTokenKind.String) tokens.Take();
        while (!isWord && tokens.Current.Kind == SqlTokenKind.String) tokens.Take();
        if (isWord && tokens.Is('(')) tokens.SkipParenthesised();
    }

    private static bool TryTakeOperator(SqlTokenReader tokens)
    {
        if (!tokens.Is('+') && !tokens.Is('-') && !tokens.Is('*') && !tokens.Is('/') && !tokens.Is('%') && !tokens.Is('|')) return false;
        while (tokens.Current.Kind == SqlTokenKind.Symbol && !tokens.Is('(')) tokens.Take();
        return true;
    }

    private static ColumnDefault Classify(SqlTokenReader tokens, int start, int end)
    {
        var text = tokens.Text;
        var (isNull, isLiteral, isUnique, keepsUnique) = (false, true, false, true);
        for (var i = start; i < end; i++)
        {
            var token = tokens.At(i);
            isLiteral &= token.Kind != SqlTokenKind.QuotedIdentifier;
            if (token.Kind != SqlTokenKind.Word) continue;
            if (token.Is(text, "NULL")) isNull = true;
            else if (token.Is(text, "NEXT")) isUnique = true;
            else if (tokens.At(i + 1).Is(text, '('))
            {
                isLiteral = false;
                var function = token.GetText(text);
                if (Unique.Contains(function)) isUnique = true;
                else keepsUnique &= Injective.Contains(function);
            }
            else if (!token.Is(text, "TRUE") && !token.Is(text, "FALSE") && tokens.At(i + 1).Kind is not (SqlTokenKind.String or SqlTokenKind.Number))
            {
                isLiteral = false;
            }
        }
        if (isUnique) return keepsUnique ? ColumnDefault.Unique : ColumnDefault.Expression;
        if (!isLiteral) return ColumnDefault.Expression;
        return isNull ? ColumnDefault.Null : ColumnDefault.Constant;
    }
}
