using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Safety;

public class LockTests
{
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(1);

    [SkippableTheory, EachServer]
    public async Task An_ALTER_TABLE_gets_its_lock_between_any_two_queries(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        await using var altering = await shop.Database.OpenAsync();
        var alterations = 0;
        var diagnoser = new DuplicateEntryDiagnoser(() => new WatchedConnection(new MySqlConnection(shop.Database.ConnectionString), AlterAsync));

        var diagnosis = await diagnoser.DiagnoseAsync(await shop.FailAsync(), shop.Command);

        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Empty(diagnosis.Unread);
        Assert.True(alterations >= diagnosis.Queries);

        async Task AlterAsync(string statement)
        {
            if (!statement.StartsWith("START TRANSACTION", StringComparison.Ordinal)) return;
            alterations++;
            // Fails with 1205 where the diagnosis still holds the table.
            await using var command = new MySqlCommand($"SET SESSION lock_wait_timeout = 1; ALTER TABLE customers COMMENT = '{alterations}'", altering);
            await command.ExecuteNonQueryAsync();
        }
    }

    [SkippableTheory, EachServer]
    public async Task A_locked_table_ends_in_an_answer_while_it_is_still_locked(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var entry = await shop.FailAsync();
        await using var locking = await shop.Database.OpenAsync();
        await using (var command = new MySqlCommand("LOCK TABLES customers WRITE", locking)) await command.ExecuteNonQueryAsync();
        var options = new DiagnoserOptions { QueryTimeout = TimeSpan.FromMilliseconds(300), Timeout = TimeSpan.FromSeconds(5) };

        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(shop.Database.ConnectionString), options).DiagnoseAsync(entry, shop.Command).WaitAsync(Forever);

        Assert.Contains(diagnosis.Unread, unread => unread.Contains("time", StringComparison.Ordinal));
        Assert.All(diagnosis.Causes, finding => Assert.True(finding.Confidence < 0.8));
        await using var unlock = new MySqlCommand("UNLOCK TABLES", locking);
        await unlock.ExecuteNonQueryAsync();
    }

    [SkippableTheory, EachServer]
    public async Task The_application_is_not_kept_from_the_row_that_is_looked_at(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        await using var writing = await shop.Database.OpenAsync();
        var diagnoser = new DuplicateEntryDiagnoser(() => new WatchedConnection(new MySqlConnection(shop.Database.ConnectionString), WriteAsync));

        Assert.Equal(Cause.AlreadyExists, (await diagnoser.DiagnoseAsync(await shop.FailAsync(), shop.Command)).Cause);

        // Between a query and its COMMIT, where a lock on the row would still be held.
        async Task WriteAsync(string statement)
        {
            if (statement != "COMMIT") return;
            await using var command = new MySqlCommand("SET SESSION innodb_lock_wait_timeout = 1; UPDATE customers SET name = CONCAT(name, '.') WHERE id = 1", writing);
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }
    }
}
