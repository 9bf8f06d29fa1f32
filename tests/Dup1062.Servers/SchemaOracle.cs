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
        // Not every server has the column EXPRESSION.
        const string query = """
            SELECT * FROM information_schema.statistics
            WHERE table_schema = @database AND non_unique = 0
            ORDER BY table_name, index_name, seq_in_index
            """;
        await using var command = new MySqlCommand(query, connection) { Parameters = { new("@database", database) } };
        await using var reader = await command.ExecuteReaderAsync();
        var hasExpression = reader.GetColumnSchema().Any(column => column.ColumnName.Equals("EXPRESSION", StringComparison.OrdinalIgnoreCase));
        var parts = new List<(string Table, string Key, ServerKeyPart Part)>();
        while (await reader.ReadAsync())
        {
            var prefix = TextOf(reader, "SUB_PART");
            parts.Add((TextOf(reader, "TABLE_NAME")!, TextOf(reader, "INDEX_NAME")!, new ServerKeyPart(
                TextOf(reader, "COLUMN_NAME"),
                prefix is null ? null : int.Parse(prefix, CultureInfo.InvariantCulture),
                hasExpression ? TextOf(reader, "EXPRESSION") : null)));
        }
        return [.. parts.GroupBy(p => (p.Table, p.Key), (key, g) => new ServerUniqueKey(database, key.Table, key.Key, [.. g.Select(p => p.Part)]))];
    }

    /// <summary>The databases that are not the server's own.</summary>
    /// <param name="connection">An open connection.</param>
    public static async Task<IReadOnlyList<string>> DatabasesOfAsync(MySqlConnection connection)
    {
        const string query = """
            SELECT schema_name FROM information_schema.schemata
            WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
            """;
        await using var command = new MySqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var databases = new List<string>();
        while (await reader.ReadAsync()) databases.Add(reader.GetString(0));
        return databases;
    }

    private static string? TextOf(DbDataReader reader, string column) =>
        reader[column] is var value and not DBNull ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}
