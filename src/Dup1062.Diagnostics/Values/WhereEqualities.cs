using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>The columns that a condition holds to one value each.</summary>
internal static class WhereEqualities
{
    /// <summary>Whether an UPDATE can meet one row only: its condition gives every part of a unique key a value, or it says LIMIT 1.</summary>
    /// <param name="update">The statement.</param>
    /// <param name="text">The text that it was read from.</param>
    /// <param name="table">Its table.</param>
    public static bool IsSingleRow(UpdateStatement update, string text, Table table)
    {
        if (update.Where is not { } where || update.IsMultiTable) return false;
        var columns = Columns(text, where);
        return table.UniqueKeys.Any(key => key.Parts.All(part => part is { Column: { } name, PrefixLength: null } && columns.Contains(name)));
    }

    private static HashSet<string> Columns(string text, SqlSpan where)
    {
        var columns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        for (var reader = new SqlTokenReader(text, where.Start, where.End); !reader.IsAtEnd; reader.Take())
        {
            if (reader.Is('(')) depth++;
            else if (reader.Is(')')) depth--;
            else if (depth == 0 && (reader.Is("OR") || reader.Is("XOR") || reader.Is('|'))) return [];
            else if (depth == 0 && reader.Current.IsIdentifier && reader.Peek().Is(text, '=')) columns.Add(reader.Current.GetName(text));
        }
        return columns;
    }
}
