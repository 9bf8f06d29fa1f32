using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads one value, and says what it is.</summary>
internal static class ValueReader
{
    /// <summary>Reads up to a comma, a closing parenthesis, one of some keywords or the end of the statement.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="isExact">Set to false where the value is missing, or a hole or <c>*</c> in it may stand for several.</param>
    /// <param name="stops">The keywords.</param>
    public static InsertValue Read(SqlTokenReader reader, ref bool isExact, params string[] stops)
    {
        var mark = reader.Mark;
        var first = reader.Current;
        var second = reader.Peek();
        var depth = 0;
        var isUnique = false;
        var isAliased = false;
        var isAllColumns = false;
        var length = 0;
        while (!reader.AtStatementEnd())
        {
            if (depth == 0)
            {
                if (reader.Is(',') || reader.Is(')') || reader.IsAny(stops)) break;
                isAliased |= reader.Is("AS");
                isAllColumns |= IsAllColumns(reader, mark);
                isExact &= !isAllColumns && !reader.AtHole();
            }
            if (reader.Is('(')) depth++;
            else if (reader.Is(')')) depth--;
            isUnique |= reader.IsUniqueCall();
            if (!isAliased) length++;
            reader.Take();
        }
        isExact &= reader.Mark > mark;
        var span = new SqlSpan(first.Start, reader.Mark == mark ? first.Start : reader.Previous.End);
        var kind = isUnique ? InsertValueKind.Unique
            : length == 1 && !isAllColumns ? Classify(reader.Text, first)
            : length == 2 && (first.Is(reader.Text, '-') || first.Is(reader.Text, '+')) && second.Kind == SqlTokenKind.Number ? Classify(reader.Text, second)
            : length == 0 || isAllColumns ? InsertValueKind.Hole
            : InsertValueKind.Expression;
        return new InsertValue(kind, span);
    }

    /// <summary><c>*</c> and <c>t.*</c>, not a multiplication.</summary>
    private static bool IsAllColumns(SqlTokenReader reader, int mark) =>
        reader.Is('*') && (reader.Mark == mark || reader.Previous.Is(reader.Text, '.'));

    private static InsertValueKind Classify(string text, SqlToken token) => token.Kind switch
    {
        SqlTokenKind.Hole => InsertValueKind.Hole,
        SqlTokenKind.Parameter => InsertValueKind.Parameter,
        SqlTokenKind.Number => IsZero(text, token.Start, token.End) ? InsertValueKind.Zero : InsertValueKind.Constant,
        SqlTokenKind.String when token.HasHole => InsertValueKind.Expression,
        SqlTokenKind.String => ClassifyString(text, token),
        SqlTokenKind.Word when token.Is(text, "NULL") => InsertValueKind.Null,
        SqlTokenKind.Word when token.Is(text, "DEFAULT") => InsertValueKind.Default,
        SqlTokenKind.Word when token.Is(text, "FALSE") => InsertValueKind.Zero,
        SqlTokenKind.Word when token.Is(text, "TRUE") => InsertValueKind.Constant,
        _ => InsertValueKind.Expression,
    };

    private static InsertValueKind ClassifyString(string text, SqlToken token)
    {
        var start = token.Start + (text[token.Start] is '\'' or '"' ? 1 : 2);
        var end = token.IsTerminated ? token.End - 1 : token.End;
        return start >= end ? InsertValueKind.EmptyString
            : IsZero(text, start, end) ? InsertValueKind.Zero
            : InsertValueKind.Constant;
    }

    private static bool IsZero(string text, int start, int end)
    {
        var hasDigit = false;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('0' or '.')) return false;
            hasDigit |= text[i] == '0';
        }
        return hasDigit;
    }
}
