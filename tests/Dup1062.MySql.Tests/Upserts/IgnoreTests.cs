using Dup1062.MySql.Upserts;

namespace Dup1062.MySql.Tests.Upserts;

public class IgnoreTests
{
    [Theory]
    [InlineData("INSERT| INTO coupon (code) VALUES (@c)", " IGNORE")]
    [InlineData("insert| into coupon (code) values (@c)", " ignore")]
    [InlineData("Insert| coupon (code) values (@c)", " IGNORE")]
    [InlineData("INSERT LOW_PRIORITY| INTO coupon (code) VALUES (@c)", " IGNORE")]
    [InlineData("INSERT| /* x */ INTO price_log (id) VALUES (@id)", " IGNORE")]
    [InlineData("INSERT| INTO coupon (code) SELECT code FROM coupon", " IGNORE")]
    [InlineData("INSERT| INTO lease VALUES (@key, ", " IGNORE")]
    public void Goes_behind_the_verb_and_its_priority(string sql, string expected) =>
        Assert.Equal(sql.Replace("|", expected), UpsertTest.Apply(UpsertForm.Ignore, sql.Replace("|", "")));

    [Theory]
    [InlineData("INSERT \uFFFC INTO coupon (code) VALUES (@c)")]
    [InlineData("INSERT IGNORE INTO coupon (code) VALUES (@c)")]
    [InlineData("REPLACE INTO coupon (code) VALUES (@c)")]
    [InlineData("INSERT INTO price_log (sku) VALUES (@c)")]
    public void Is_refused_where_there_is_nothing_to_do(string sql) =>
        Assert.Equal(nameof(UpsertRefusal.NothingToDo), UpsertTest.Apply(UpsertForm.Ignore, sql));
}
