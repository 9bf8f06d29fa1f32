namespace Dup1062.Servers.Tests;

public class ServerLifetimeTests
{
    [SkippableTheory, EachServer]
    public async Task Server_and_data_are_gone_after_dispose(ServerKind kind)
    {
        ServerProcess process;
        await using (var server = await TestServer.StartAsync(kind))
        {
            process = await ServerProcess.OfAsync(server.ConnectionString);
            Assert.False(process.IsGone);
        }
        Assert.True(process.IsGone);
    }

    [SkippableTheory, EachServer]
    public async Task Server_and_data_are_gone_after_the_test_process_is_killed(ServerKind kind)
    {
        await TestServers.GetAsync(kind); // Skips where there is none.
        using var holder = new HolderProcess(kind);
        var process = await ServerProcess.OfAsync(await holder.ReadAnswerAsync());

        holder.Kill();

        Assert.True(await process.IsSoonGoneAsync());
    }

    [SkippableTheory, EachServer]
    public async Task Options_are_passed_on_and_win(ServerKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, "--max-connections=17", "--log-bin=binlog", "--server-id=5");
        await using var database = await server.CreateDatabaseAsync();
        Assert.Equal(17L, Convert.ToInt64(await database.ScalarAsync("SELECT @@max_connections")));
        Assert.Equal(1L, Convert.ToInt64(await database.ScalarAsync("SELECT @@log_bin")));
    }

    [SkippableTheory, InlineData(ServerKind.MySql), InlineData(ServerKind.MySql56)]
    public async Task Servers_of_one_kind_have_UUIDs_of_their_own(ServerKind kind)
    {
        await using var other = await TestServer.StartAsync(kind);
        await using var database = await other.CreateDatabaseAsync();
        await using var shared = await TestServers.CreateDatabaseAsync(kind);
        Assert.NotEqual(await shared.ScalarAsync("SELECT @@server_uuid"), await database.ScalarAsync("SELECT @@server_uuid"));
    }

    [SkippableTheory, EachServer]
    public async Task Server_that_does_not_start_says_why(ServerKind kind)
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => TestServer.StartAsync(kind, "--no-such-option"));
        Assert.Contains("no-such-option", e.Message);
    }

    [Theory]
    [InlineData(ServerKind.MariaDb, "", "SkipException: no MariaDb: ")]
    [InlineData(ServerKind.MariaDb, "true", "InvalidOperationException: CI=true and no MariaDB: ")]
    [InlineData(ServerKind.MySql, "true", "SkipException: no MySql: ")]
    public async Task Missing_server_is_a_reason_to_skip_but_not_MariaDB_in_CI(ServerKind kind, string ci, string answer)
    {
        using var holder = new HolderProcess(kind, ("PATH", "/nowhere"), ("CI", ci));
        Assert.StartsWith(answer, await holder.ReadAnswerAsync());
    }
}
