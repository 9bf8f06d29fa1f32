using System.Data.Common;
using Dup1062.Servers;
using MySqlConnector;
using OracleConnection = MySql.Data.MySqlClient.MySqlConnection;

namespace Dup1062.Diagnostics.Tests.Live;

/// <summary>A diagnosis leaves nothing behind, needs little, and never fails.</summary>
public class SafetyTests
{
    private const string Users = """
        CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) NOT NULL, name VARCHAR(50), UNIQUE KEY uniq_email (email));
        INSERT INTO users (email, name) VALUES ('ann.miller@example.com', 'Ann');
        """;

    private const string Insert = "INSERT INTO users (email, name) VALUES ('ann.miller@example.com', 'Annabel')";

    [SkippableTheory, EachServer]
    public async Task Pools_of_both_drivers_stay_as_they_were(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var (entry, command) = await Failure.RunAsync(database, Insert);
        var connectionString = database.ConnectionString.Replace("Pooling=False", "Pooling=True;Maximum Pool Size=1");
        Func<DbConnection>[] pools = [() => new MySqlConnection(connectionString + ";Connection Reset=False"), () => new OracleConnection(connectionString)];
        foreach (var connect in pools)
        {
            var before = await StateAsync(connect);
            var diagnosis = await new DuplicateEntryDiagnoser(connect).DiagnoseAsync(entry, command);
            Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
            Assert.Equal(before, await StateAsync(connect));
        }
        await MySqlConnection.ClearAllPoolsAsync();
        OracleConnection.ClearAllPools();

        async Task<string> StateAsync(Func<DbConnection> connect)
        {
            await using var connection = connect();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO users (email) VALUES (CONCAT('x', RAND())); SELECT CONCAT_WS('|', @@SESSION.sql_mode, @@SESSION.autocommit, @@SESSION.character_set_client, @@SESSION.time_zone)";
            return Convert.ToString(await command.ExecuteScalarAsync())!;
        }
    }

    [SkippableTheory, EachServer]
    public async Task An_account_with_SELECT_alone_is_enough(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var (entry, command) = await Failure.RunAsync(database, Insert);
        await using var account = await Account.CreateAsync(database, "SELECT");
        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(account.ConnectionString)).DiagnoseAsync(entry, command);
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task An_account_that_may_read_nothing_says_so(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var (entry, command) = await Failure.RunAsync(database, Insert);
        await using var account = await Account.CreateAsync(database, "INSERT");
        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(account.ConnectionString)).DiagnoseAsync(entry, command);
        Assert.True(diagnosis.Causes[0].Confidence < 0.5);
        Assert.Contains(diagnosis.Unread, note => note.Contains("no privilege", StringComparison.Ordinal));
    }

    [SkippableTheory, EachServer]
    public async Task Masked_values_are_nowhere_in_a_diagnosis(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var (entry, command) = await Failure.RunAsync(database, Insert);
        foreach (var redaction in (Redaction[])[Redaction.Mask, Redaction.Hash])
        {
            var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(database.ConnectionString), new DiagnoserOptions { Redaction = redaction }).DiagnoseAsync(entry, command);
            var texts = diagnosis.Causes.SelectMany(cause => cause.Evidence.SelectMany(e => (string?[])[e.Text, e.Query, e.Result]).Concat(cause.Remedies.SelectMany(r => (string?[])[r.Text, r.Sql, r.Risk])));
            Assert.All(texts.OfType<string>(), text =>
            {
                Assert.DoesNotContain("miller", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("Annabel", text, StringComparison.Ordinal);
                Assert.DoesNotContain("6D696C6C6572", text, StringComparison.OrdinalIgnoreCase);
            });
        }
    }

    [Fact]
    public async Task No_server_is_a_diagnosis_that_says_so()
    {
        var entry = new DuplicateEntry { Number = 1062, Message = "Duplicate entry 'a' for key 'k'", Value = "a", Key = "k" };
        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection("Server=127.0.0.1;Port=1;User ID=x")).DiagnoseAsync(entry);
        Assert.Equal(Cause.Unknown, diagnosis.Cause);
        Assert.Null(diagnosis.Server);
        Assert.NotEmpty(diagnosis.Unread);
    }

    [SkippableFact]
    public async Task A_cancelled_diagnosis_ends_with_what_it_knows()
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MariaDb);
        var entry = new DuplicateEntry { Number = 1062, Message = "Duplicate entry 'a' for key 'k'", Value = "a", Key = "k" };
        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(database.ConnectionString)).DiagnoseAsync(entry, null, new CancellationToken(canceled: true));
        Assert.NotEmpty(diagnosis.Unread);
    }

    [SkippableTheory, EachServer]
    public async Task A_query_that_takes_too_long_is_ended_and_noted(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var (entry, command) = await Failure.RunAsync(database, Insert);
        await using var locker = await database.OpenAsync();
        await using (var command1 = new MySqlCommand("LOCK TABLES users WRITE", locker)) await command1.ExecuteNonQueryAsync();
        var options = new DiagnoserOptions { QueryTimeout = TimeSpan.FromSeconds(1) };
        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(database.ConnectionString), options).DiagnoseAsync(entry, command);
        Assert.Contains(diagnosis.Unread, note => note.Contains("timeout", StringComparison.Ordinal));
    }
}
