using System.Data.Common;
using Connector = MySqlConnector;
using Data = MySql.Data.MySqlClient;

namespace Dup1062.Diagnostics.Tests.Entries;

/// <summary>The two drivers, and errors through them.</summary>
public static class Driver
{
    /// <summary>Both, by name.</summary>
    public static IReadOnlyDictionary<string, Func<string, DbConnection>> All { get; } = new Dictionary<string, Func<string, DbConnection>>
    {
        ["MySqlConnector"] = connectionString => new Connector.MySqlConnection(connectionString),
        // Where a server's default is latin1, this driver speaks it too unless told otherwise.
        ["MySql.Data"] = connectionString => new Data.MySqlConnection($"{connectionString};CharSet=utf8mb4"),
    };

    /// <summary>Runs statements on an open connection and returns the error that they end in.</summary>
    public static async Task<DbException> ErrorOfAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync());
    }

    /// <summary>Opens a connection of a driver.</summary>
    public static async Task<DbConnection> OpenAsync(string driver, string connectionString)
    {
        var connection = All[driver](connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
