using System.Globalization;
using System.Text;
using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Writes queries and answers for people.</summary>
internal static class QueryText
{
    private const int MostLines = 10;

    /// <summary>A query as it can be run by hand, with its values in it as far as they may be shown.</summary>
    public static string Of(Query query, ValueRedactor redactor)
    {
        var text = new StringBuilder();
        var lexer = new SqlLexer(query.Sql);
        var start = 0;
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End; token = lexer.Next())
        {
            if (token.Kind != SqlTokenKind.Parameter || IndexOf(query, token) is not { } index) continue;
            text.Append(query.Sql, start, token.Start - start).Append(redactor.Literal(query.Parameters[index]));
            start = token.End;
        }
        text.Append(query.Sql, start, query.Sql.Length - start);
        return query.IsDirty ? $"SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED; START TRANSACTION READ ONLY; {text}; COMMIT" : text.ToString();
    }

    /// <summary>An answer, a line for each row.</summary>
    public static string Of(QueryResult answer, ValueRedactor redactor)
    {
        if (answer.Rows.Count == 0) return "no row";
        var lines = answer.Rows.Take(MostLines).Select(row => string.Join(", ", answer.Columns.Select((column, i) => $"{column} = {Cell(column, row[i], redactor)}")));
        return string.Join("\n", answer.Rows.Count > MostLines ? lines.Append("…") : lines);
    }

    private static string Cell(string column, object? value, ValueRedactor redactor) =>
        LookupColumns.IsOpen(column) ? Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "NULL"
        : LookupColumns.IsHexadecimal(column) && value is string hexadecimal && !redactor.ShowsValues ? $"*** ({hexadecimal.Length / 2} bytes)"
        : redactor.Show(value);

    private static int? IndexOf(Query query, SqlToken token)
    {
        var prefix = Query.NameOf(0).TrimEnd('0');
        var name = token.GetText(query.Sql);
        return name.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(name.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < query.Parameters.Count ? index : null;
    }
}
