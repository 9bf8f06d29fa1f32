using Dup1062.MySql;
using Dup1062.MySql.Lexing;
using MySqlConnector;

namespace Dup1062.Tool.SchemaPulling;

/// <summary>What a dump asks the server. It needs no privilege but SELECT on the tables.</summary>
/// <param name="connection">An open connection.</param>
internal sealed class SchemaQueries(MySqlConnection connection)
{
    /// <summary>Makes the server answer in one way, whatever its settings.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => ReadAsync("SET SESSION sql_mode = '', sql_quote_show_create = 1", cancellationToken);

    public async Task<ServerVersion> ServerAsync(CancellationToken cancellationToken)
    {
        // Not what the handshake says: a proxy may have answered it.
        var version = (await ReadAsync("SELECT VERSION()", cancellationToken))[0][0];
        return ServerVersion.TryParse(version) ?? throw new ToolException($"The server's version cannot be read: {version}");
    }

    /// <summary>A database by the name that the server has for it, and the statement that makes it.</summary>
    /// <exception cref="ToolException">There is none, or none that this user can see.</exception>
    public async Task<(string Name, string Statement)> FindDatabaseAsync(string database, CancellationToken cancellationToken)
    {
        const string query = """
            SELECT schema_name, default_character_set_name, default_collation_name FROM information_schema.schemata
            WHERE BINARY schema_name = @database OR (@@lower_case_table_names > 0 AND LOWER(schema_name) = LOWER(@database))
            """;
        if (await ReadAsync(query, cancellationToken, ("@database", database)) is not [[var name, var charset, var collation]])
        {
            throw new ToolException($"There is no database {database}, or this user has no privileges there.");
        }
        return (name, $"CREATE DATABASE IF NOT EXISTS {SqlNames.Quote(name)} DEFAULT CHARACTER SET {charset} COLLATE {collation}");
    }

    /// <summary>The names of a database's tables in an order that does not depend on the server. Views, sequences and temporary tables are none.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync(string database, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = @database AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')", cancellationToken, ("@database", database));
        return [.. rows.Select(row => row[0]).Order(StringComparer.Ordinal)];
    }

    /// <summary>The statement that makes a table.</summary>
    /// <exception cref="ToolException">The server does not tell it.</exception>
    public async Task<string> CreateTableAsync(string database, string table, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadAsync($"SHOW CREATE TABLE {SqlNames.Quote(database, table)}", cancellationToken))[0][1];
        }
        catch (MySqlException e)
        {
            throw new ToolException($"The server does not tell how {database}.{table} is made: {e.Message}", e);
        }
    }

    private async Task<List<string[]>> ReadAsync(string query, CancellationToken cancellationToken, params (string Name, string Value)[] parameters)
    {
        await using var command = new MySqlCommand(query, connection);
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}
