using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class OtherStatementTests
{
    [Theory]
    [InlineData("UPDATE t SET a = 1", "t", "a:1", null, false, false, false)]
    [InlineData("UPDATE LOW_PRIORITY IGNORE shop.t AS x SET x.a = x.a + 1, `b` = 'c' WHERE id = 5 ORDER BY a DESC LIMIT 3;", "t", "a:x.a + 1|b:'c'", "id = 5", true, true, false)]
    [InlineData("update t set a = (select max(b) from u where c = 1) where d in (1, 2)", "t", "a:(select max(b) from u where c = 1)", "d in (1, 2)", false, false, false)]
    [InlineData("UPDATE t JOIN u USING (id) SET t.a = u.a WHERE 1 = 1", "t", "a:u.a", "1 = 1", false, false, true)]
    [InlineData("UPDATE t, u SET t.a = 1", "t", "a:1", null, false, false, true)]
    [InlineData("UPDATE t SET a = 1 WHERE b = 'x\uFFFC'", "t", "a:1", "b = 'x\uFFFC'", false, false, false)]
    [InlineData("UPDATE t SET \uFFFC WHERE id = 1", "t", "\uFFFC:", "id = 1", false, false, false)]
    public void Reads_UPDATE(string sql, string table, string assignments, string? where, bool hasOrderBy, bool hasLimit, bool isMultiTable)
    {
        var update = Sql.Read<UpdateStatement>(sql);
        Assert.Equal(table, update.Table!.Value.Name.Name);
        Assert.Equal(assignments, string.Join("|", update.Assignments.Select(a => $"{a.Column.Name}:{sql.Slice(a.Value.Span)}")));
        Assert.Equal(where, update.Where is { } span ? sql.Slice(span) : null);
        Assert.Equal((hasOrderBy, hasLimit, isMultiTable, false), (update.HasOrderBy, update.HasLimit, update.IsMultiTable, update.IsOpen));
    }

    [Theory]
    [InlineData("UPDATE t SET a = 1 WHERE")]
    [InlineData("UPDATE t SET a = 1 \uFFFC")]
    [InlineData("UPDATE t SET a = 'x")]
    [InlineData("UPDATE t SET")]
    [InlineData("UPDATE t SET a = 1 WHERE b = {0}")]
    public void Knows_an_UPDATE_that_may_go_on(string sql) => Assert.True(Sql.Read<UpdateStatement>(sql).IsOpen);

    [Theory]
    [InlineData("DELETE FROM t", "t")]
    [InlineData("delete quick from shop.t where id = 1", "t")]
    [InlineData("TRUNCATE TABLE `t`", "t")]
    [InlineData("TRUNCATE t", "t")]
    [InlineData("DELETE", null)]
    public void Reads_DELETE_and_TRUNCATE(string sql, string? table) => Assert.Equal(table, Sql.Read<DeleteStatement>(sql).Table?.Name.Name);

    [Theory]
    [InlineData("CREATE TABLE t (a INT)", false, false, false)]
    [InlineData("CREATE TEMPORARY TABLE IF NOT EXISTS t (a INT PRIMARY KEY)", true, true, true)]
    [InlineData("CREATE TABLE t (a INT, KEY (a), FOREIGN KEY (a) REFERENCES u (a))", false, false, false)]
    [InlineData("CREATE TABLE t (a INT KEY)", false, false, true)]
    [InlineData("CREATE TABLE t (a INT, UNIQUE (a))", false, false, true)]
    [InlineData("CREATE TABLE t LIKE u", false, false, true)]
    [InlineData("CREATE TABLE t (\uFFFC)", false, false, true)]
    public void Reads_CREATE_TABLE(string sql, bool isTemporary, bool ifNotExists, bool hasUniqueKey)
    {
        var create = Sql.Read<CreateTableStatement>(sql);
        Assert.Equal("t", create.Table!.Value.Name.Name);
        Assert.Equal((isTemporary, ifNotExists, hasUniqueKey), (create.IsTemporary, create.IfNotExists, create.HasUniqueKey));
    }

    [Theory]
    [InlineData("SELECT a FROM t", "SELECT a FROM t LOCK IN SHARE MODE")]
    [InlineData("select a from t where b = @b limit 1 ; ", "select a from t where b = @b limit 1 lock in share mode ; ")]
    [InlineData("SELECT a FROM t -- all", "SELECT a FROM t LOCK IN SHARE MODE -- all")]
    [InlineData("SELECT a FROM t WHERE b = \uFFFC", "SELECT a FROM t WHERE b = \uFFFC LOCK IN SHARE MODE")]
    [InlineData("SELECT (SELECT b FROM u FOR UPDATE) FROM t", "SELECT (SELECT b FROM u FOR UPDATE) FROM t LOCK IN SHARE MODE")]
    [InlineData("SELECT a FROM t FOR UPDATE", null)]
    [InlineData("SELECT a FROM t FOR SHARE SKIP LOCKED", null)]
    [InlineData("SELECT a FROM t LOCK IN SHARE MODE", null)]
    [InlineData("SELECT a FROM t UNION SELECT a FROM u", null)]
    [InlineData("SELECT a INTO @a FROM t", null)]
    [InlineData("SELECT a FROM t /*!50000 WHERE b = 1 */", null)]
    [InlineData("SELECT a FROM t WHERE b = 1 \uFFFC", null)]
    [InlineData("SELECT a FROM t WHERE", null)]
    [InlineData("SELECT LAST_INSERT_ID()", null)]
    public void Knows_where_a_SELECT_takes_a_lock(string sql, string? expected)
    {
        var change = Sql.Read<SelectStatement>(sql).SharedLock(sql);
        Assert.Equal(expected, change is { Offset: var offset, Text: var text } ? sql.Insert(offset, text) : null);
    }
}
