using System.Net;
using System.Net.Sockets;
using Dup1062.MySql;
using MySqlConnector;

namespace Dup1062.Servers;

/// <summary>A MySQL or MariaDB server that tests may do anything to.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StartPoll = TimeSpan.FromMilliseconds(50);

    private readonly HeldProcess? _process;

    private TestServer(ServerKind kind, string connectionString, string versionText, HeldProcess? process)
    {
        Kind = kind;
        ConnectionString = connectionString;
        VersionText = versionText;
        _process = process;
    }

    /// <summary>Which server it is.</summary>
    public ServerKind Kind { get; }

    /// <summary>The administrator's connection string, without a database. MySqlConnector and MySql.Data both read it.</summary>
    public string ConnectionString { get; }

    /// <summary>What the server answers to <c>SELECT VERSION()</c>, such as <c>10.11.18-MariaDB-0+deb12u1</c>.</summary>
    public string VersionText { get; }

    /// <summary>The server's version.</summary>
    public ServerVersion Version => ServerVersion.TryParse(VersionText) ?? throw new FormatException(VersionText);

    /// <summary>What the server has written to its error log; empty for a server that this process did not start.</summary>
    public string Log => _process?.Log ?? "";

    /// <summary>
    /// Starts a server of its own on a free port of 127.0.0.1, with an empty data directory. It is gone after <see cref="DisposeAsync"/>, and when
    /// this process ends in any way.
    /// </summary>
    /// <param name="kind">Which server.</param>
    /// <param name="options">Further server options, such as <c>--log-bin=binlog</c>. They win over ours.</param>
    /// <exception cref="SkipException">There is no such server here; the message says why. A missing MariaDB is a failure instead when <c>CI=true</c>.</exception>
    /// <exception cref="InvalidOperationException">The server ended instead of accepting connections; the message is its log.</exception>
    public static async Task<TestServer> StartAsync(ServerKind kind, params string[] options)
    {
        var source = await ServerSource.FindAsync(kind);
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("dup1062-").FullName;
        var process = HeldProcess.Start(folder, source.StopSignal, [.. await source.PrepareAsync(folder, port), .. SettingsOf(kind), .. options]);
        try
        {
            var connectionString = ConnectionStringOf(port);
            return new TestServer(kind, connectionString, await WaitForVersionAsync(connectionString, process), process);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connects to a server that somebody else runs.</summary>
    /// <param name="kind">Which server it is said to be.</param>
    /// <param name="connectionString">The connection string of an account that may create databases.</param>
    /// <exception cref="MySqlException">It does not answer.</exception>
    public static async Task<TestServer> ConnectAsync(ServerKind kind, string connectionString) =>
        new(kind, connectionString, await ReadVersionAsync(connectionString), process: null);

    /// <summary>Creates an empty database with a name of its own.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var database = new TestDatabase(this);
        await using var connection = await OpenAsync();
        await using var command = new MySqlCommand($"CREATE DATABASE {database.Name}", connection);
        await command.ExecuteNonQueryAsync();
        return database;
    }

    /// <summary>A new connection without a database.</summary>
    public async Task<MySqlConnection> OpenAsync()
    {
        var connection = new MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Stops the server and removes its data. A server that somebody else runs is left alone.</summary>
    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string[] SettingsOf(ServerKind kind)
    {
        // Nobody needs the data again: nothing waits for the disk.
        string[] settings = ["--skip-log-bin", "--secure-file-priv=", "--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync", "--skip-innodb-doublewrite", "--loose-mysqlx=OFF"];
        // MySQL 5.6 was shipped with this mode in its my.cnf; later servers are strict by default.
        return kind == ServerKind.MySql56 ? [.. settings, "--sql-mode=STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION"] : settings;
    }

    private static string ConnectionStringOf(int port) =>
        $"Server=127.0.0.1;Port={port};User ID=root;SslMode=Disabled;AllowUserVariables=True;Pooling=False";

    private static async Task<string> WaitForVersionAsync(string connectionString, HeldProcess process)
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (true)
        {
            try
            {
                return await ReadVersionAsync(connectionString);
            }
            catch (MySqlException) when (!process.HasEnded && !timeout.IsCancellationRequested)
            {
                await Task.Delay(StartPoll);
            }
            catch (MySqlException e)
            {
                throw new InvalidOperationException($"The server accepts no connections ({e.Message}):\n{process.Log}", e);
            }
        }
    }

    private static async Task<string> ReadVersionAsync(string connectionString)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT VERSION()", connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
