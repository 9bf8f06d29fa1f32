namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>A private method that runs SQL: what its own type gives it decides.</summary>
public class PrivateExecutorTests
{
    [Theory]
    [InlineData("[|MySqlException|]", "Run(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("[|MySqlException|]", "var sql = \"INSERT INTO coupon (code) VALUES (@c)\"; if (code != null) Run(sql, p);")]
    [InlineData("{|info:MySqlException|}", "Run(\"INSERT INTO not_in_schema (id) VALUES (@id)\", p);")]
    [InlineData("MySqlException", "Run(\"INSERT INTO price_log (sku) VALUES (@s)\", p);")]
    [InlineData("MySqlException", "Run(\"DELETE FROM coupon\", p);")]
    [InlineData("MySqlException", "")]
    public Task ItsSqlIsInSight(string caught, string caller) => CatchTest.VerifyAsync("DUP1101", $$"""
        private int Run(string sql, object p)
        {
            try { return db.Execute(sql, p); }
            catch ({{caught}} e) { log.Error(e); return 0; }
        }

        public void Call(object p) { {{caller}} }
        """);

    [Fact]
    public Task ALocalFunction_IsOne() => CatchTest.VerifyAsync("DUP1101", """
        public void Call(object p)
        {
            Run("INSERT INTO coupon (code) VALUES (@c)");
            int Run(string sql)
            {
                try { return db.Execute(sql, p); }
                catch ([|MySqlException|] e) { log.Error(e); return 0; }
            }
        }
        """);
}
