namespace Dup1062.MySql.Statements;

/// <summary>What the statements of one text tell about each other.</summary>
internal static class StatementContext
{
    /// <summary>Fills in what an INSERT knows of its neighbours, and marks the whole text as foreign where one statement is.</summary>
    public static void Apply(List<SqlStatement> statements)
    {
        if (statements.Count == 1) return;
        Forward(statements);
        Backward(statements);
        if (!statements.Exists(s => s.IsForeign)) return;
        for (var i = 0; i < statements.Count; i++) statements[i] = statements[i] with { IsForeign = true };
    }

    private static void Forward(List<SqlStatement> statements)
    {
        var tables = new Dictionary<string, TableState>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < statements.Count; i++)
        {
            switch (statements[i])
            {
                case CreateTableStatement { Table: { } table } create:
                    tables[table.Identifier.Name] = StateOf(create);
                    break;
                case DeleteStatement { Table: { } table } when !IsNew(tables, table):
                    tables[table.Identifier.Name] = TableState.Deleted;
                    break;
                case InsertStatement insert when tables.TryGetValue(insert.Table.Identifier.Name, out var state):
                    statements[i] = insert with
                    {
                        IntoNewTable = state == TableState.Private || (state == TableState.Empty && IsOneRow(insert)),
                        AfterDelete = state == TableState.Deleted,
                    };
                    if (state == TableState.Empty) tables.Remove(insert.Table.Identifier.Name);
                    break;
            }
        }
    }

    private static bool IsOneRow(InsertStatement insert) =>
        insert is { Rows.Count: 1, Source: InsertSource.Values or InsertSource.Set, Form: InsertForm.Complete };

    private static TableState StateOf(CreateTableStatement create) =>
        create.IsTemporary || (!create.HasUniqueKey && !create.IfNotExists) ? TableState.Private
        : create.IfNotExists ? TableState.Unknown
        : TableState.Empty;

    private static bool IsNew(Dictionary<string, TableState> tables, SqlTableReference table) =>
        tables.TryGetValue(table.Identifier.Name, out var state) && state is TableState.Empty or TableState.Private;

    private static void Backward(List<SqlStatement> statements)
    {
        var isRead = false;
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            if (isRead && statements[i] is InsertStatement insert) statements[i] = insert with { InsertIdIsRead = true };
            isRead |= statements[i].ReadsInsertId;
        }
    }

    private enum TableState
    {
        Unknown,
        Empty,
        Private,
        Deleted,
    }
}
