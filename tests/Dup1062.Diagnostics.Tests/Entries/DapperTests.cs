using Dapper;
using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Entries;

public class DapperTests
{
    [SkippableTheory]
    [EachServer("MySqlConnector")]
    [EachServer("MySql.Data")]
    public async Task Dapper_s_exceptions_are_the_driver_s(ServerKind kind, string driver)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(50), UNIQUE KEY uq_email (email)); INSERT INTO users VALUES (1, 'a@b.c')");
        await using var connection = await Driver.OpenAsync(driver, database.ConnectionString);
        var caught = await Assert.ThrowsAnyAsync<Exception>(() => connection.ExecuteAsync(
            "INSERT INTO users VALUES (@Id, @Email)", (object[])[new { Id = 2, Email = "new@b.c" }, new { Id = 3, Email = "A@B.C" }]));
        Assert.True(caught.IsDuplicateEntry("uq_email"));
        Assert.Equal("A@B.C", DuplicateEntry.From(caught)!.Value);
    }
}
