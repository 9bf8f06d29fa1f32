using System.Data.Common;
using Dup1062.Servers;
using MySqlConnector;
using OracleConnection = MySql.Data.MySqlClient.MySqlConnection;

namespace Dup1062.Diagnostics.Tests.Safety;

public class PoolTests
{
    private static readonly string[] Variables = ["autocommit", "sql_mode", "time_zone", "character_set_client", "character_set_results", "collation_connection", "sql_log_bin", "foreign_key_checks", "unique_checks", "lock_wait_timeout"];

    [SkippableTheory]
    [EachServer(true)]
    [EachServer(false)]
    public async Task A_diagnosis_leaves_nothing_behind_in_the_pool_that_it_shares(ServerKind kind, bool isOracle)
    {
        await using var shop = await Shop.OpenAsync(kind);
        // One connection, so that the service and the diagnosis have to use the same one. Neither driver resets what MySQL 5.6 cannot reset.
        var pool = $"{shop.Database.ConnectionString.Replace("Pooling=False", "Pooling=True")};Maximum Pool Size=1;Connection Reset=False";
        var before = await SessionAsync(Connect);

        var diagnosis = await new DuplicateEntryDiagnoser(Connect).DiagnoseAsync(await shop.FailAsync(), shop.Command);

        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Empty(diagnosis.Unread);
        Assert.Equal(before, await SessionAsync(Connect));
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO customers (email) VALUES ('cid@example.org')";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());

        DbConnection Connect() => isOracle ? new OracleConnection(pool) : new MySqlConnection(pool);
    }

    /// <summary>The session's id, variables, database and transaction.</summary>
    private static async Task<string> SessionAsync(Func<DbConnection> connect)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        var lines = new List<string>();
        // Names differ between the servers: tx_isolation, transaction_isolation, transaction_read_only.
        await ReadAsync($"SHOW SESSION VARIABLES WHERE Variable_name LIKE 't%x%_isolation' OR Variable_name LIKE 't%x%_read_only' OR Variable_name LIKE 'transaction_%' OR Variable_name LIKE 'max_%_time' OR Variable_name IN ('{string.Join("','", Variables)}')");
        await ReadAsync("SELECT CONNECTION_ID(), DATABASE()");
        return string.Join("\n", lines);

        async Task ReadAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) lines.Add($"{reader.GetValue(0)} {reader.GetValue(1)}");
        }
    }
}
