using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>Reads the failed command's text.</summary>
internal static class FailedStatements
{
    /// <summary>Its statements in order.</summary>
    /// <param name="text">The text; what is no SQL gives none.</param>
    /// <param name="mode">How it reads.</param>
    public static IReadOnlyList<FailedStatement> Read(string text, SqlMode mode = SqlMode.None) =>
        [.. SqlStatements.Read(text, mode).Select(statement => Read(text, statement, mode))];

    private static FailedStatement Read(string text, SqlStatement statement, SqlMode mode)
    {
        var (action, table) = statement switch
        {
            InsertStatement insert => (StatementAction.Insert, insert.Table.Name),
            UpdateStatement update => (StatementAction.Update, update.Table?.Name),
            DeleteStatement delete => (StatementAction.Delete, delete.Table?.Name),
            CreateTableStatement create => (StatementAction.Definition, create.Table?.Name),
            { Kind: SqlStatementKind.Select } => (StatementAction.Call, null),
            _ => ReadOther(new SqlTokenReader(text, statement.Span.Start, statement.Span.End, mode)),
        };
        var failed = new FailedStatement(statement, action, table, text.Substring(statement.Span.Start, statement.Span.Length));
        return statement is UpdateStatement { IsMultiTable: true } ? failed with { Tables = UpdatedTables(new SqlTokenReader(failed.Text, mode)) } : failed;
    }

    private static (StatementAction Action, TableName? Table) ReadOther(SqlTokenReader reader)
    {
        if (reader.Is("CALL") || reader.Is("EXECUTE")) return (StatementAction.Call, null);
        if (reader.Is("COMMIT")) return (StatementAction.Commit, null);
        if (reader.TryTake("LOAD")) return (StatementAction.Load, TableBehind(reader, "INTO", "TABLE"));
        if (reader.TryTake("ALTER")) return (StatementAction.Definition, TableBehind(reader, "TABLE"));
        if (reader.TryTake("CREATE")) return (StatementAction.Definition, TableBehind(reader, "ON"));
        return (StatementAction.Other, null);
    }

    private static TableName? TableBehind(SqlTokenReader reader, params string[] words)
    {
        while (!reader.AtStatementEnd() && !reader.TryTake(words)) reader.Take();
        reader.TryTake("IF", "EXISTS");
        return reader.TryTakeTable(out var table) ? table.Name : null;
    }

    /// <summary>What stands behind UPDATE, commas and JOIN, up to SET.</summary>
    private static List<TableName> UpdatedTables(SqlTokenReader reader)
    {
        var tables = new List<TableName>();
        while (!reader.AtStatementEnd() && !reader.Is("SET"))
        {
            var isBefore = reader.Is("UPDATE") || reader.Is("IGNORE") || reader.Is(',') || reader.Is("JOIN") || reader.Is("STRAIGHT_JOIN");
            reader.Take();
            if (isBefore && !reader.Is("IGNORE") && !reader.Is("LOW_PRIORITY") && reader.TryTakeTable(out var table)) tables.Add(table.Name);
        }
        return tables;
    }
}
