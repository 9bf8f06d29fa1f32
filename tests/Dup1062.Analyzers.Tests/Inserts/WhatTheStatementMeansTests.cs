using Microsoft.CodeAnalysis.Testing;

namespace Dup1062.Analyzers.Tests.Inserts;

/// <summary>Shapes S56 to S78: which rows, which keys, and what the statement says of duplicates.</summary>
public class WhatTheStatementMeansTests
{
    [Theory]
    [InlineData(""" sql = "DELETE FROM product_tag; INSERT INTO {|info:product_tag|} SELECT * FROM tag_import WHERE product_id > 0"; """)]
    [InlineData(""" sql = "DELETE FROM wallet WHERE user_id = @id; INSERT INTO {|info:wallet|} (user_id, balance) VALUES (@id, @balance);"; """)]
    [InlineData(""" db.Run("DELETE FROM wallet WHERE user_id = @id"); if (b) db.Run("INSERT INTO {|info:wallet|} (user_id, balance) VALUES (@id, @balance)"); """)]
    [InlineData(""" run = () => { db.Run("DELETE FROM wallet WHERE user_id = @id"); db.Run("INSERT INTO {|info:wallet|} (user_id, balance) VALUES (@id, @balance)"); }; """)]
    [InlineData(""" if (b) db.Run("DELETE FROM wallet WHERE user_id = @id"); db.Run("INSERT INTO [|wallet|] (user_id, balance) VALUES (@id, @balance)"); """)]
    [InlineData(""" db.Run("DELETE FROM coupon WHERE code = @c"); db.Run("INSERT INTO [|wallet|] (user_id, balance) VALUES (@id, @balance)"); """)]
    [InlineData(""" db.Run("INSERT INTO [|wallet|] (user_id, balance) VALUES (@id, @balance)"); db.Run("DELETE FROM wallet WHERE user_id = @id"); """)]
    [InlineData(""" await db.ExecuteAsync("INSERT INTO [|product_tag|] (product_id, tag_id) VALUES (@a, @b), (@b, @a)", new { a, b }); """)]
    [InlineData("""
        if (row == null)
            db.Run($"INSERT INTO [|`wallet`|] (`user_id`, `currency`) VALUES ('{account.Id}', 'USD')");
        """)]
    [InlineData(""" db.Run($"INSERT INTO [|`price_log`|] (`id`,`sku`,`price`) VALUES ('{old.Id}',@sku,'0')"); """)]
    [InlineData("""
        var sql = "INSERT /* seed */ INTO [|price_log|] VALUES (1, 'A-1' /* sku; */, 2);" +
          "INSERT INTO # was: prices\r\n" +
          "  [|price_log|] -- same table\r\n" +
          " VALUES /* a\r\n comment over lines */ (2, 'A-2', 3) -- done";
        """)]
    [InlineData(""" db.Run("INSERT INTO [|coupon|] SET code = @code, percent = 10"); """)]
    [InlineData("""
        string[] s67 = { "INSERT INTO shop.[|coupon|] (code) VALUES (@c)", "INSERT LOW_PRIORITY INTO `shop` . [|`coupon`|] (`code`) VALUES (@c)",
            "INSERT [|coupon|] (coupon.code) VALUES (@c)", "INSERT INTO [|Coupon|] (Code) VALUES ROW(@c)" };
        """)]
    [InlineData("""
        string[] s68 = { "INSERT INTO [|coupon|] (code, note) VALUES (@c, 'half price; it''s \\'new\\' -- see ON DUPLICATE KEY UPDATE');",
            @"INSERT INTO [|coupon|] (code, note) VALUES (@c, ""5 \"" screen /* not a comment "");" };
        """)]
    [InlineData("""
        string[] s69 = { "INSERT INTO [|user_pref|] (user_id, name, value) VALUES (@u, @n, @v)",
            "INSERT INTO order_file (order_id, name) VALUES (@o, @n)" };
        """)]
    [InlineData(""" db.Run("INSERT INTO [|users|] (email, created) VALUES (@email, now())"); """)]
    [InlineData(""" db.Run("INSERT INTO [|payment|] (provider, reference, amount) VALUES (@p, @r, @a)"); """)]
    [InlineData(""" db.Run("INSERT INTO [|users|] (email, login, created) VALUES (@email, @login, now())"); """)]
    [InlineData(""" db.Run("INSERT INTO [|coupon|] (code) VALUES (@a); INSERT INTO [|coupon|] (code) VALUES (@b); "); """)]
    [InlineData(""" db.Run("INSERT INTO {|info:lease|} (resource, taken) VALUES (@id, now())", new { id = Guid.NewGuid() }); """)]
    [InlineData("""
        var id = Guid.NewGuid().ToString("N");
        cmd.CommandText = "INSERT INTO {|info:lease|} (resource, taken) VALUES (@id, now())";
        cmd.Parameters.AddWithValue("@id", id);
        """)]
    public Task AStatementThatCanCollide_IsFlagged(string statements) => Shop.VerifyStatementsAsync(statements);

    [Fact]
    public Task ADeleteBefore_CountsAtTheTopLevel() => Shop.VerifyAsync("""
        db.Run("DELETE FROM wallet WHERE user_id = @id");
        db.Run("INSERT INTO {|info:wallet|} (user_id, balance) VALUES (@id, @balance)");

        class Other
        {
            void Run() => db.Run("INSERT INTO [|wallet|] (user_id, balance) VALUES (@id, @balance)");

            int Balance { get { db.Run("DELETE FROM wallet"); return 0; } set { db.Run("INSERT INTO [|wallet|] (user_id, balance) VALUES (@id, @balance)"); } }
        }
        """);

    [Theory]
    [InlineData(""" db.Execute("INSERT INTO `product_tag` (`product_id`, `tag_id`) VALUES (@P, @T) ON DUPLICATE KEY UPDATE `tag_id` = `tag_id`", rows); """)]
    [InlineData(""" sql = "CREATE TABLE `vat_zone` (`code` CHAR(2) NOT NULL PRIMARY KEY); INSERT INTO `vat_zone` (`code`) VALUES ('DE');"; """)]
    [InlineData(""" sql = "INSERT INTO orders (`user_id`, placed) VALUES (@user, now()); SELECT CAST(LAST_INSERT_ID() AS SIGNED);"; """)]
    [InlineData("""
        string[] s63 = { "INSERT INTO `price_log` VALUES ('', @sku, @price)", "INSERT INTO price_log VALUES (NULL, @sku, @price)",
            "INSERT INTO price_log (id, sku) VALUES (0, @sku)", "INSERT INTO price_log (id, sku) VALUES (DEFAULT, @sku)" };
        """)]
    [InlineData(""" db.Run("INSERT /*! IGNORE */ INTO coupon (code) VALUES (@c)"); """)]
    [InlineData(""" db.Run("INSERT INTO visit (at, page) VALUES (now(), @page)"); """)]
    [InlineData(""" db.Run("CREATE TEMPORARY TABLE pick (order_id BIGINT, KEY (order_id)); INSERT INTO pick SELECT id FROM orders"); """)]
    [InlineData(""" db.Run("INSERT INTO users (email, login, created) VALUES (@e, @l, now()) ON DUPLICATE KEY UPDATE created = created"); """)]
    [InlineData(""" db.Run("INSERT INTO coupon (code, colour) VALUES (@c, @d)"); """)]
    [InlineData(""" db.Run("INSERT INTO coupon (code) VALUES (@c) ON CONFLICT (code) DO NOTHING"); """)]
    [InlineData(""" db.Run("INSERT INTO [coupon] ([code]) VALUES (@c)"); """)]
    [InlineData(""" db.Run("INSERT INTO unknown_table (code) VALUES (@c)"); """)]
    public Task AStatementThatCannotCollide_IsQuiet(string statements) => Shop.VerifyStatementsAsync(statements);

    [Fact]
    public async Task TheMessage_NamesEveryKeyAndItsColumns()
    {
        var test = Shop.Test("""
            class Store
            {
                void Run() => db.Run("INSERT INTO {|#0:users|} (id, email, created) VALUES (@id, @email, now())");
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.PlainInsert).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("users", "keys PRIMARY (id) and uq_email (email)"));
        await test.RunAsync();
    }
}
