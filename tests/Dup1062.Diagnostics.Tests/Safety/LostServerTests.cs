using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Safety;

public class LostServerTests
{
    [SkippableTheory]
    [EachServer(1)]
    [EachServer(5)]
    [EachServer(12)]
    public async Task A_connection_that_is_lost_on_the_way_ends_in_an_answer(ServerKind kind, int after)
    {
        await using var shop = await Shop.OpenAsync(kind);
        await using var killing = await shop.Database.Server.OpenAsync();
        var sent = 0;
        MySqlConnection? lost = null;
        var diagnoser = new DuplicateEntryDiagnoser(() => new WatchedConnection(lost = new MySqlConnection(shop.Database.ConnectionString), KillAsync));

        var diagnosis = await diagnoser.DiagnoseAsync(await shop.FailAsync(), shop.Command);

        Assert.NotEmpty(diagnosis.Unread);

        async Task KillAsync(string statement)
        {
            if (++sent != after) return;
            await using var command = new MySqlCommand($"KILL {lost!.ServerThread}", killing);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task No_server_at_all_ends_in_an_answer()
    {
        var diagnoser = new DuplicateEntryDiagnoser(() => new MySqlConnection("Server=127.0.0.1;Port=1;User ID=root;Pooling=False"));

        var diagnosis = await diagnoser.DiagnoseAsync(DuplicateEntry.Parse("Duplicate entry '1' for key 'PRIMARY'"));

        Assert.Equal(Cause.Unknown, diagnosis.Cause);
        Assert.NotEmpty(diagnosis.Unread);
    }

    [Fact]
    public async Task A_factory_that_fails_ends_in_an_answer() =>
        Assert.NotEmpty((await new DuplicateEntryDiagnoser(() => throw new InvalidOperationException("secret")).DiagnoseAsync(DuplicateEntry.Parse("Duplicate entry '1' for key 'PRIMARY'"))).Unread);

    [Fact]
    public async Task A_factory_that_gives_nothing_ends_in_an_answer() =>
        Assert.NotEmpty((await new DuplicateEntryDiagnoser(() => null!).DiagnoseAsync(DuplicateEntry.Parse("Duplicate entry '1' for key 'PRIMARY'"))).Unread);

    [Fact]
    public async Task A_cancelled_diagnosis_ends_in_an_answer()
    {
        var diagnoser = new DuplicateEntryDiagnoser(() => new MySqlConnection("Server=127.0.0.1;Port=1;User ID=root;Pooling=False"));

        Assert.NotEmpty((await diagnoser.DiagnoseAsync(DuplicateEntry.Parse("Duplicate entry '1' for key 'PRIMARY'"), null, new CancellationToken(canceled: true))).Unread);
    }
}
