using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads UPDATE.</summary>
internal static class UpdateReader
{
    private static readonly string[] Clauses = ["ORDER", "LIMIT", "RETURNING"];

    /// <summary>Reads to the end of the statement.</summary>
    /// <param name="reader">Stands behind UPDATE.</param>
    public static UpdateStatement Read(SqlTokenReader reader)
    {
        reader.TryTake("LOW_PRIORITY");
        var hasIgnore = reader.TryTake("IGNORE");
        SqlTableReference? table = reader.TryTakeTable(out var name) ? name : null;
        var isMultiTable = false;
        while (!reader.AtStatementEnd() && !reader.Is("SET"))
        {
            isMultiTable |= reader.Is(',') || reader.Is("JOIN") || reader.Is("STRAIGHT_JOIN");
            reader.Take();
        }
        var assignments = reader.TryTake("SET") ? AssignmentReader.Read(reader) : [];
        var where = reader.TryTake("WHERE") ? ReadCondition(reader) : (SqlSpan?)null;
        var hasOrderBy = false;
        var hasLimit = false;
        for (; !reader.AtStatementEnd(); reader.Take())
        {
            hasOrderBy |= reader.Is("ORDER");
            hasLimit |= reader.Is("LIMIT");
        }
        return new UpdateStatement
        {
            Table = table,
            IsMultiTable = isMultiTable,
            HasIgnore = hasIgnore,
            Assignments = assignments,
            Where = where,
            HasOrderBy = hasOrderBy,
            HasLimit = hasLimit,
            IsOpen = StatementTokens.IsOpen(reader.Previous) || !reader.Previous.IsTerminated || StatementTokens.ExpectsMore(reader.Text, reader.Previous),
        };
    }

    private static SqlSpan ReadCondition(SqlTokenReader reader)
    {
        var start = reader.Current.Start;
        var depth = 0;
        while (!reader.AtStatementEnd() && (depth > 0 || !reader.IsAny(Clauses)))
        {
            if (reader.Is('(')) depth++;
            else if (reader.Is(')')) depth--;
            reader.Take();
        }
        return new SqlSpan(start, Math.Max(start, reader.Previous.End));
    }
}
