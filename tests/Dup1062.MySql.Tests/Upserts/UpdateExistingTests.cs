using Dup1062.MySql.Schema;
using Dup1062.MySql.Tests.Conflicts;
using Dup1062.MySql.Upserts;

namespace Dup1062.MySql.Tests.Upserts;

public class UpdateExistingTests
{
    private const string Coupon = "INSERT INTO coupon (code, percent, note) VALUES (@c, @p, @n)";

    private static string Update(string sql, string? server = null) => UpsertTest.Apply(UpsertForm.UpdateExisting, sql, server);

    [Theory]
    [InlineData(null)]
    [InlineData("8.0.18-mysql")]
    [InlineData("5.6.24-mysql")]
    [InlineData("10.11.2-mariadb")]
    public void Uses_the_VALUES_function_where_the_server_may_not_have_the_row_alias(string? server) =>
        Assert.Equal(Coupon + " ON DUPLICATE KEY UPDATE percent = VALUES(percent), note = VALUES(note)", Update(Coupon, server));

    [Theory]
    [InlineData("8.0.19-mysql")]
    [InlineData("9.7.4-mysql")]
    [InlineData("26.7.0-mysql")]
    public void Uses_the_row_alias_where_the_server_has_it(string server) =>
        Assert.Equal(Coupon + " AS new ON DUPLICATE KEY UPDATE percent = new.percent, note = new.note", Update(Coupon, server));

    [Theory]
    [InlineData("INSERT INTO coupon SET code = @c, percent = 1|;", " AS new ON DUPLICATE KEY UPDATE percent = new.percent")]
    [InlineData("INSERT INTO coupon (code, percent) SELECT c, p FROM b|;", " ON DUPLICATE KEY UPDATE percent = VALUES(percent)")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES ROW(@c, 1)|", " ON DUPLICATE KEY UPDATE percent = VALUES(percent)")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@c, 1) AS n|", " ON DUPLICATE KEY UPDATE percent = n.percent")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@c, 1) AS n(a, b)|", " ON DUPLICATE KEY UPDATE percent = n.b")]
    [InlineData("insert into coupon (`code`, `percent`) values (@c, 1)|", " as new on duplicate key update `percent` = new.`percent`")]
    public void Writes_the_alias_only_where_it_is_taken(string sql, string expected) =>
        Assert.Equal(sql.Replace("|", expected), Update(sql.Replace("|", ""), "9.7.4-mysql"));

    [Fact]
    public void The_alias_is_never_the_name_of_the_table()
    {
        var catalog = new SchemaCatalog([Shop.Table("new", [Shop.Required("k"), Shop.Nullable("v")], Shop.Primary("k"))]);
        var result = UpsertTest.Apply(UpsertForm.UpdateExisting, "INSERT INTO new VALUES (@k, @v)", catalog, "9.0.0-mysql");
        Assert.EndsWith(" AS new_row ON DUPLICATE KEY UPDATE v = new_row.v", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO payment (provider, reference, amount) VALUES (@p, @r, @a)", "amount = VALUES(amount)")]
    [InlineData("INSERT INTO payment VALUES (NULL, @p, @r, @a)", "amount = VALUES(amount)")]
    [InlineData("INSERT INTO users (email, login, created) VALUES (@e, @l, now())", "created = VALUES(created)")]
    [InlineData("INSERT INTO users (email, login, created) VALUES (@e, NULL, now())", "login = VALUES(login), created = VALUES(created)")]
    [InlineData("INSERT INTO user_pref (user_id, name, value) VALUES (@u, @n, @v)", "value = VALUES(value)")]
    public void Sets_what_is_supplied_outside_the_keys_that_can_collide(string sql, string expected) =>
        Assert.Equal(sql + " ON DUPLICATE KEY UPDATE " + expected, Update(sql));

    [Fact]
    public void Leaves_out_what_a_key_is_computed_from()
    {
        var lower = new Column { Name = "low", Type = "varchar", IsGenerated = true, GeneratedFrom = ["email"] };
        var catalog = new SchemaCatalog([Shop.Table("t", [Shop.Required("email"), lower, Shop.Nullable("x")], Shop.Unique("uq", "low"))]);
        var result = UpsertTest.Apply(UpsertForm.UpdateExisting, "INSERT INTO t (email, x) VALUES (@e, @x)", catalog);
        Assert.EndsWith(" ON DUPLICATE KEY UPDATE x = VALUES(x)", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO product_tag (product_id, tag_id) VALUES (@p, @t)", UpsertRefusal.NothingToUpdate)]
    [InlineData("INSERT INTO price_log (id, sku) VALUES (@id, @sku)", UpsertRefusal.AutoIncrementKey)]
    [InlineData("INSERT INTO wallet (user_id, {0}) VALUES (@u, 1)", UpsertRefusal.OpenColumns)]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@c, 1) AS n(a)", UpsertRefusal.OpenColumns)]
    [InlineData("INSERT INTO coupon (code, percent) SELECT code, 1 FROM coupon", UpsertRefusal.SelectsFromTable)]
    [InlineData("INSERT INTO users (email, created) VALUES (@e, now()); SELECT LAST_INSERT_ID()", UpsertRefusal.InsertIdIsRead)]
    public void Is_refused(string sql, UpsertRefusal reason) => Assert.Equal(reason.ToString(), Update(sql));
}
