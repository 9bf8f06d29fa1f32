using System.Collections.Concurrent;

namespace Dup1062.Servers;

/// <summary>One server of each kind, shared by all tests of a process, started when the first test asks and stopped when the process ends.</summary>
public static class TestServers
{
    private static readonly ConcurrentDictionary<ServerKind, Lazy<Task<TestServer>>> Shared = new();

    /// <summary>
    /// The shared server of a kind: the one that <c>DUP1062_TEST_MARIADB</c>, <c>DUP1062_TEST_MYSQL</c> or <c>DUP1062_TEST_MYSQL56</c> connects to,
    /// else one that is started. Tests keep to databases of their own.
    /// </summary>
    /// <param name="kind">Which server.</param>
    /// <exception cref="SkipException">There is no such server here; see <see cref="TestServer.StartAsync"/>.</exception>
    public static Task<TestServer> GetAsync(ServerKind kind) => Shared.GetOrAdd(kind, k => new(() => ConnectOrStartAsync(k))).Value;

    /// <summary>Creates a database on the shared server of a kind.</summary>
    /// <param name="kind">Which server.</param>
    /// <exception cref="SkipException">There is no such server here; see <see cref="TestServer.StartAsync"/>.</exception>
    public static async Task<TestDatabase> CreateDatabaseAsync(ServerKind kind) => await (await GetAsync(kind)).CreateDatabaseAsync();

    private static Task<TestServer> ConnectOrStartAsync(ServerKind kind) =>
        Environment.GetEnvironmentVariable($"DUP1062_TEST_{kind.ToString().ToUpperInvariant()}") is { Length: > 0 } connectionString
            ? TestServer.ConnectAsync(kind, connectionString)
            : TestServer.StartAsync(kind);
}
