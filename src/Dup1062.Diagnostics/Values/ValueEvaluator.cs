using System.Globalization;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>Says what an expression of a command's text is worth: literals, parameters, and functions that any session computes alike.</summary>
internal sealed class ValueEvaluator(string text, CommandParameters parameters, SqlMode mode = SqlMode.None)
{
    /// <summary>Functions that give the same answer in every session, at every time.</summary>
    private static readonly HashSet<string> PureFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABS", "BIN_TO_UUID", "CAST", "CEIL", "CEILING", "CHAR_LENGTH", "COALESCE", "CONCAT", "CONCAT_WS", "CONVERT", "CRC32", "DATE", "FLOOR", "FROM_BASE64",
        "GREATEST", "HEX", "IF", "IFNULL", "INET_ATON", "INET6_ATON", "LCASE", "LEAST", "LEFT", "LENGTH", "LOWER", "LPAD", "LTRIM", "MD5", "MOD", "NULLIF",
        "REPLACE", "REVERSE", "RIGHT", "ROUND", "RPAD", "RTRIM", "SHA", "SHA1", "SHA2", "SUBSTR", "SUBSTRING", "SUBSTRING_INDEX", "TO_BASE64", "TRIM",
        "TRUNCATE", "UCASE", "UNHEX", "UPPER", "UUID_TO_BIN",
    };

    /// <summary>Words that may stand in such an expression beside functions.</summary>
    private static readonly HashSet<string> PureWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "NULL", "TRUE", "FALSE", "AS", "CHAR", "SIGNED", "UNSIGNED", "INTEGER", "DECIMAL", "BINARY", "DATE", "DATETIME", "TIME", "TIMESTAMP", "USING", "UTF8MB4", "UTF8",
        "BOTH", "LEADING", "TRAILING", "FROM", "CASE", "WHEN", "THEN", "ELSE", "END", "IS", "NOT", "AND", "OR", "DIV", "MOD", "COLLATE",
    };

    /// <summary>What a value of a row is worth. DEFAULT is left to the column.</summary>
    /// <param name="value">The value as the statement's reader found it.</param>
    public ColumnValue Evaluate(InsertValue value)
    {
        if (value.Kind is InsertValueKind.Hole or InsertValueKind.Unique or InsertValueKind.Default) return ColumnValue.Unknown;
        var reader = new SqlTokenReader(text, value.Span.Start, value.Span.End, mode);
        var isNegative = reader.TryTake('-');
        if (!isNegative) reader.TryTake('+');
        if (reader.Current.Kind != SqlTokenKind.End && reader.Peek().Kind == SqlTokenKind.End && TryEvaluate(reader.Current, isNegative, out var constant))
        {
            return new ColumnValue(ValueOrigin.Supplied, constant);
        }
        reader.Reset(0);
        // DATE'2024-01-02', _utf8mb4'a': the word says only how to read the text.
        if (reader.Current.Kind == SqlTokenKind.Word && reader.Peek().Kind == SqlTokenKind.String && reader.Peek(2).Kind == SqlTokenKind.End)
        {
            return new ColumnValue(ValueOrigin.Supplied, SqlStringLiteral.Decode(text, reader.Peek(), mode));
        }
        return TryReadPure(reader) is { } expression ? new ColumnValue(ValueOrigin.Supplied, null, expression) : ColumnValue.Unknown;
    }

    private bool TryEvaluate(SqlToken token, bool isNegative, out object? value)
    {
        value = null;
        switch (token.Kind)
        {
            case SqlTokenKind.Parameter:
                return parameters.TryGet(text, token, out value) && !isNegative;
            case SqlTokenKind.String when !token.HasHole && !isNegative:
                value = SqlStringLiteral.Decode(text, token, mode);
                return true;
            case SqlTokenKind.Number:
                value = NumberLiteral.Read(token.GetText(text), isNegative);
                return value is not null;
            case SqlTokenKind.Word when !isNegative:
                if (token.Is(text, "TRUE")) value = 1L;
                else if (token.Is(text, "FALSE")) value = 0L;
                return value is not null || token.Is(text, "NULL");
            default:
                return false;
        }
    }

    private PureExpression? TryReadPure(SqlTokenReader reader)
    {
        var (texts, values) = (new List<string>(), new List<object?>());
        var start = reader.Current.Start;
        for (; !reader.IsAtEnd; reader.Take())
        {
            var token = reader.Current;
            if (token.Kind == SqlTokenKind.Parameter)
            {
                if (!parameters.TryGet(text, token, out var value)) return null;
                texts.Add(text.Substring(start, token.Start - start));
                values.Add(value);
                start = token.End;
            }
            else if (!IsPure(reader, token))
            {
                return null;
            }
        }
        texts.Add(text.Substring(start, reader.Previous.End - start));
        return new PureExpression(texts, values);
    }

    private bool IsPure(SqlTokenReader reader, SqlToken token) => token.Kind switch
    {
        SqlTokenKind.String or SqlTokenKind.Number => !token.HasHole,
        SqlTokenKind.Symbol => text[token.Start] is not (':' or ';'),
        SqlTokenKind.Word => (reader.Peek().Is(text, '(') ? PureFunctions : PureWords).Contains(token.GetText(text)) || token.GetText(text).StartsWith("_", StringComparison.Ordinal),
        _ => false,
    };
}
