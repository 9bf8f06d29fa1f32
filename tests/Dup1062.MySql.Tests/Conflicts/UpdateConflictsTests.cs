using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Conflicts;

public class UpdateConflictsTests
{
    [Theory]
    [InlineData("UPDATE coupon SET code = @new WHERE code = @old", "PRIMARY")]
    [InlineData("UPDATE coupon SET code = 'X'", "PRIMARY")]
    [InlineData("UPDATE coupon c SET c.code = UPPER(c.code)", "PRIMARY")]
    [InlineData("UPDATE coupon SET code = @code WHERE code = @code OR note = @note", "PRIMARY")]
    [InlineData("UPDATE users SET email = @email WHERE id = @id", "uq_email")]
    [InlineData("UPDATE users SET email = @email, login = @login WHERE id = @id", "uq_email uq_login")]
    [InlineData("UPDATE order_line SET line_no = line_no + 1 WHERE order_id = @order", "PRIMARY")]
    [InlineData("UPDATE payment SET provider = @provider WHERE id = @id", "uq_ref")]
    public void An_UPDATE_of_a_part_of_a_key_can_collide(string sql, string keys) => Assert.Equal(keys, CollidingKeys(sql));

    [Theory]
    [InlineData("UPDATE coupon SET note = @note WHERE code = @code")]
    [InlineData("UPDATE coupon SET code = code, note = @note")]
    [InlineData("UPDATE coupon SET code = @code, note = @note WHERE code = @code")]
    [InlineData("UPDATE coupon SET `code` = ?, note = ? WHERE percent > 3 AND coupon.code = ?")]
    [InlineData("UPDATE users SET login = NULL WHERE id = @id")]
    [InlineData("UPDATE coupon SET code = UUID()")]
    [InlineData("UPDATE IGNORE coupon SET code = @new WHERE code = @old")]
    [InlineData("UPDATE coupon, users SET code = @new")]
    [InlineData("UPDATE coupon SET colour = @new, code = @code")]
    [InlineData("UPDATE \uFFFC SET code = @new")]
    [InlineData("UPDATE coupon SET \uFFFC WHERE code = @code")]
    public void Any_other_UPDATE_cannot(string sql) => Assert.Equal("", CollidingKeys(sql));

    [Fact]
    public void A_key_that_holds_an_unchanged_one_cannot_collide()
    {
        var table = Shop.Table("t", [Shop.AutoIncrement("id"), Shop.Nullable("v")], Shop.Primary("id"), Shop.Unique("id_v", "id", "v"));
        const string Sql = "UPDATE t SET v = @v WHERE id = @id";
        Assert.Empty(UpdateConflicts.Analyze(Read(Sql), table, Sql).CollidingKeys);
    }

    private static UpdateStatement Read(string sql) => Assert.Single(SqlStatements.Read(sql).OfType<UpdateStatement>());

    private static string CollidingKeys(string sql)
    {
        var statement = Read(sql);
        var keys = Shop.Catalog.Find(statement.Table!.Value.Name).SelectMany(table => UpdateConflicts.Analyze(statement, table, sql).CollidingKeys);
        return string.Join(' ', keys.Select(key => key.Name));
    }
}
