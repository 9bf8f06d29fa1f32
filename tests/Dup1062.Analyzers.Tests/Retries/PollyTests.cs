using static Dup1062.Analyzers.Tests.Retries.Retrying;

namespace Dup1062.Analyzers.Tests.Retries;

/// <summary>DUP1106: Polly's policies and pipelines.</summary>
public class PollyTests
{
    private const string Schema = "CREATE TABLE coupon (code VARCHAR(32) PRIMARY KEY); CREATE TABLE log (id INT AUTO_INCREMENT PRIMARY KEY, text TEXT);";

    [Theory]
    [InlineData("Policy.Handle<MySqlException>(e => [|e.Number == 1062|]).Retry(3)")]
    [InlineData("Policy.Handle<TimeoutException>().Or<MySqlException>(e => e.Number is 1205 or [|1062|]).WaitAndRetry(3, i => TimeSpan.Zero)")]
    [InlineData("Policy.HandleInner<MySqlException>(e => [|e.Number == (int)MySqlErrorCode.DuplicateKeyEntry|]).WaitAndRetryAsync(3, i => TimeSpan.Zero)")]
    [InlineData("Policy.Handle<DbUpdateException>(e => e.InnerException is MySqlException { Number: [|1062|] }).RetryAsync()")]
    [InlineData("Policy.Handle<Exception>(e => e.GetBaseException() is MySqlException { Number: [|1062|] }).RetryForever()")]
    [InlineData("Policy<int>.Handle<MySqlException>(e => [|e.Number == 1062|]).Retry(3)")]
    [InlineData("new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<MySqlException>(e => [|e.Number == 1062|]) }).Build()")]
    [InlineData("new ResiliencePipelineBuilder().AddRetry(new() { ShouldHandle = new PredicateBuilder().HandleInner<MySqlException>(e => [|e.Number == 1062|]).Handle<TimeoutException>() }).Build()")]
    [InlineData("new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is MySqlException { Number: 1205 or [|1062|] }) }).Build()")]
    [InlineData("new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { ShouldHandle = args => args.Outcome switch { { Exception: MySqlException { Number: [|1062|] } } => PredicateResult.True(), _ => PredicateResult.False() } }).Build()")]
    [InlineData("new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { ShouldHandle = async args => args.Outcome.Exception is [|MySqlException|] }).Build()")]
    public Task ARetryThatNamesIt_IsFlagged(string policy) => VerifyAsync($"    static object Make() => {policy};");

    [Theory]
    [InlineData("AddResiliencePipeline(\"db\", builder => builder.AddRetry(new RetryStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<MySqlException>(e => [|e.Number == 1062|]) }))")]
    [InlineData("AddResiliencePipeline(\"db\", builder => { builder.AddRetry(new() { ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is [|MySqlException|]) }); })")]
    [InlineData("AddPolicyHandler(Policy.Handle<MySqlException>(e => [|e.Number == 1062|]).WaitAndRetryAsync(3, i => TimeSpan.Zero))")]
    public Task OneForDependencyInjection_IsFlagged(string registration) => VerifyAsync($$"""
            static void Register() => {{registration}};

            static void AddResiliencePipeline(string key, Action<ResiliencePipelineBuilder> configure) { }

            static void AddPolicyHandler(IAsyncPolicy policy) { }
        """);

    [Theory]
    [InlineData("Policy.Handle<MySqlException>().Retry(3)")]
    [InlineData("Policy.Handle<MySqlException>(e => e.IsTransient).Retry(3)")]
    [InlineData("Policy.Handle<MySqlException>(e => e.Number == 1213).Retry(3)")]
    [InlineData("Policy.Handle<MySqlException>(e => e.Number == 1062).CircuitBreaker(3, TimeSpan.Zero)")]
    [InlineData("Policy<bool>.Handle<MySqlException>(e => e.Number == 1062).Fallback(false)")]
    [InlineData("new CircuitBreaker.CircuitBreakerStrategyOptions { ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is MySqlException { Number: 1062 }) }")]
    [InlineData("new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<MySqlException>(e => e.IsTransient) }).Build()")]
    [InlineData("new PredicateBuilder().Handle<MySqlException>(e => e.Number == 1062)")]
    public Task OtherPolicies_AreQuiet(string policy) => VerifyAsync($"    static object Make() => {policy};".Replace("new CircuitBreaker.", "new Polly.CircuitBreaker."));

    [Theory]
    [InlineData("Policy.[|Handle<MySqlException>|]().Retry(3).Execute(() => db.Execute(insert));")]
    [InlineData("var policy = Policy.[|Handle<MySqlException>|]().Or<TimeoutException>().WaitAndRetry(3, i => TimeSpan.Zero); policy.Execute(() => db.Execute(insert));")]
    [InlineData("retry.Execute(() => db.Execute(insert));")]
    [InlineData("retry.Execute(() => { using var command = new MySqlCommand(insert, db); command.ExecuteNonQuery(); });")]
    [InlineData("Made().Execute(() => Insert(db));")]
    [InlineData("pipeline.Execute(() => db.Execute(insert));")]
    [InlineData("retry.Execute(Insert);")]
    [InlineData("new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { ShouldHandle = new PredicateBuilder().[|Handle<MySqlException>|]() }).Build().Execute(() => { db.Execute(insert); });")]
    public Task WithoutAPredicateOverAnInsert_ItIsFlagged(string statement) => VerifyAsync(Members(statement, statement), Schema);

    [Theory]
    [InlineData("retry.Execute(() => db.Query(\"SELECT code FROM coupon\"));")]
    [InlineData("retry.Execute(() => db.Open());")]
    [InlineData("retry.Execute(() => db.Execute(insert + \" ON DUPLICATE KEY UPDATE code = code\"));")]
    [InlineData("retry.Execute(() => db.Execute(\"INSERT INTO log (text) VALUES ('x')\"));")]
    [InlineData("retry.Execute(() => db.Execute(\"INSERT INTO coupon (code) VALUES (@code)\", new { code = Generate() }));")]
    [InlineData("retry.Execute(() => { if (!db.Query<string>(\"SELECT code FROM coupon\").Any()) db.Execute(insert); });")]
    [InlineData("Use(retry);")]
    public Task WithoutAPredicateOverAnythingElse_ItIsQuiet(string statement) => VerifyAsync(Members(statement, ""), Schema);

    [Theory]
    [InlineData("Handle<MySqlException>", "db.Execute(\"INSERT INTO parcel (code) VALUES (@code)\")")]
    [InlineData("Handle<DbException>", "new MySqlCommand(text, db).ExecuteNonQuery()")]
    [InlineData("Handle<DbUpdateException>", "context.SaveChanges()")]
    [InlineData("HandleInner<MySqlException>", "context.SaveChanges()")]
    public Task WithoutASchema_ItIsASuggestion(string clause, string call) => VerifyAsync($$"""
            readonly Policy retry = Policy.{|info:{{clause}}|}().Retry(3);

            void Save(MySqlConnection db, DbContext context, string text) => retry.Execute(() => {{call}});
        """);

    [Theory]
    [InlineData("Handle<MySqlException>", "context.SaveChanges()")]
    [InlineData("Handle<DbUpdateException>", "db.Execute(\"INSERT INTO coupon (code) VALUES ('x')\")")]
    public Task WhatTheClauseDoesNotCatch_IsQuiet(string clause, string call) => VerifyAsync($$"""
            readonly Policy retry = Policy.{{clause}}().Retry(3);

            void Save(MySqlConnection db, DbContext context) => retry.Execute(() => {{call}});
        """, Schema);

    [Theory]
    [InlineData("retry.Execute(() => db.Execute(insert)); return true;", true)]
    [InlineData("return retry.Execute(() => { try { return db.Execute(insert) > 0; } catch (MySqlException e) when (e.Number == 1062) { return false; } });", false)]
    [InlineData("return retry.Execute(() => { try { return db.Execute(insert) > 0; } catch (MySqlException e) { Console.WriteLine(e); return false; } });", false)]
    public Task AHandlerAroundTheRetry_ComesTooLate(string statements, bool isFlagged) => VerifyAsync($$"""
            const string insert = "INSERT INTO coupon (code) VALUES ('x')";
            readonly Policy retry = Policy.{{Mark("Handle<MySqlException>", isFlagged)}}().Retry(3);

            bool Save(MySqlConnection db)
            {
                try { {{statements}} }
                catch (MySqlException e) when (e.Number == 1062) { return false; }
            }
        """, Schema);

    [Fact]
    public Task ARetryThatFindsTheRowOrMakesAKey_IsQuiet() => VerifyAsync("""
            readonly Policy retry = Policy.Handle<MySqlException>(e => e.Number == 1062).Retry(3);

            string Issue(MySqlConnection db) => retry.Execute(() => Try(db));

            string Try(MySqlConnection db)
            {
                var code = Guid.NewGuid().ToString("N").Substring(0, 6);
                db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code });
                return code;
            }
        """, Schema);

    [Theory]
    [InlineData("api.Get(code)", "e.Number == 1062")]
    [InlineData("api.Save(code)", "[|e.Number == 1062|]")]
    [InlineData("api.GetConnection().Execute(code)", "[|e.Number == 1062|]")]
    public Task CodeThatOnlyReads_IsQuiet(string code, string predicate) => VerifyAsync($$"""
            interface IApi { string Get(string code); string Save(string code); Policy GetConnection(); }

            object Run(IApi api, Func<string> code) => Policy.Handle<MySqlException>(e => {{predicate}}).Retry(3).Execute(() => {{code}});
        """);

    private static string Members(string statement, string expected) => $$"""
            const string insert = "INSERT INTO coupon (code) VALUES ('x')";
            readonly MySqlConnection db = new("");
            readonly Policy retry = Policy.{{Mark("Handle<MySqlException>", expected.StartsWith("retry."))}}().Retry(3);
            readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder()
                .AddRetry(new RetryStrategyOptions { ShouldHandle = new PredicateBuilder().{{Mark("Handle<MySqlException>", expected.StartsWith("pipeline."))}}() })
                .Build();

            static Policy Made() => Policy.{{Mark("Handle<MySqlException>", expected.StartsWith("Made()"))}}().Retry(3);

            static void Insert(MySqlConnection db) => db.Execute(insert);

            void Insert() => db.Execute(insert);

            void Run()
            {
                {{statement}}
            }
        """;

    private static string Mark(string code, bool isMarked) => isMarked ? $"[|{code}|]" : code;
}
