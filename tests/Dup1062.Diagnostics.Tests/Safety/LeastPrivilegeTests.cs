using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Safety;

public class LeastPrivilegeTests
{
    [SkippableTheory, EachServer]
    public async Task SELECT_on_one_schema_is_enough(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var diagnosis = await DiagnoseAsync(shop, await shop.AccountAsync("SELECT ON {db}.*"));

        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Empty(diagnosis.Unread);
    }

    [SkippableTheory, EachServer]
    public async Task Columns_that_may_not_be_read_are_said(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var diagnosis = await DiagnoseAsync(shop, await shop.AccountAsync("SELECT (id) ON {db}.customers"));

        Assert.True(diagnosis.Causes[0].Confidence < 0.8);
        Assert.Contains(diagnosis.Unread.Concat(diagnosis.Causes.SelectMany(finding => finding.Evidence).Select(evidence => evidence.Text)), text => text.Contains("privilege", StringComparison.Ordinal) || text.Contains("could be found", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [EachServer("EXECUTE ON {db}.*")]
    [EachServer("INSERT ON {db}.*")]
    public async Task An_account_that_reads_nothing_gets_no_confident_answer(ServerKind kind, string grant)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var diagnosis = await DiagnoseAsync(shop, await shop.AccountAsync(grant));

        Assert.True(diagnosis.Causes[0].Confidence < 0.8);
        Assert.NotEmpty(diagnosis.Unread.Concat(diagnosis.Causes[0].Evidence.Select(evidence => evidence.Text)));
    }

    [SkippableTheory, EachServer]
    public async Task An_account_without_a_database_gets_an_answer_too(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var diagnosis = await DiagnoseAsync(shop, await shop.AccountAsync());

        Assert.True(diagnosis.Causes[0].Confidence < 0.8);
    }

    [SkippableTheory, EachServer]
    public async Task A_password_that_is_wrong_is_said(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var account = new MySqlConnectionStringBuilder(await shop.AccountAsync("SELECT ON {db}.*")) { Password = "wrong" };

        Assert.Contains((await DiagnoseAsync(shop, account.ConnectionString)).Unread, unread => unread.Contains("access denied", StringComparison.Ordinal));
    }

    [SkippableTheory, EachServer]
    public async Task The_status_of_replication_that_may_not_be_read_is_said(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var account = await shop.AccountAsync("SELECT ON {db}.*");

        var replica = await new DuplicateEntryDiagnoser(() => new MySqlConnection(account)).DiagnoseReplicaAsync();

        Assert.Empty(replica.Conflicts);
        Assert.Contains(replica.Unread, unread => unread.Contains("REPLICATION CLIENT", StringComparison.Ordinal) && unread.Contains("no privilege", StringComparison.Ordinal));
    }

    private static async Task<Diagnosis> DiagnoseAsync(Shop shop, string account) =>
        await new DuplicateEntryDiagnoser(() => new MySqlConnection(account)).DiagnoseAsync(await shop.FailAsync(), shop.Command);
}
