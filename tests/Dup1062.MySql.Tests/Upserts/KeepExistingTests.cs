using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Tests.Conflicts;
using Dup1062.MySql.Tests.Statements;
using Dup1062.MySql.Upserts;

namespace Dup1062.MySql.Tests.Upserts;

public class KeepExistingTests
{
    private const string Clause = " ON DUPLICATE KEY UPDATE ";

    private static string Keep(string sql, string? server = null) => UpsertTest.Apply(UpsertForm.KeepExisting, sql, server);

    [Theory]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@c, @p)|")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@code, @percent)|;")]
    [InlineData("INSERT INTO coupon (code, percent)\n   VALUES (@code, @percent)|     \n   ")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@code, @percent)| -- done")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@code, @percent)| /* ; */ ; COMMIT")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@a, 1), (@b, 2)|")]
    [InlineData("INSERT INTO coupon (code) VALUES ROW(@a), ROW(@b)|")]
    [InlineData("INSERT INTO coupon SET code = @code, percent = 10|;")]
    [InlineData("INSERT INTO coupon SET code = @code, percent = 10| RETURNING code")]
    [InlineData("INSERT INTO coupon (code, note) VALUES (@c, 'half price; -- see ON DUPLICATE KEY UPDATE')|;")]
    [InlineData("INSERT INTO coupon (code, note) VALUES (f(@c, (1)), \"a \\\" b\")|")]
    [InlineData("INSERT INTO coupon (code) VALUES (@a)|; INSERT INTO coupon (code) VALUES (@b)|; ")]
    [InlineData("INSERT INTO coupon (code, {0}) VALUES (@a, 1)|;")]
    [InlineData("INSERT DELAYED INTO coupon PARTITION (p0, p1) (code) VALUES (@a)|;")]
    public void Goes_behind_the_last_token(string sql) =>
        Assert.Equal(sql.Replace("|", Clause + "code = code"), Keep(sql.Replace("|", "")));

    [Theory]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM batch|;")]
    [InlineData("INSERT INTO coupon SELECT * FROM batch|")]
    [InlineData("INSERT INTO coupon (code) (SELECT code FROM batch)|")]
    [InlineData("INSERT INTO coupon (code) WITH b AS (SELECT code FROM batch) SELECT code FROM b|")]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM batch GROUP BY code HAVING count(*) > 1 ORDER BY code LIMIT 10 FOR UPDATE|")]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM batch LOCK IN SHARE MODE|")]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM a UNION ALL SELECT code FROM b|")]
    [InlineData("INSERT INTO coupon (code) SELECT a.code FROM a JOIN b ON a.id = b.id LEFT JOIN c USING (id)|")]
    [InlineData("INSERT INTO coupon (code) SELECT a.code FROM a NATURAL JOIN b|")]
    [InlineData("INSERT INTO coupon (code) SELECT a.code FROM a CROSS JOIN b WHERE a.id = b.id|")]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM (SELECT code FROM a JOIN b) x|")]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM batch| RETURNING code")]
    [InlineData("INSERT INTO coupon (code) SELECT @c FROM dual WHERE NOT EXISTS (SELECT 1 FROM coupon WHERE code = @c)|")]
    [InlineData("INSERT INTO coupon (code) TABLE batch|")]
    [InlineData("INSERT INTO coupon (code) VALUES (@c) AS new|")]
    [InlineData("INSERT INTO coupon SET code = @c AS new(c)|;")]
    [InlineData("INSERT INTO shop.coupon (code) SELECT code FROM batch|")]
    public void Is_qualified_where_a_bare_column_is_ambiguous(string sql) =>
        Assert.Equal(sql.Replace("|", Clause + "code = coupon.code"), Keep(sql.Replace("|", "")));

    [Theory]
    [InlineData("INSERT INTO product_tag (product_id, tag_id) VALUES (@p, @t)", "tag_id = tag_id")]
    [InlineData("INSERT INTO users (email, created) VALUES (@e, now())", "email = email")]
    [InlineData("INSERT INTO users (id, email, created) VALUES (@id, @e, now())", "email = email")]
    [InlineData("INSERT INTO payment (provider, reference, amount) VALUES (@p, @r, @a)", "reference = reference")]
    [InlineData("INSERT INTO user_pref (user_id, name) VALUES (@u, @n)", "slot = slot")]
    [InlineData("INSERT INTO order_file VALUES (@o, @f, @n)", "order_id = order_id")]
    public void Assigns_a_column_of_the_key_but_no_id(string sql, string expected) => Assert.Equal(sql + Clause + expected, Keep(sql));

    [Theory]
    [InlineData("insert into coupon (code) values (@c)", " on duplicate key update code = code")]
    [InlineData("Insert into Coupon (Code) values (@c)", " ON DUPLICATE KEY UPDATE Code = Code")]
    [InlineData("INSERT INTO `coupon` (`code`) VALUES (@c)", " ON DUPLICATE KEY UPDATE `code` = `code`")]
    [InlineData("INSERT INTO `coupon` (code) SELECT code FROM b", " ON DUPLICATE KEY UPDATE code = `coupon`.code")]
    [InlineData("INSERT INTO `coupon` VALUES (@c, 1, '')", " ON DUPLICATE KEY UPDATE `code` = `code`")]
    public void Follows_the_style_of_the_statement(string sql, string expected) => Assert.Equal(sql + expected, Keep(sql));

    [Theory]
    [InlineData("INSERT INTO users (email, login, created) VALUES (@e, @l, now())", new[] { "uq_email", "uq_login" })]
    [InlineData("INSERT INTO users (email, created) VALUES (@e, now())", new[] { "uq_email" })]
    [InlineData("INSERT INTO users (email, {0}) VALUES (@e, 1)", new[] { "PRIMARY", "uq_email", "uq_login" })]
    public void Names_every_key_that_can_or_may_collide(string sql, string[] expected)
    {
        var insert = Sql.ReadInsert(sql);
        var upsert = UpsertWriter.Write(UpsertForm.KeepExisting, sql, insert, UpsertTest.Judge(insert, Shop.Catalog), null);
        Assert.Equal(expected, upsert.Keys.Select(k => k.Name));
    }

    [Theory]
    [InlineData("INSERT INTO coupon (code) VALUES (@a) RETURNING code", " RETURNING")]
    [InlineData("INSERT INTO coupon (code) VALUES (@a)RETURNING code", " RETURNING")]
    public void Leaves_a_blank_before_what_follows(string sql, string expected) => Assert.Contains("code = code" + expected, Keep(sql));

    [Theory]
    [InlineData("INSERT INTO product_tag (product_id, tag_id) VALUES \uFFFC", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO product_tag (product_id, tag_id) VALUES (1, 2), \uFFFC;", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO lease VALUES (@key, ", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO lease VALUES (@key", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon SET code = \uFFFC", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon SET code = @p\uFFFC", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM batch WHERE \uFFFC", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM batch WHERE", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM batch_\uFFFC", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM (SELECT code FROM batch", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon (code) VALUES (@c /*!80000 ) */", UpsertRefusal.OpenStatement)]
    [InlineData("INSERT INTO coupon (code) SELECT a.code FROM a JOIN b", UpsertRefusal.OpenJoin)]
    [InlineData("INSERT INTO coupon (code) SELECT a.code FROM a JOIN b JOIN c ON a.id = c.id;", UpsertRefusal.OpenJoin)]
    [InlineData("INSERT INTO coupon (code) SELECT a.code FROM a STRAIGHT_JOIN b;", UpsertRefusal.OpenJoin)]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM coupon WHERE percent = 1", UpsertRefusal.SelectsFromTable)]
    [InlineData("INSERT INTO coupon (code) SELECT x.code FROM (SELECT * FROM Coupon) x", UpsertRefusal.SelectsFromTable)]
    [InlineData("INSERT INTO coupon (code) SELECT code FROM \uFFFC WHERE percent = 1", UpsertRefusal.SelectsFromTable)]
    [InlineData("INSERT INTO coupon TABLE coupon", UpsertRefusal.SelectsFromTable)]
    [InlineData("INSERT INTO users (email, created) VALUES (@e, now()); SELECT LAST_INSERT_ID()", UpsertRefusal.InsertIdIsRead)]
    [InlineData("INSERT INTO users (email, created) VALUES (@e, now()); SELECT @@identity", UpsertRefusal.InsertIdIsRead)]
    [InlineData("INSERT INTO price_log (id, sku) VALUES (@id, @sku)", UpsertRefusal.AutoIncrementKey)]
    [InlineData("INSERT INTO orders VALUES (@id, @u, now())", UpsertRefusal.AutoIncrementKey)]
    [InlineData("INSERT INTO price_log (sku) VALUES (@sku)", UpsertRefusal.NothingToDo)]
    [InlineData("INSERT IGNORE INTO coupon (code) VALUES (@c)", UpsertRefusal.NothingToDo)]
    [InlineData("INSERT INTO coupon (code) VALUES (@c) \uFFFC", UpsertRefusal.NothingToDo)]
    public void Is_refused(string sql, UpsertRefusal reason) => Assert.Equal(reason.ToString(), Keep(sql));

    [Theory]
    [InlineData("key", "`key` = `key`")]
    [InlineData("Order", "`Order` = `Order`")]
    [InlineData("two words", "`two words` = `two words`")]
    [InlineData("a`b", "`a``b` = `a``b`")]
    [InlineData("1st", "`1st` = `1st`")]
    [InlineData("größe", "`größe` = `größe`")]
    [InlineData("returning", "`returning` = `returning`")]
    [InlineData("name", "name = name")]
    [InlineData("Upper_2", "Upper_2 = Upper_2")]
    [InlineData("a\"b", "UnsafeName")]
    [InlineData("a\\b", "UnsafeName")]
    [InlineData("{a}", "UnsafeName")]
    [InlineData("a\nb", "UnsafeName")]
    public void Quotes_what_is_no_plain_name(string column, string expected)
    {
        var catalog = new SchemaCatalog([Shop.Table("t", [Shop.Required(column)], Shop.Primary(column))]);
        const string sql = "INSERT INTO t VALUES (@v)";
        var result = UpsertTest.Apply(UpsertForm.KeepExisting, sql, catalog);
        Assert.Equal(expected == nameof(UpsertRefusal.UnsafeName) ? expected : sql + Clause + expected, result);
    }

    [Fact]
    public void Writes_backticks_where_the_statement_has_double_quotes()
    {
        const string sql = "INSERT INTO \"coupon\" (\"code\") SELECT code FROM batch";
        var result = UpsertTest.Apply(UpsertForm.KeepExisting, sql, Shop.Catalog, mode: SqlMode.AnsiQuotes);
        Assert.Equal(sql + Clause + "`code` = `coupon`.`code`", result);
    }

    [Fact]
    public void Takes_the_column_behind_an_expression()
    {
        var email = Shop.Required("email");
        var key = new UniqueKey { Name = "uq", Parts = [new KeyPart { Expression = "lower(`email`)", ExpressionColumns = ["email"] }] };
        var catalog = new SchemaCatalog([Shop.Table("t", [email], key)]);
        Assert.EndsWith("email = email", UpsertTest.Apply(UpsertForm.KeepExisting, "INSERT INTO t (email) VALUES (@e)", catalog), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_assigns_a_generated_column()
    {
        var lower = new Column { Name = "low", Type = "varchar", IsGenerated = true, GeneratedFrom = ["email"] };
        var catalog = new SchemaCatalog([Shop.Table("t", [Shop.Required("email"), lower], Shop.Unique("uq", "low"))]);
        Assert.EndsWith("email = email", UpsertTest.Apply(UpsertForm.KeepExisting, "INSERT INTO t (email) VALUES (@e)", catalog), StringComparison.Ordinal);
    }
}
