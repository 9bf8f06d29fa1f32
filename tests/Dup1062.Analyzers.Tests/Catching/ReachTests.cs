namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Which statements a handler is answerable for.</summary>
public class ReachTests
{
    [Theory]
    [InlineData("using var cmd = new MySqlCommand(); cmd.CommandText = \"INSERT INTO coupon (code) VALUES (@c)\"; cmd.ExecuteNonQuery();")]
    [InlineData("using var cmd = new MySqlCommand(\"INSERT INTO coupon (code) VALUES (@c)\", db); cmd.ExecuteNonQuery();")]
    [InlineData("db.Execute(Sql, p);")]
    [InlineData("db.Execute(local, p);")]
    [InlineData("db.Execute(local, p); db.Open();")]
    [InlineData("Add(p);")]
    [InlineData("AddTwice(p);")]
    [InlineData("await AddAsync(p);")]
    [InlineData("await AddAsync(p).ConfigureAwait(false);")]
    [InlineData("policy.Execute(() => db.Execute(Sql, p));")]
    [InlineData("try { Add(p); } catch (MySqlException) { throw; }")]
    [InlineData("try { Add(p); } finally { db.Close(); }")]
    public Task AStatementInSight_IsReached(string body) => VerifyAsync(body, "[|MySqlException|]");

    [Theory]
    [InlineData("db.Open();")]
    [InlineData("db.Query(\"SELECT code FROM coupon\");")]
    [InlineData("db.Execute(\"DELETE FROM coupon\");")]
    [InlineData("db.Execute(\"UPDATE coupon SET note = @n WHERE code = @c\", p);")]
    [InlineData("db.Execute(\"INSERT INTO wallet (user_id, balance) VALUES (@u, @b) ON DUPLICATE KEY UPDATE balance = @b\", p);")]
    [InlineData("db.Execute(\"INSERT IGNORE INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("db.Execute(\"REPLACE INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("db.Execute(\"INSERT INTO price_log (sku, price) VALUES (@s, @p)\", p);")]
    [InlineData("db.Execute(\"INSERT INTO not_in_schema (id) VALUES (@id)\", p);")]
    [InlineData("db.Execute(\"INSERT INTO lease (resource, taken) VALUES (@r, now())\", new { r = Guid.NewGuid().ToString() });")]
    [InlineData("log.Error(\"INSERT INTO coupon (code) VALUES (@c)\");")]
    [InlineData("Overridable(p);")]
    [InlineData("action();")]
    [InlineData("_ = AddAsync(p);")]
    [InlineData("void Later() => db.Execute(Sql, p);")]
    [InlineData("Action later = () => db.Execute(Sql, p);")]
    [InlineData("try { Add(p); } catch (MySqlException e) { if (IsTaken(e)) return null; }")]
    [InlineData("TryAdd(p);")]
    public Task NothingThatCanRaiseIt_IsQuiet(string body) => VerifyAsync(body, "MySqlException");

    [Fact]
    public Task ARowThatWasDeletedJustBefore_IsASuggestion() => VerifyAsync(
        "db.Execute(\"DELETE FROM wallet WHERE user_id = @id; INSERT INTO wallet (user_id, balance) VALUES (@id, @balance);\", p);", "{|info:MySqlException|}");

    private static Task VerifyAsync(string body, string caught) => CatchTest.VerifyAsync("DUP1101", $$"""
        private const string Sql = "INSERT INTO coupon (code) VALUES (@c)";

        async Task<object> Run(object p, dynamic policy, Action action)
        {
            var local = "INSERT INTO product_tag (product_id, tag_id) VALUES (@p, @t)";
            try { {{body}} }
            catch ({{caught}} e) { log.Error(e); }
            return null;
        }

        void Add(object p) => db.Execute(Sql, p);

        void AddTwice(object p) { Add(p); Add(p); }

        async Task AddAsync(object p) => await db.ExecuteAsync(Sql, p);

        void TryAdd(object p)
        {
            try { Add(p); }
            catch (MySqlException e) when (IsTaken(e)) { }
        }

        static bool IsTaken(MySqlException e) => e.Number == 1062;

        protected virtual void Overridable(object p) => db.Execute(Sql, p);
        """);
}
