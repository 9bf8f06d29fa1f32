using Dup1062.Analyzers.CodeFixes.Retries;
using Dup1062.Analyzers.Retries;

namespace Dup1062.Servers.Tests.Handling;

/// <summary>DUP1106: how often a duplicate is tried with the retry as it was, and with the one that our fix makes of it.</summary>
public class RetryProofTests
{
    private const string Connector = "MySqlConnector";
    private const string Data = "MySql.Data.MySqlClient";
    private const string Schema = "CREATE TABLE coupon (code VARCHAR(32) PRIMARY KEY) ENGINE=InnoDB;";
    private const string Insert = "db.Execute(\"INSERT INTO coupon (code) VALUES ('a')\")";

    [SkippableTheory]
    [EachServer(Connector, "Policy.Handle<MySqlException>()")]
    [EachServer(Data, "Policy.Handle<MySqlException>()")]
    [EachServer(Connector, "Policy.Handle<TimeoutException>().Or<DbException>()")]
    [EachServer(Connector, "Policy.Handle<MySqlException>(e => e.Number == 1213 || e.Number == 1062)")]
    [EachServer(Data, "Policy.Handle<MySqlException>(e => new[] { 1205, 1062 }.Contains(e.Number))")]
    public Task Polly_tries_once(ServerKind kind, string driver, string clause) => ProveAsync(kind, driver, $$"""
                var retry = {{clause}}.Retry(3);
                retry.Execute(() => { tries++; {{Insert}}; });
        """);

    [SkippableTheory]
    [EachServer(Connector, "Handle<MySqlException>()")]
    [EachServer(Data, "Handle<MySqlException>(e => e.Number is 1205 or 1062)")]
    public Task A_pipeline_tries_once(ServerKind kind, string driver, string clause) => ProveAsync(kind, driver, $$"""
                var pipeline = new ResiliencePipelineBuilder()
                    .AddRetry(new Polly.Retry.RetryStrategyOptions { ShouldHandle = new PredicateBuilder().{{clause}}, Delay = TimeSpan.Zero })
                    .Build();
                pipeline.Execute(() => { tries++; {{Insert}}; });
        """);

    [SkippableTheory]
    [EachServer(Connector, "e is MySqlException")]
    [EachServer(Data, "e is MySqlException")]
    [EachServer(Connector, "e is MySqlException { Number: 1205 or 1062 or 1213 }")]
    [EachServer(Data, "e is MySqlException m && (m.Number == 1205 || m.Number == 1062)")]
    public Task A_loop_that_asks_a_predicate_tries_once(ServerKind kind, string driver, string predicate) => ProveAsync(kind, driver, $$"""
                while (true)
                {
                    try { tries++; {{Insert}}; break; }
                    catch (Exception e) when (tries < 4 && IsTransient(e)) { }
                }
        """, $"    static bool IsTransient(Exception e) => {predicate};\n");

    [SkippableTheory, EachServer]
    public Task EF_Core_s_strategy_tries_once(ServerKind kind) => ProveAsync(kind, Connector, $$"""
                var options = new DbContextOptionsBuilder().UseMySql(
                    connectionString, ServerVersion.AutoDetect(connectionString), b => b.EnableRetryOnFailure(3, TimeSpan.FromMilliseconds(1), new[] { 1205, 1062 })).Options;
                using var context = new DbContext(options);
                context.Database.CreateExecutionStrategy().Execute(() => { tries++; context.Database.ExecuteSqlRaw("INSERT INTO coupon (code) VALUES ('a')"); });
        """);

    private static async Task ProveAsync(ServerKind kind, string driver, string body, string members = "")
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Schema + "INSERT INTO coupon VALUES ('a')");
        var source = HandlerProgram.Of(driver, $$"""
            var tries = 0;
                    try
                    {
            {{body}}
                    }
                    catch (Exception e) when (e.GetBaseException() is MySqlException { Number: 1062 }) { }
                    return tries.ToString();
            """, members);

        var (bad, @fixed) = await HandlerProgram.BothAsync(source, new RetryAnalyzer(), new ExcludeDuplicateFix(), Schema);

        Assert.Equal("4", bad.Run(database));
        Assert.Equal("1", @fixed.Run(database));
    }
}
