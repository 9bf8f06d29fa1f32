using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Tool.Tests.Diagnosing;

/// <summary>A database with customers, and the errors that it gives.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private Shop(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static async Task<Shop> OpenAsync(ServerKind kind)
    {
        var shop = new Shop(await TestServers.CreateDatabaseAsync(kind));
        await shop.Database.ExecuteAsync("""
            CREATE TABLE customers (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) NOT NULL, name VARCHAR(40), UNIQUE KEY uq_mail_of_customer (email)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
            CREATE TABLE seats (flight INT NOT NULL, seat VARCHAR(8) NOT NULL, passenger VARCHAR(40), UNIQUE KEY uq_seat_of_flight (flight, seat));
            INSERT INTO customers (email, name) VALUES ('ann@example.org', 'Ann'), ('bob@example.org', 'Bob'); INSERT INTO seats VALUES (7, '12-A', 'Ann')
            """);
        return shop;
    }

    /// <summary>What the server says when a statement fails.</summary>
    public async Task<string> FailAsync(string sql) => (await Assert.ThrowsAsync<MySqlException>(() => Database.ExecuteAsync(sql))).Message;

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
