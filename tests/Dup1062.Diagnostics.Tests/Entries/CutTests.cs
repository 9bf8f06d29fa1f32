using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Entries;

public class CutTests
{
    [SkippableTheory]
    [EachServer("REPEAT('a', 63)", false)]
    [EachServer("REPEAT('a', 70)", true)]
    [EachServer("REPEAT('é', 30)", false)]
    [EachServer("REPEAT('é', 40)", true)]
    [EachServer("CONCAT('a', REPEAT('é', 40))", true)]
    [EachServer("REPEAT('日', 20)", false)]
    [EachServer("REPEAT('日', 40)", true)]
    [EachServer("CONCAT('a', REPEAT('日', 40))", true)]
    [EachServer("CONCAT('aa', REPEAT('日', 40))", true)]
    public async Task Server_says_or_length_shows_that_a_value_was_cut(ServerKind kind, string value, bool expected)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync($"CREATE TABLE t (s VARCHAR(99) CHARACTER SET utf8mb4, UNIQUE KEY uq (s)); INSERT INTO t VALUES ({value})");
        foreach (var driver in Driver.All.Keys)
        {
            await using var connection = await Driver.OpenAsync(driver, database.ConnectionString);
            var error = await connection.ErrorOfAsync($"INSERT INTO t VALUES ({value})");
            Assert.Equal((error.Message, expected), (error.Message, DuplicateEntry.From(error)!.IsValueCut));
        }
    }
}
