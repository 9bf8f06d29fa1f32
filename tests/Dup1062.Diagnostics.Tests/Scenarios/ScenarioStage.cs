using System.Data;
using System.Data.Common;
using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>A scenario played up to its error, on a database of its own; the failing session is still open.</summary>
internal sealed class ScenarioStage : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly TestDatabase _database;
    private readonly DbConnection _session;
    private readonly string? _file;

    private ScenarioStage(Scenario scenario, Client client, TestDatabase database)
    {
        Scenario = scenario;
        Client = client;
        _database = database;
        _session = client.Connect(database.ConnectionString);
        if (scenario.File is null) return;
        _file = Path.Combine(Path.GetTempPath(), $"{database.Name}.txt");
        File.WriteAllText(_file, scenario.File);
    }

    public Scenario Scenario { get; }

    public Client Client { get; }

    public TestDatabase Database => _database;

    /// <summary>What the statement failed with.</summary>
    public DbException Error { get; private set; } = null!;

    /// <summary>The statement as the service sent it.</summary>
    public string Sql => Scenario.Sql.Replace("{file}", _file);

    /// <summary>What the service would tell about the statement.</summary>
    public FailedCommand? Command => Scenario.IsMessageOnly
        ? null
        : new FailedCommand(Sql, [.. Parameters.Of(Scenario.Parameters).Select(p => new CommandParameter($"@{p.Key}", p.Value))], _database.Name);

    /// <summary>Plays a scenario on a server, up to its error.</summary>
    public static async Task<ScenarioStage> PlayAsync(Scenario scenario, Client client, ServerKind kind) => await PlayAsync(scenario, client, await TestServers.GetAsync(kind));

    /// <summary>Plays a scenario on a server of its own.</summary>
    public static async Task<ScenarioStage> PlayAsync(Scenario scenario, Client client, TestServer server)
    {
        var stage = new ScenarioStage(scenario, client, await server.CreateDatabaseAsync());
        try
        {
            await stage.PlayAsync();
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sets the database up again in another one, for what would change this one.</summary>
    public async Task<ScenarioStage> AgainAsync() => await PlayAsync(Scenario, Client, _database.Server);

    /// <summary>Diagnoses the error as the service would.</summary>
    /// <param name="options">How.</param>
    /// <param name="opened">Is told of each connection that the diagnosis has opened.</param>
    public Task<Diagnosis> DiagnoseAsync(DiagnoserOptions options, Action<DbConnection>? opened = null)
    {
        return new DuplicateEntryDiagnoser(Connect, options).DiagnoseAsync(DuplicateEntry.From(Error)!, Command);

        DbConnection Connect()
        {
            var connection = Client.Connect(_database.ConnectionString);
            connection.StateChange += (_, change) =>
            {
                if (change.CurrentState == ConnectionState.Open) opened?.Invoke(connection);
            };
            return connection;
        }
    }

    /// <summary>Another connection.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        var connection = Client.Connect(_database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>SQL that was made for another scene's database, made for this one's.</summary>
    public string ToOwn(string sql, ScenarioStage other) => sql.Replace(other._database.Name, _database.Name);

    /// <summary>Runs the failing statement once more.</summary>
    public Task RepeatAsync() => Client.ExecuteAsync(_session, Scenario, Sql);

    /// <summary>Runs statements on the failing session.</summary>
    public async Task RunAsync(string? sql)
    {
        if (sql is null) return;
        await using var command = _session.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in Parameters.Of(Scenario.Parameters)) command.Parameters.Add(Parameters.Create(command, name, value));
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _database.DisposeAsync();
        if (_file is not null) File.Delete(_file);
    }

    private async Task PlayAsync()
    {
        await _database.ExecuteAsync(Scenario.Setup);
        await _session.OpenAsync();
        await RunAsync(Scenario.Session);
        Error = await Assert.ThrowsAnyAsync<DbException>(Scenario.Rival is null ? RepeatAsync : RepeatAgainstRivalAsync);
        await RunAsync(Scenario.Reaction);
        if (Scenario.Afterwards is { } afterwards) await _database.ExecuteAsync(afterwards);
    }

    private async Task RepeatAgainstRivalAsync()
    {
        await using var rival = await _database.OpenAsync();
        await using var transaction = await rival.BeginTransactionAsync();
        await using (var command = new MySqlConnector.MySqlCommand(Scenario.Rival, rival, transaction)) await command.ExecuteNonQueryAsync();
        var waiting = RepeatAsync();
        while (!waiting.IsCompleted && !await IsRunningAsync()) await Task.Delay(Poll);
        await transaction.CommitAsync();
        await waiting;
    }

    // It waits for the rival's row, or is about to: either way the rival commits first.
    private async Task<bool> IsRunningAsync() =>
        await _database.ScalarAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE db = '{_database.Name}' AND info LIKE 'INSERT INTO%'") is not 0L;
}
