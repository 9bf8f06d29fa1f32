namespace Dup1062.MySql.Schema.Building;

/// <summary>What older servers add to TIMESTAMP columns by themselves.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html#sysvar_explicit_defaults_for_timestamp</remarks>
internal static class ImplicitDefaults
{
    private static readonly Version MySqlExplicit = new(8, 0, 2);
    private static readonly Version MariaDbExplicit = new(10, 10, 0);

    public static void Apply(List<Column> columns, ServerVersion? server)
    {
        if (server is null || server.Version >= (server.IsMariaDb ? MariaDbExplicit : MySqlExplicit)) return;
        var isFirst = true;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Type != "timestamp") continue;
            if (!column.IsNullable && column.Default == ColumnDefault.None && !column.IsGenerated)
            {
                columns[i] = column with { Default = isFirst ? ColumnDefault.Expression : ColumnDefault.Constant };
            }
            isFirst = false;
        }
    }
}
