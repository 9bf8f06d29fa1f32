namespace Dup1062.Analyzers.Tests.Inserts;

/// <summary>Shapes S01 to S28: consts, locals, wrappers, branches, registrations.</summary>
public class WhereTheLiteralLivesTests
{
    [Theory]
    [InlineData(""" await db.ExecuteAsync("INSERT INTO [|`order_line`|] (`order_id`, `line_no`, `sku`) VALUES (@OrderId, @LineNo, @Sku)", added, tx); """)]
    [InlineData(""" if (_known.Add(code)) db.Execute("INSERT INTO [|`coupon`|] (`code`, `percent`) VALUES(@code, @percent)", new { code, percent }); """)]
    [InlineData("""
        string sql;
        if (!exists) sql = "INSERT INTO [|coupon|] (code, percent) VALUES (@code, @percent);";
        else         sql = "UPDATE coupon SET percent = @percent WHERE code = @code";
        await _db.RunAsync(sql, args);
        """)]
    [InlineData("""
        var text = "INSERT INTO [|coupon|] (`code`, `percent`) VALUES (@code, @percent);";
        if (seen) text = "UPDATE coupon SET percent = @percent WHERE code = @code";
        _db.Run(text, args);
        """)]
    [InlineData("""
        string statement = "Insert into [|wallet|] (user_id, currency) values (@id, @cur)";
        return (int)_db.NonQuery(statement, args);
        """)]
    [InlineData("""
        db.Statement(
            "INSERT INTO [|`coupon`|] (`code`,`percent`, `note`) VALUES (@code, @percent, 'import')");
        db.Go();
        """)]
    [InlineData("""
        using (MySqlCommand cmd
            = new MySqlCommand(
                "insert into [|lease|] (resource, taken) values (?res, timestampadd(minute, ?mins, now()))", conn))
            cmd.ExecuteNonQuery();
        """)]
    [InlineData("""
        cmd.CommandText = "insert into [|order_line|] (order_id, line_no, sku, qty) values (?order, ?line, ?sku, 1)";
        foreach (var l in lines) { Bind(cmd, l); cmd.ExecuteNonQuery(); cmd.Parameters.Clear(); }
        """)]
    [InlineData(""" const string open = "INSERT INTO [|wallet|] VALUES (?user, 'EUR', 0)"; """)]
    [InlineData(""" Register(Stmt.AddCoupon, "INSERT INTO [|coupon|] (code, percent) VALUES (?, ?)"); """)]
    [InlineData("""
        Register(Stmt.AddLine, "INSERT INTO [|order_line|] (order_id, line_no, " +
            "sku, qty) " +
            "VALUES (?, ?, ?, ?)");
        """)]
    [InlineData(""" var id = db.QuerySingle<int>("INSERT INTO [|users|] (email, created) VALUES (@email, now()); SELECT LAST_INSERT_ID();", p); """)]
    [InlineData(""" if (db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }) != 1) return null; """)]
    [InlineData(""" Assert.Equal(1, await db.ExecuteAsync("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code })); """)]
    [InlineData(""" ctx.Database.ExecuteSqlInterpolated($"INSERT INTO [|users|](id, email, created) VALUES ({id}, {email}, {now:u})"); """)]
    public Task AnInsertThatCanCollide_IsFlagged(string statements) => Shop.VerifyStatementsAsync(statements);

    [Fact]
    public Task AnExpressionBody_IsFlagged() => Shop.VerifyMembersAsync("""
        public string AddTagSql() =>
            "INSERT INTO [|product_tag|] (product_id, tag_id) VALUES (@product, @tag);";
        """);

    [Fact]
    public Task ADictionaryThatTwoEnginesShare_IsFlagged() => Shop.VerifyMembersAsync("""
        private static readonly Dictionary<Op, string> MySqlAndSqlite = new()
        {
            { Op.Add, "INSERT INTO [|coupon|] (code, percent) VALUES (@code, @percent)" },
            { Op.Drop, "DELETE FROM coupon WHERE code = @code" },
        };
        """);

    [Fact]
    public Task RowsPutInAtRunTime_AreASuggestion() => Shop.VerifyMembersAsync("""
        static class Tables { public const string ProductTag = "product_tag"; }

        async Task Run()
        {
            batch.Add($@"INSERT INTO {{|info:Tables.ProductTag|}} (product_id, tag_id) VALUES {string.Join(", ", rows)}");
            await db.ExecuteAsync(string.Join("\n", batch));
        }
        """);

    [Theory]
    [InlineData("""
        if (!alreadyPlaced)
        {
            cmd.CommandText = "INSERT INTO orders(user_id, placed) VALUES(@user, @placed)";
            cmd.ExecuteNonQuery();
            orderId = cmd.LastInsertedId;
        }
        """)]
    [InlineData("""
        var sql = _engine is Engine.Lite
            ? "INSERT OR IGNORE INTO coupon (code, note) VALUES (@code, @note);"
            : "INSERT IGNORE INTO coupon SET code=@code, note=@note";
        """)]
    [InlineData("""
        var inserts = keys.Select(k => $@"
                INSERT INTO {_index.QuotedName}
                    (`kind`, `key`, `owner`)
                VALUES
                    (@kind, @{k.Mark}, @owner)").ToList();
        command.CommandText = string.Join(";\n", inserts);
        """)]
    [InlineData("""
        using (var cmd = new RowCommand("INSERT INTO `wallet` {0}", conn, tx))
        {
            cmd.Put("user_id", user.Id);
            cmd.Run();
        }
        """)]
    [InlineData(""" using var row = new RowCommand($"INSERT INTO `{TableFor(kind)}` {{0}}", conn, tx); """)]
    [InlineData("""
        db.Execute(@"CREATE PROCEDURE open_wallet(IN u INT UNSIGNED)
              BEGIN insert into  wallet set user_id=u; END");
        """)]
    [InlineData(""" cmd.CommandText = Scripts.Get("AddRefund"); """)]
    [InlineData(""" logger.LogDebug("INSERT INTO coupon (code) VALUES (@code) took {Ms} ms", ms); """)]
    [InlineData(""" Assert.Equal("INSERT INTO coupon (code) VALUES (@code)", builder.ToString()); """)]
    [InlineData(""" if (sql.StartsWith("INSERT INTO coupon (code) VALUES (@code)")) return 1; """)]
    [InlineData(""" throw new InvalidOperationException("INSERT INTO coupon (code) VALUES (@code) failed"); """)]
    public Task AnInsertThatCannotCollide_IsQuiet(string statements) => Shop.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData(""" public const string LogSql = "INSERT INTO `price_log` (`sku`, `price`) VALUES (@Sku, @Price)"; """)]
    [InlineData(""""
        public string Sql => """
           INSERT INTO `orders`
               (`user_id`, `placed`)
           VALUES
               (@user, @placed);
           SELECT LAST_INSERT_ID();
           """;
        """")]
    [InlineData("""
        public string AddSql { get; } =
            "INSERT INTO {0} (`RefundNo`, `Reason`) " +
            "VALUES (@RefundNo, @Reason)";
        """)]
    public Task AMemberThatCannotCollide_IsQuiet(string members) => Shop.VerifyMembersAsync(members);

    [Fact]
    public Task AnotherEnginesConnection_IsQuiet() => Shop.VerifyAsync("""
        using Microsoft.Data.Sqlite;

        class Store
        {
            void Run()
            {
                using var lite = new SqliteCommand("INSERT INTO coupon (code, percent) VALUES (@c, @p)", connection);
            }
        }
        """);
}
