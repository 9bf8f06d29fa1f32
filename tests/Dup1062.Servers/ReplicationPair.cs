using System.Diagnostics;
using System.Globalization;
using MySqlConnector;

namespace Dup1062.Servers;

/// <summary>A source and its replica.</summary>
public sealed class ReplicationPair : IAsyncDisposable
{
    /// <summary>The database that both have.</summary>
    public const string Database = "shop";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _channel;

    private ReplicationPair(TestServer source, TestServer replica, string channel)
    {
        Source = source;
        Replica = replica;
        _channel = channel;
    }

    /// <summary>The source.</summary>
    public TestServer Source { get; }

    /// <summary>The replica.</summary>
    public TestServer Replica { get; }

    private bool IsMySql => Source.Kind == ServerKind.MySql;

    private bool IsMariaDb => Source.Kind == ServerKind.MariaDb;

    private string MySqlChannel => _channel.Length == 0 ? "" : $" FOR CHANNEL '{_channel}'";

    private string MariaDbChannel => _channel.Length == 0 ? "" : $" '{_channel}'";

    /// <summary>Starts both.</summary>
    /// <param name="kind">Which server.</param>
    /// <param name="hasGtids">Transactions are found by their GTIDs.</param>
    /// <param name="channel">The channel's name.</param>
    /// <param name="replicaOptions">Further options of the replica's server.</param>
    public static async Task<ReplicationPair> StartAsync(ServerKind kind, bool hasGtids, string channel = "", params string[] replicaOptions)
    {
        var source = TestServer.StartAsync(kind, OptionsOf(kind, hasGtids, 1));
        var replica = TestServer.StartAsync(kind, [.. OptionsOf(kind, hasGtids, 2), .. replicaOptions]);
        var pair = new ReplicationPair(await source, await replica, channel);
        await pair.ConnectAsync(hasGtids);
        return pair;
    }

    /// <summary>Runs statements on one of the servers.</summary>
    /// <param name="server">The server.</param>
    /// <param name="sql">The statements.</param>
    public static async Task ExecuteAsync(TestServer server, string sql)
    {
        await using var connection = await server.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs statements on the replica that it does not log: another writer's.</summary>
    /// <param name="sql">The statements.</param>
    public Task WriteLocallyAsync(string sql) => ExecuteAsync(Replica, $"SET SESSION sql_log_bin = 0; {sql}");

    /// <summary>Waits until the applier has stopped.</summary>
    public Task StopAsync() => WaitAsync(async () => await StatusAsync("SQL_Running") == "No");

    /// <summary>Waits until the replica has what the source has written up to now.</summary>
    public async Task CatchUpAsync()
    {
        var mark = $"mark_{Guid.NewGuid():N}";
        await ExecuteAsync(Source, $"CREATE DATABASE {mark}");
        await WaitAsync(async () => Equals(await ScalarAsync($"SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = '{mark}'"), 1L));
    }

    /// <summary>Reads a value on the replica.</summary>
    /// <param name="sql">The query.</param>
    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = await Replica.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Stops both.</summary>
    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        await Source.DisposeAsync();
    }

    private static string[] OptionsOf(ServerKind kind, bool hasGtids, int id)
    {
        string[] options = [$"--server-id={id}", "--log-bin=binlog", "--binlog-format=ROW", "--sync-binlog=0", "--relay-log=relay", "--skip-slave-start"];
        return hasGtids && kind != ServerKind.MariaDb ? [.. options, "--gtid-mode=ON", "--enforce-gtid-consistency=ON", "--log-slave-updates"] : options;
    }

    private async Task ConnectAsync(bool hasGtids)
    {
        await ExecuteAsync(Source, $"CREATE DATABASE {Database} CHARACTER SET utf8mb4");
        await ExecuteAsync(Replica, Connect(Source, hasGtids));
        await CatchUpAsync();
    }

    /// <summary>Makes the source a replica of its replica, too. Without GTIDs, and with nothing in the replica's own log.</summary>
    public async Task ConnectBackAsync()
    {
        await ExecuteAsync(Source, Connect(Replica, hasGtids: false));
        await WaitAsync(async () => await StatusAsync(Source, "IO_Running") == "Yes");
    }

    private string Connect(TestServer source, bool hasGtids)
    {
        var port = new MySqlConnectionStringBuilder(source.ConnectionString).Port.ToString(CultureInfo.InvariantCulture);
        return IsMySql
            ? $"""
              CHANGE REPLICATION SOURCE TO SOURCE_HOST = '127.0.0.1', SOURCE_PORT = {port}, SOURCE_USER = 'root',
                GET_SOURCE_PUBLIC_KEY = 1, SOURCE_AUTO_POSITION = {(hasGtids ? 1 : 0)}{(hasGtids ? "" : ", SOURCE_LOG_FILE = 'binlog.000001', SOURCE_LOG_POS = 4")}{MySqlChannel};
              START REPLICA{MySqlChannel}
              """
            : $"""
              CHANGE MASTER{MariaDbChannel} TO MASTER_HOST = '127.0.0.1', MASTER_PORT = {port}, MASTER_USER = 'root', {(hasGtids, Source.Kind) switch
            {
                (true, ServerKind.MariaDb) => "MASTER_USE_GTID = slave_pos",
                (true, _) => "MASTER_AUTO_POSITION = 1",
                _ => "MASTER_LOG_FILE = 'binlog.000001', MASTER_LOG_POS = 4",
            }};
              START SLAVE{MariaDbChannel}
              """;
    }

    /// <summary>A column of the replica's status: the first whose name ends so.</summary>
    /// <param name="suffix">The end of its name.</param>
    public Task<string?> StatusAsync(string suffix) => StatusAsync(Replica, suffix);

    private async Task<string?> StatusAsync(TestServer server, string suffix)
    {
        await using var connection = await server.OpenAsync();
        await using var command = new MySqlCommand(IsMySql ? "SHOW REPLICA STATUS" : IsMariaDb ? "SHOW ALL SLAVES STATUS" : "SHOW SLAVE STATUS", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var ordinal = Enumerable.Range(0, reader.FieldCount).First(i => reader.GetName(i).EndsWith(suffix, StringComparison.Ordinal));
        return reader.GetValue(ordinal).ToString();
    }

    private async Task WaitAsync(Func<Task<bool>> isDone)
    {
        for (var watch = Stopwatch.StartNew(); !await isDone(); await Task.Delay(Poll))
        {
            if (watch.Elapsed > Patience) throw new TimeoutException($"The applier: {await StatusAsync("SQL_Running")}, {await StatusAsync("Last_SQL_Error")}, {await StatusAsync("Last_IO_Error")}");
        }
    }
}
