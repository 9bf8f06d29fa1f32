using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Reads what stands behind DEFAULT.</summary>
internal static class DefaultReader
{
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
        return Classify(tokens, start);
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
        if (isWord && tokens.Current.Kind is SqlTokenKind.String or SqlTokenKind.Number) tokens.Take();
        while (!isWord && tokens.Current.Kind == SqlTokenKind.String) tokens.Take();
        if (isWord && tokens.Is('(')) tokens.SkipParenthesised();
    }

    private static bool TryTakeOperator(SqlTokenReader tokens)
    {
        if (!tokens.Is('+') && !tokens.Is('-') && !tokens.Is('*') && !tokens.Is('/') && !tokens.Is('%') && !tokens.Is('|')) return false;
        while (tokens.Current.Kind == SqlTokenKind.Symbol && !tokens.Is('(')) tokens.Take();
        return true;
    }

    private static ColumnDefault Classify(SqlTokenReader tokens, int start)
    {
        var end = tokens.Mark;
        var (isNull, isLiteral, isUnique, staysUnique) = (false, true, false, true);
        for (tokens.Reset(start); tokens.Mark < end; tokens.Take())
        {
            if (tokens.IsUniqueCall())
            {
                isUnique = true;
            }
            else if (tokens.Current.Kind == SqlTokenKind.Word && tokens.Peek().Is(tokens.Text, '('))
            {
                isLiteral = false;
                staysUnique &= Injective.Contains(tokens.Current.GetText(tokens.Text));
            }
            else if (tokens.Is("NULL"))
            {
                isNull = true;
            }
            else if (tokens.Current.IsIdentifier && !tokens.Is("TRUE") && !tokens.Is("FALSE") && tokens.Peek().Kind is not (SqlTokenKind.String or SqlTokenKind.Number))
            {
                isLiteral = false;
            }
        }
        if (isUnique) return staysUnique ? ColumnDefault.Unique : ColumnDefault.Expression;
        if (!isLiteral) return ColumnDefault.Expression;
        return isNull ? ColumnDefault.Null : ColumnDefault.Constant;
    }
}
