using System.Data.Common;
using System.Globalization;
using MySqlConnector;

namespace Dup1062.Servers;

/// <summary>What a server knows about its tables: what a reader of the same DDL has to find.</summary>
public static class SchemaOracle
{
    /// <summary>The unique keys of a database, primary keys among them.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="database">The database.</param>
    /// <remarks>https://dev.mysql.com/doc/refman/9.0/en/information-schema-statistics-table.html</remarks>
    public static async Task<IReadOnlyList<ServerUniqueKey>> UniqueKeysOfAsync(MySqlConnection connection, string database)
    {
        // Not every server has the column EXPRESSION, hence the asterisk.
        var parts = await ReadAsync(
            connection,
            "SELECT * FROM information_schema.statistics WHERE table_schema = @database AND non_unique = 0 ORDER BY table_name, index_name, seq_in_index",
            database,
            row => (Table: row("TABLE_NAME")!, Key: row("INDEX_NAME")!, Part: new ServerKeyPart(
                row("COLUMN_NAME"),
                row("SUB_PART") is { } prefix ? int.Parse(prefix, CultureInfo.InvariantCulture) : null,
                row("EXPRESSION"))));
        return [.. parts.GroupBy(p => (p.Table, p.Key), (key, g) => new ServerUniqueKey(database, key.Table, key.Key, [.. g.Select(p => p.Part)]))];
    }

    /// <summary>The columns of a database's tables in order, those of views left out.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="database">The database.</param>
    /// <remarks>https://dev.mysql.com/doc/refman/9.0/en/information-schema-columns-table.html</remarks>
    public static Task<IReadOnlyList<ServerColumn>> ColumnsOfAsync(MySqlConnection connection, string database) => ReadAsync(
        connection,
        """
        SELECT c.* FROM information_schema.columns AS c
        JOIN information_schema.tables AS t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = @database AND t.table_type <> 'VIEW'
        ORDER BY c.table_name, c.ordinal_position
        """,
        database,
        row =>
        {
            var extra = row("EXTRA")!;
            return new ServerColumn(
                database,
                row("TABLE_NAME")!,
                row("COLUMN_NAME")!,
                row("DATA_TYPE")!,
                IsNullable: row("IS_NULLABLE") == "YES",
                IsAutoIncrement: extra.Contains("auto_increment", StringComparison.Ordinal),
                IsGenerated: extra.Contains("VIRTUAL GENERATED", StringComparison.Ordinal) || extra.Contains("STORED GENERATED", StringComparison.Ordinal),
                IsInvisible: extra.Contains("INVISIBLE", StringComparison.Ordinal),
                DefaultOf(row("COLUMN_DEFAULT"), row("DATA_TYPE")!, extra, connection.ServerVersion.Contains("MariaDB", StringComparison.Ordinal)),
                row("COLLATION_NAME"));
        });

    /// <summary>The databases that are not the server's own.</summary>
    /// <param name="connection">An open connection.</param>
    public static Task<IReadOnlyList<string>> DatabasesOfAsync(MySqlConnection connection) => ReadAsync(
        connection,
        "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')",
        database: null,
        row => row("name")!);

    private static ServerDefault DefaultOf(string? text, string type, string extra, bool isMariaDb)
    {
        if (text is null || (isMariaDb && text == "NULL")) return ServerDefault.None;
        if (!text.Any(char.IsLetter)) return ServerDefault.Constant;
        // MariaDB shows an expression as it is and a literal with its quotes; MySQL shows a literal without them and marks an expression, but for the time in 5.6.
        var isExpression = isMariaDb
            ? !(text[0] is '\'' or '-' || char.IsAsciiDigit(text[0]) || text.StartsWith("b'", StringComparison.Ordinal) || text.StartsWith("x'", StringComparison.OrdinalIgnoreCase))
            : extra.Contains("DEFAULT_GENERATED", StringComparison.Ordinal) || (type is "timestamp" or "datetime" && text.StartsWith("CURRENT_TIMESTAMP", StringComparison.Ordinal));
        return isExpression ? ServerDefault.Expression : ServerDefault.Constant;
    }

    /// <summary>Reads rows; a row gives a column's text by its name, and null for NULL and for a column that this server does not have.</summary>
    private static async Task<IReadOnlyList<T>> ReadAsync<T>(MySqlConnection connection, string query, string? database, Func<Func<string, string?>, T> read)
    {
        await using var command = new MySqlCommand(query, connection) { Parameters = { new("@database", database) } };
        await using var reader = await command.ExecuteReaderAsync();
        var ordinals = reader.GetColumnSchema().ToDictionary(c => c.ColumnName, c => c.ColumnOrdinal!.Value, StringComparer.OrdinalIgnoreCase);
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(Value));
        return rows;

        string? Value(string column) => ordinals.TryGetValue(column, out var i) && !reader.IsDBNull(i)
            ? Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)
            : null;
    }
}
