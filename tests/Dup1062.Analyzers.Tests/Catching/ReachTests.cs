namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Which statements a handler is answerable for.</summary>
public class ReachTests
{
    [Theory]
    [InlineData("using var cmd = new MySqlCommand(); cmd.CommandText = \"INSERT INTO coupon (code) VALUES (@c)\"; cmd.ExecuteNonQuery();")]
    [InlineData("using var cmd = new MySqlCommand(\"INSERT INTO coupon (code) VALUES (@c)\", db); cmd.ExecuteNonQuery();")]
    [InlineData("db.Execute(Sql, p);")]
    [InlineData("db.Execute(local, p);")]
    [InlineData("db?.Execute(Sql, p);")]
    [InlineData("await (db?.ExecuteAsync(Sql, p) ?? Task.CompletedTask);")]
    [InlineData("var cmd = db == null ? null : new MySqlCommand(Sql, db); cmd?.ExecuteNonQuery();")]
    [InlineData("db.Execute(local, p); db.Open();")]
    [InlineData("Add(p);")]
    [InlineData("AddTwice(p);")]
    [InlineData("await AddAsync(p);")]
    [InlineData("await AddAsync(p).ConfigureAwait(false);")]
    [InlineData("await ReturnTask(p);")]
    [InlineData("await policy.ExecuteAsync(() => db.ExecuteAsync(Sql, p));")]
    [InlineData("policy.Execute(() => db.Execute(Sql, p));")]
    [InlineData("db.Execute(\"UPDATE coupon SET code = @new WHERE code = @old\", p);")]
    [InlineData("db.Execute(\"DELETE FROM coupon WHERE code = 'x'\"); db.Execute(Sql, p);")]
    [InlineData("db.Execute(\"INSERT INTO not_in_schema (id) VALUES (@id)\", p); db.Execute(Sql, p);")]
    [InlineData("if (rows.Count > 9) db.Execute(\"DELETE FROM coupon\"); db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("Action clear = () => db.Execute(\"DELETE FROM coupon\"); db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("log.Error(\"DELETE FROM coupon\"); db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("db.Execute(\"DELETE FROM users\"); db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("Pass(Sql, p);")]
    [InlineData("new MySqlBulkLoader(db) { TableName = \"coupon\", Local = false }.Load();")]
    [InlineData("var rows = new MySqlDataAdapter(); rows.InsertCommand = new MySqlCommand(Sql, db); rows.Update(new System.Data.DataTable());")]
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
    [InlineData("db.Execute(\"UPDATE coupon SET code = code, note = @n\", p);")]
    [InlineData("db.Execute(\"UPDATE not_in_schema SET id = @id\", p);")]
    [InlineData("var id = db.ExecuteScalar<long>(\"INSERT INTO not_in_schema (name) VALUES (@n); SELECT LAST_INSERT_ID()\", p);")]
    [InlineData("var insert = new MySqlCommand(\"INSERT INTO not_in_schema (name) VALUES (@n)\", db); insert.ExecuteNonQuery(); var id = insert.LastInsertedId;")]
    [InlineData("db.Execute(\"INSERT INTO not_in_schema (id, name) VALUES (@id, @n)\", new { id = Guid.NewGuid() });")]
    [InlineData("db.Execute(\"DELETE FROM coupon\"); foreach (var row in rows) db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", row);")]
    [InlineData("db.Execute(Clear); db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("using var clear = new MySqlCommand(\"TRUNCATE TABLE coupon\", db); clear.ExecuteNonQuery(); db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("try { Add(p); } catch (MySqlException e) { if (e.Number == 1062) return null; throw; }")]
    [InlineData("statements.Add(\"INSERT INTO coupon (code) VALUES (@c)\");")]
    [InlineData("await new MySqlBulkCopy(db) { DestinationTableName = \"coupon\" }.WriteToServerAsync(new System.Data.DataTable());")]
    [InlineData("new MySqlBulkLoader(db) { TableName = \"coupon\", FileName = \"x\" }.Load();")]
    [InlineData("new MySqlBulkLoader(db) { TableName = \"coupon\", Local = false, ConflictOption = MySqlBulkLoaderConflictOption.Ignore }.Load();")]
    [InlineData("new MySqlBulkLoader(db) { TableName = \"visit\", Local = false }.Load();")]
    [InlineData("var rows = new MySqlDataAdapter { ContinueUpdateOnError = true }; rows.Update(new System.Data.DataTable());")]
    [InlineData("var rows = new MySqlDataAdapter(); rows.InsertCommand = new MySqlCommand(\"INSERT INTO price_log (sku) VALUES (@s)\", db); rows.Update(new System.Data.DataTable());")]
    [InlineData("db.Execute(\"INSERT INTO lease (resource, taken) VALUES (@r, now())\", new { r = Guid.NewGuid().ToString() });")]
    [InlineData("log.Error(\"INSERT INTO coupon (code) VALUES (@c)\");")]
    [InlineData("Overridable(p);")]
    [InlineData("action();")]
    [InlineData("_ = AddAsync(p);")]
    [InlineData("_ = db?.ExecuteAsync(Sql, p);")]
    [InlineData("void Later() => db.Execute(Sql, p);")]
    [InlineData("Action later = () => db.Execute(Sql, p);")]
    [InlineData("try { Add(p); } catch (MySqlException e) { if (IsTaken(e)) return null; }")]
    [InlineData("TryAdd(p);")]
    public Task NothingThatCanRaiseIt_IsQuiet(string body) => VerifyAsync(body, "MySqlException");

    [Theory]
    [InlineData("db.Execute(\"INSERT INTO not_in_schema (id) VALUES (@id)\", p);")]
    [InlineData("db.Execute(\"INSERT INTO not_in_schema VALUES (@id, @name)\", p);")]
    [InlineData("new MySqlDataAdapter(\"SELECT * FROM coupon\", db).Update(new System.Data.DataTable());")]
    public Task WhatNoSchemaTells_IsASuggestion(string body) => VerifyAsync(body, "{|info:MySqlException|}");

    [Fact]
    public Task AWrapperThatEndsEveryFailure_RaisesNone() => CatchTest.VerifyAsync("DUP1101", """
        void Run(object p)
        {
            try { Write("INSERT INTO coupon (code) VALUES (@c)", p); }
            catch (MySqlException e) { log.Error(e); }
        }

        private void Write(string sql, object p)
        {
            try { db.Execute(sql, p); }
            catch ([|MySqlException|] e) { log.Error(e); }
        }
        """);

    [Fact]
    public Task AConstantOfAnotherFile_IsReached() => CatchTest.VerifyWithAsync("DUP1101", """
        void Run(object p)
        {
            try { db.Execute(CouponSql.Insert, p); }
            catch ([|MySqlException|] e) { log.Error(e); }
            try { db.Execute(CouponSql.Log, p); }
            catch (MySqlException e) { log.Error(e); }
        }
        """, """
        static class CouponSql
        {
            public const string Insert = "INSERT INTO coupon (code) " + "VALUES (@code)";
            public const string Log = "INSERT INTO price_log (sku) VALUES (@sku)";
        }
        """);

    [Fact]
    public Task ARowThatWasDeletedJustBefore_IsASuggestion() => VerifyAsync(
        "db.Execute(\"DELETE FROM wallet WHERE user_id = @id; INSERT INTO wallet (user_id, balance) VALUES (@id, @balance);\", p);", "{|info:MySqlException|}");

    private static Task VerifyAsync(string body, string caught) => CatchTest.VerifyAsync("DUP1101", $$"""
        private const string Sql = "INSERT INTO coupon (code) VALUES (@c)";
        private const string Clear = "DELETE FROM coupon";

        async Task<object> Run(object p, dynamic policy, Action action, List<string> statements, List<object> rows)
        {
            var local = "INSERT INTO product_tag (product_id, tag_id) VALUES (@p, @t)";
            try { {{body}} }
            catch ({{caught}} e) { log.Error(e); }
            return null;
        }

        void Add(object p) => db.Execute(Sql, p);

        void Pass(string sql, object p) => db.Execute(sql, p);

        Task ReturnTask(object p) => db.ExecuteAsync(Sql, p);

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
