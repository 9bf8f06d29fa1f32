using MySqlConnector;

namespace Dup1062.Servers;

/// <summary>A database of one test, dropped in the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string NamePrefix = "dup1062_";

    internal TestDatabase(TestServer server)
    {
        Server = server;
        Name = $"{NamePrefix}{Guid.NewGuid():N}";
        ConnectionString = $"{server.ConnectionString};Database={Name}";
    }

    /// <summary>The server.</summary>
    public TestServer Server { get; }

    /// <summary>The database's name, which needs no quotes.</summary>
    public string Name { get; }

    /// <summary>The connection string. MySqlConnector and MySql.Data both read it.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether a database is one of these: it belongs to some test.</summary>
    /// <param name="name">The database's name.</param>
    public static bool IsNameOfOne(string name) => name.StartsWith(NamePrefix, StringComparison.Ordinal);

    /// <summary>A new connection.</summary>
    public async Task<MySqlConnection> OpenAsync()
    {
        var connection = new MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs statements on a connection of their own.</summary>
    /// <param name="sql">One or more statements.</param>
    /// <returns>How many rows the statements affected.</returns>
    /// <exception cref="MySqlException">A statement fails.</exception>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads one value on a connection of its own.</summary>
    /// <param name="sql">The query.</param>
    /// <returns>The first column of the first row; null where there is no row.</returns>
    /// <exception cref="MySqlException">The query fails.</exception>
    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Runs a script as the <c>mysql</c> client does: several statements, comments, DELIMITER.</summary>
    /// <param name="script">The script's text.</param>
    /// <param name="onError">Gets each error, and the script goes on; null lets the first error end it.</param>
    /// <exception cref="System.Data.Common.DbException">A statement fails.</exception>
    public Task RunScriptAsync(string script, Action<Exception>? onError = null) => SqlScript.RunAsync(ConnectionString, script, onError);

    /// <summary>Drops the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await using var connection = await Server.OpenAsync();
        await using var command = new MySqlCommand($"DROP DATABASE IF EXISTS {Name}", connection);
        await command.ExecuteNonQueryAsync();
    }
}
