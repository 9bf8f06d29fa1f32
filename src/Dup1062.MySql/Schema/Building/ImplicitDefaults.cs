namespace Dup1062.MySql.Schema.Building;

/// <summary>What older servers add to columns by themselves.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html#sysvar_explicit_defaults_for_timestamp</remarks>
internal static class ImplicitDefaults
{
    private static readonly Version MySqlWithoutKeyDefaults = new(5, 7, 0);
    private static readonly Version MySqlExplicit = new(8, 0, 2);
    private static readonly Version MariaDbExplicit = new(10, 10, 0);

    /// <summary>A column that only a PRIMARY KEY clause makes NOT NULL: MySQL 5.6 gives it the zero of its type.</summary>
    public static Column OfPrimaryKey(Column column, ServerVersion? server)
    {
        if (!column.IsNullable) return column;
        var hasZero = server is { IsMariaDb: false } && server.Version < MySqlWithoutKeyDefaults && column.Default == ColumnDefault.None;
        return column with { IsNullable = false, Default = hasZero ? ColumnDefault.Constant : column.Default };
    }

    /// <summary>Whether a TIMESTAMP of which nothing is said is NOT NULL, and gets a default.</summary>
    public static bool OfTimestamps(ServerVersion? server) => server is not null && server.Version < (server.IsMariaDb ? MariaDbExplicit : MySqlExplicit);

    /// <summary>Gives their defaults to a table's TIMESTAMP columns.</summary>
    public static void Apply(List<Column> columns, ServerVersion? server)
    {
        if (!OfTimestamps(server)) return;
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
