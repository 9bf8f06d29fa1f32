using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;
using OracleConnection = MySql.Data.MySqlClient.MySqlConnection;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>The ways in which services run a statement.</summary>
public sealed record Client(string Name, Func<string, DbConnection> Connect, Func<DbConnection, Scenario, string, Task> ExecuteAsync)
{
    /// <summary>Every way.</summary>
    public static IReadOnlyList<Client> All { get; } =
    [
        new("MySqlConnector", cs => new MySqlConnection(cs), AdoNetAsync),
        new("MySql.Data", OracleOf, AdoNetAsync),
        new("Dapper on MySqlConnector", cs => new MySqlConnection(cs), DapperAsync),
        new("Dapper on MySql.Data", OracleOf, DapperAsync),
        new("Entity Framework", cs => new MySqlConnection(cs), EntityFrameworkAsync),
    ];

    /// <inheritdoc />
    public override string ToString() => Name;

    // Else it takes the server's character set, which is latin1 on the older ones: emoji would arrive as question marks.
    private static OracleConnection OracleOf(string connectionString) => new($"{connectionString};CharSet=utf8mb4");

    private static async Task AdoNetAsync(DbConnection connection, Scenario scenario, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in Parameters.Of(scenario.Parameters)) command.Parameters.Add(Parameters.Create(command, name, value));
        if (scenario.IsPrepared) await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
    }

    private static Task DapperAsync(DbConnection connection, Scenario scenario, string sql) => connection.ExecuteAsync(sql, scenario.Parameters);

    private static async Task EntityFrameworkAsync(DbConnection connection, Scenario scenario, string sql)
    {
        var options = new DbContextOptionsBuilder().UseMySql(connection, new MySqlServerVersion("8.0.36")).Options;
        await using var context = new DbContext(options);
        await using var command = connection.CreateCommand();
        await context.Database.ExecuteSqlRawAsync(
            sql.Replace("{", "{{").Replace("}", "}}"), Parameters.Of(scenario.Parameters).Select(p => Parameters.Create(command, p.Key, p.Value)));
    }
}
