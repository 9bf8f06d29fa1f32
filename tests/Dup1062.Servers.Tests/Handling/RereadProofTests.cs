using Dup1062.Analyzers.CodeFixes.Rereads;
using Dup1062.Analyzers.Rereads;

namespace Dup1062.Servers.Tests.Handling;

/// <summary>DUP1107: the read behind a duplicate finds nothing under REPEATABLE READ; with the lock that our fix writes it finds the row.</summary>
public class RereadProofTests
{
    private const string Connector = "MySqlConnector";
    private const string Data = "MySql.Data.MySqlClient";

    [SkippableTheory]
    [EachServer(Connector, "\"SELECT code FROM coupon WHERE code = 'a'\"", "\"SELECT code FROM coupon WHERE code = 'a'\"")]
    [EachServer(Data, "\"SELECT code FROM coupon WHERE code = 'a'\"", "@\"select code from coupon where code = 'a' limit 1; \"")]
    [EachServer(Connector, "Find", "Find")]
    [EachServer(Data, "\"SELECT id FROM other\"", "\"SELECT code FROM coupon WHERE code = 'a' -- again\"")]
    public async Task The_row_is_seen_with_a_lock(ServerKind kind, string driver, string first, string again)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE coupon (code VARCHAR(32) PRIMARY KEY) ENGINE=InnoDB; CREATE TABLE other (id VARCHAR(9)) ENGINE=InnoDB");
        var source = HandlerProgram.Of(
            driver,
            $$"""
            using var tx = db.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
                    var row = db.QuerySingleOrDefault<string>({{first}}, null, tx);
                    using (var winner = new MySqlConnection(connectionString)) winner.Execute("INSERT INTO coupon (code) VALUES ('a')");
                    try
                    {
                        db.Execute("INSERT INTO coupon (code) VALUES ('a')", null, tx);
                    }
                    catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry)
                    {
                        row = db.QuerySingleOrDefault<string>({{again}}, null, tx);
                    }
                    return row ?? "nothing";
            """,
            "    private const string Find = \"SELECT code FROM coupon WHERE code = 'a'\";\n");

        var (bad, @fixed) = await HandlerProgram.BothAsync(source, new RereadAnalyzer(), new LockingReadFix());

        Assert.Equal("nothing", bad.Run(database));
        await database.ExecuteAsync("DELETE FROM coupon");
        Assert.Equal("a", @fixed.Run(database));
    }

    /// <summary>Why the rule is silent about a transaction that MySql.Data begins by default.</summary>
    [SkippableTheory]
    [EachServer(Connector, "")]
    [EachServer(Data, "a")]
    public async Task MySqlConnector_begins_with_REPEATABLE_READ_and_MySql_Data_with_READ_COMMITTED(ServerKind kind, string driver, string seen)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE coupon (code VARCHAR(32) PRIMARY KEY) ENGINE=InnoDB");
        var program = await HandlerProgram.CompileAsync(HandlerProgram.Of(driver, """
            using var tx = db.BeginTransaction();
                    db.Query<string>("SELECT code FROM coupon", null, tx);
                    using (var winner = new MySqlConnection(connectionString)) winner.Execute("INSERT INTO coupon (code) VALUES ('a')");
                    return string.Join(",", db.Query<string>("SELECT code FROM coupon", null, tx));
            """));

        Assert.Equal(seen, program.Run(database));
    }
}
