using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>The columns that an expression names.</summary>
internal static class ExpressionColumns
{
    /// <summary>Finds them, each once.</summary>
    /// <param name="expression">The expression as information_schema gives it.</param>
    /// <param name="columns">The table's columns.</param>
    public static IReadOnlyList<string> Of(string expression, IEnumerable<string> columns)
    {
        var reader = new SqlTokenReader(expression);
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (; !reader.IsAtEnd; reader.Take())
        {
            if (reader.Current.IsIdentifier && !reader.Peek().Is(expression, '(')) named.Add(reader.Current.GetName(expression));
        }
        return [.. columns.Where(named.Contains)];
    }
}
