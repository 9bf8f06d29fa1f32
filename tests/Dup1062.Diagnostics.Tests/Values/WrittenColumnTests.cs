using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Tests.Values;

public class WrittenColumnTests
{
    [Theory]
    [InlineData("UPDATE t SET a = a + 1", true)]
    [InlineData("UPDATE t SET a = t.a + 1", true)]
    [InlineData("UPDATE t AS x SET x.a = 1 - x.a", true)]
    [InlineData("UPDATE t JOIN s ON s.id = t.id SET t.a = s.a", false)]
    [InlineData("UPDATE t SET a = b", false)]
    public void A_column_computed_from_itself_is_told(string sql, bool dependsOnItself)
    {
        var update = Assert.IsType<UpdateStatement>(Assert.Single(SqlStatements.Read(sql)));
        Assert.Equal(dependsOnItself, WrittenColumns.DependsOnItself(update.Assignments[0], sql, Columns.Table(Columns.Integer("a")).Table));
    }

    [Theory]
    [InlineData("a = a", false)]
    [InlineData("a = LAST_INSERT_ID(a)", false)]
    [InlineData("a = t.a", false)]
    [InlineData("a = new.a", true)]
    [InlineData("a = VALUES(a)", true)]
    public void Assignments_to_itself_write_nothing(string assignment, bool writes)
    {
        var sql = $"INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE {assignment}";
        var insert = Assert.IsType<InsertStatement>(Assert.Single(SqlStatements.Read(sql)));
        Assert.Equal(writes, WrittenColumns.Of(insert.OnDuplicateKeyUpdate!, sql, Columns.Table(Columns.Integer("a")).Table).Contains("a"));
    }
}
