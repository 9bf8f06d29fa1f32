using System.Data.Common;
using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Fixes;
using Microsoft.CodeAnalysis.CodeFixes;
using MySqlConnector;

namespace Dup1062.Servers.Tests.Fixes;

/// <summary>
/// Every fix in every kind of literal, compiled and run twice through both drivers on every server: the program as it was fails the second time, the
/// fixed one does not, and leaves the row that the fix's title promises.
/// </summary>
public class FixProofTests
{
    private const string Connector = "MySqlConnector";
    private const string Data = "MySql.Data.MySqlClient";

    [SkippableTheory, EachServer(Connector), EachServer(Data)]
    public Task Keep_the_existing_row(ServerKind kind, string driver) =>
        ProveAsync(kind, driver, new KeepExistingRowFix(), "Dup1062.KeepExisting", (first, _) => first);

    [SkippableTheory, EachServer(Connector), EachServer(Data)]
    public Task Update_the_existing_row(ServerKind kind, string driver) =>
        ProveAsync(kind, driver, new UpsertChoiceFix(), "Dup1062.UpdateExisting", (_, second) => second);

    [SkippableTheory, EachServer(Connector), EachServer(Data)]
    public Task Ignore_the_error(ServerKind kind, string driver) =>
        ProveAsync(kind, driver, new UpsertChoiceFix(), "Dup1062.Ignore", (first, _) => first);

    [SkippableTheory, EachServer(Connector), EachServer(Data)]
    public Task Handle_1062_where_it_runs(ServerKind kind, string driver) =>
        ProveAsync(kind, driver, new HandleDuplicateFix(), "Dup1062.HandleDuplicate", (first, _) => first);

    [SkippableTheory]
    [EachServer(Connector, "Dup1062.KeepExistingAndReturnId", 0)]
    [EachServer(Data, "Dup1062.KeepExistingAndReturnId", 0)]
    [EachServer(Connector, "Dup1062.UpdateExistingAndReturnId", 1)]
    [EachServer(Data, "Dup1062.UpdateExistingAndReturnId", 1)]
    public async Task Return_the_existing_row_s_id(ServerKind kind, string driver, string equivalenceKey, int hours)
    {
        await using var database = await DatabaseAsync(kind);
        var source = ShopProgram.Of(
            driver, "\"INSERT INTO users (email, created) VALUES (@code, '2020-01-01' + INTERVAL @percent HOUR)\"", "cmd.LastInsertedId");
        var program = (await ShopProgram.FixAsync(source, new UpsertChoiceFix(), equivalenceKey, VersionOf(database)))!;

        program.Run(database, "other", 0);
        var id = program.Run(database, "a@b.c", 0);
        program.Run(database, "another", 0);

        Assert.Equal(id, program.Run(database, "a@b.c", 1));
        Assert.Equal($"{id}@{hours}", await database.ScalarAsync("SELECT CONCAT(id, '@', HOUR(created)) FROM users WHERE email = 'a@b.c'"));
    }

    [SkippableTheory, EachServer(Connector), EachServer(Data)]
    public async Task Keep_the_rows_that_a_SELECT_meets(ServerKind kind, string driver)
    {
        await using var database = await DatabaseAsync(kind);
        await database.ExecuteAsync("INSERT INTO users (email, login, created) VALUES ('a', 'x', now()), ('b', 'y', now())");
        var source = ShopProgram.Of(driver, "\"INSERT INTO coupon (code, note) SELECT email, login FROM users -- all\"");
        var program = (await ShopProgram.FixAsync(source, new KeepExistingRowFix(), "Dup1062.KeepExisting", VersionOf(database)))!;

        program.Run(database, "", 0);
        await database.ExecuteAsync("DELETE FROM coupon WHERE code = 'a'; UPDATE users SET login = CONCAT(login, '2')");
        program.Run(database, "", 0);

        Assert.Equal("a0x2,b0y", await CouponsAsync(database));
    }

    private static async Task ProveAsync(
        ServerKind kind, string driver, CodeFixProvider provider, string equivalenceKey, Func<string, string, string> expected)
    {
        await using var database = await DatabaseAsync(kind);
        var proved = 0;
        foreach (var literal in Literals.All)
        {
            var source = ShopProgram.Of(driver, Literals.Fixed(literal, "", ""));
            var unfixed = await ShopProgram.CompileAsync(source);
            var second = await RunOnEmptyTableAsync(unfixed, database, 2);
            var first = await RunOnEmptyTableAsync(unfixed, database, 1);
            Assert.Equal(1062, NumberOf(Assert.ThrowsAny<DbException>(() => unfixed.Run(database, "a", 2))));

            var program = (await ShopProgram.FixAsync(source, provider, equivalenceKey, VersionOf(database)))!;
            Assert.True(first == await RunOnEmptyTableAsync(program, database, 1), program.Source);
            if (program.Source.Contains("throw;")) continue;
            program.Run(database, "a", 2);
            Assert.True(expected(first, second) == await CouponsAsync(database), program.Source);
            proved++;
        }
        Assert.True(proved > 15);
    }

    private static async Task<string> RunOnEmptyTableAsync(ShopProgram program, TestDatabase database, int percent)
    {
        await database.ExecuteAsync("DELETE FROM coupon");
        program.Run(database, "a", percent);
        return await CouponsAsync(database);
    }

    private static async Task<string> CouponsAsync(TestDatabase database) =>
        (string)(await database.ScalarAsync("SELECT GROUP_CONCAT(CONCAT(code, percent, IFNULL(note, '')) ORDER BY code) FROM coupon"))!;

    private static async Task<TestDatabase> DatabaseAsync(ServerKind kind)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Store.Schema);
        return database;
    }

    private static string VersionOf(TestDatabase database) => database.Server.Version.ToString();

    private static int NumberOf(DbException error) => error switch
    {
        MySqlException connector => connector.Number,
        global::MySql.Data.MySqlClient.MySqlException data => data.Number,
        _ => 0,
    };
}
