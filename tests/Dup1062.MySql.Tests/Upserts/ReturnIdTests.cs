using Dup1062.MySql.Upserts;

namespace Dup1062.MySql.Tests.Upserts;

public class ReturnIdTests
{
    [Theory]
    [InlineData("INSERT INTO users (email, created) VALUES (@e, now())|; SELECT LAST_INSERT_ID();", " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)")]
    [InlineData("insert into users set email = @e, created = now()|;", " on duplicate key update id = last_insert_id(id)")]
    [InlineData("INSERT INTO users (`email`, `created`) VALUES (@e, now()) AS n|", " ON DUPLICATE KEY UPDATE `id` = LAST_INSERT_ID(users.`id`)")]
    public void The_row_that_is_kept_gives_its_id(string sql, string expected) =>
        Assert.Equal(sql.Replace("|", expected), UpsertTest.Apply(UpsertForm.KeepExistingAndReturnId, sql.Replace("|", "")));

    [Theory]
    [InlineData(null, " ON DUPLICATE KEY UPDATE created = VALUES(created), id = LAST_INSERT_ID(id)")]
    [InlineData("9.7.4-mysql", " AS new ON DUPLICATE KEY UPDATE created = new.created, id = LAST_INSERT_ID(users.id)")]
    public void The_row_that_is_updated_gives_its_id(string? server, string expected)
    {
        const string sql = "INSERT INTO users (email, created) VALUES (@e, now())";
        Assert.Equal(sql + expected, UpsertTest.Apply(UpsertForm.UpdateExistingAndReturnId, sql, server));
    }

    [Theory]
    [InlineData("INSERT INTO users (email, created) VALUES (@a, now()), (@b, now())")]
    [InlineData("INSERT INTO users (email, created) SELECT email, now() FROM batch")]
    [InlineData("INSERT INTO users (id, email, created) VALUES (@id, @a, now())")]
    [InlineData("INSERT INTO coupon (code) VALUES (@c)")]
    public void There_must_be_one_generated_id(string sql) =>
        Assert.Equal(nameof(UpsertRefusal.NoSingleId), UpsertTest.Apply(UpsertForm.KeepExistingAndReturnId, sql));
}
