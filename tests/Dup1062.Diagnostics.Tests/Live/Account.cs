using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Live;

/// <summary>An account with some privileges on one database, dropped in the end.</summary>
internal sealed class Account : IAsyncDisposable
{
    private const string Password = "s3cret";

    // MySQL 5.6 has anonymous accounts at localhost, which would win over '%'.
    private static readonly string[] Hosts = ["%", "localhost", "127.0.0.1"];

    private readonly TestDatabase _database;
    private readonly string _name = $"d{Guid.NewGuid():N}"[..16];

    private Account(TestDatabase database) => _database = database;

    /// <summary>How to connect with it.</summary>
    public string ConnectionString =>
        new MySqlConnectionStringBuilder(_database.ConnectionString) { UserID = _name, Password = Password, AllowPublicKeyRetrieval = true }.ConnectionString;

    /// <summary>Creates it.</summary>
    public static async Task<Account> CreateAsync(TestDatabase database, string privileges)
    {
        var account = new Account(database);
        foreach (var host in Hosts)
        {
            await database.ExecuteAsync($"CREATE USER '{account._name}'@'{host}' IDENTIFIED BY '{Password}'; GRANT {privileges} ON {database.Name}.* TO '{account._name}'@'{host}'");
        }
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts) await _database.ExecuteAsync($"DROP USER '{_name}'@'{host}'");
    }
}
