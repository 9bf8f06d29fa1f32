using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Safety;

/// <summary>A database with a customer whose e-mail address somebody uses again.</summary>
internal sealed class Shop : IAsyncDisposable
{
    public const string Insert = "INSERT INTO customers (email, name) VALUES (@email, @name)";

    private Shop(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    /// <summary>What failed.</summary>
    public FailedCommand Command => new(Insert, [new CommandParameter("@email", "ann@example.org"), new CommandParameter("@name", "Anna")], Database.Name);

    public static async Task<Shop> OpenAsync(ServerKind kind)
    {
        var shop = new Shop(await TestServers.CreateDatabaseAsync(kind));
        await shop.Database.ExecuteAsync("""
            CREATE TABLE customers (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) NOT NULL, name VARCHAR(40), UNIQUE KEY uq_email (email)) CHARSET=utf8mb4;
            INSERT INTO customers (email, name) VALUES ('ann@example.org', 'Ann'), ('bob@example.org', 'Bob')
            """);
        return shop;
    }

    /// <summary>Has the duplicate happen.</summary>
    public async Task<DuplicateEntry> FailAsync()
    {
        await using var connection = await Database.OpenAsync();
        await using var command = new MySqlCommand(Insert, connection) { Parameters = { new("@email", "ann@example.org"), new("@name", "Anna") } };
        return DuplicateEntry.From(await Assert.ThrowsAsync<MySqlException>(command.ExecuteNonQueryAsync))!;
    }

    /// <summary>Makes an account and gives the connection string for it.</summary>
    /// <param name="grants">What it may do: <c>SELECT ON {db}.*</c>; an account without any sees no database.</param>
    public async Task<string> AccountAsync(params string[] grants)
    {
        var name = $"u{Guid.NewGuid():N}"[..16];
        await Database.ExecuteAsync($"CREATE USER '{name}'@'localhost' IDENTIFIED BY 'p'; " + string.Join("; ", grants.Select(grant => $"GRANT {grant.Replace("{db}", Database.Name)} TO '{name}'@'localhost'")));
        return new MySqlConnectionStringBuilder(Database.ConnectionString) { UserID = name, Password = "p", AllowPublicKeyRetrieval = true, Database = grants.Length == 0 ? "" : Database.Name }.ConnectionString;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
