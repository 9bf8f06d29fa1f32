namespace Dup1062.MySql.Tests.Schema;

/// <summary>Migrations that can run twice, written as SQL in user variables.</summary>
public sealed class DynamicSqlTests
{
    private const string Create = "CREATE TABLE t (a INT);\n";

    [Theory]
    [InlineData("SET @sql = IF(@exists = 0, 'ALTER TABLE t ADD b INT, ADD UNIQUE u (b)', 'SELECT 1'); PREPARE s FROM @sql; EXECUTE s; DEALLOCATE PREPARE s;", "u(b)")]
    [InlineData("SET @sql := (SELECT IF(COUNT(*) > 0, 'SELECT 1', \"CREATE UNIQUE INDEX u ON t (a);\") FROM information_schema.statistics WHERE table_name = 't'); PREPARE s FROM @sql;", "u(a)")]
    [InlineData("PREPARE s FROM 'ALTER TABLE t ADD UNIQUE u (a)'; EXECUTE s;", "u(a)")]
    [InlineData("SET @t = 't', @c = 'a'; SET @sql = CONCAT('ALTER TABLE `', @t, '` ADD UNIQUE u (', @c, ')'); PREPARE s FROM @SQL;", "u(a)")]
    [InlineData("SET @sql = 'ALTER TABLE t ADD b CHAR(2) DEFAULT ''x'' COMMENT \\'it\\\\\\'s\\' UNIQUE\\n'; PREPARE s FROM @sql;", "b(b)")]
    [InlineData("SET @sql = 'ALTER TABLE t ADD UNIQUE u (a)'; SET @sql = 'SELECT 1'; PREPARE s FROM @sql;", "")]
    [InlineData("SET @sql = 'ALTER TABLE t ADD UNIQUE u (a)'; EXECUTE s;", "")]
    [InlineData("PREPARE s FROM @unknown; PREPARE s; PREPARE", "")]
    [InlineData("CREATE PROCEDURE p() BEGIN IF @x THEN SET @sql = 'ALTER TABLE t ADD UNIQUE u (a)'; PREPARE s FROM @sql; EXECUTE s; END IF; END; CALL p();", "u(a)")]
    public void StatementInAVariableIsApplied(string sql, string keys)
    {
        var table = Catalogs.Table(Create + sql);

        Assert.Equal(keys, table.Keys());
        Assert.True(table.IsComplete);
        Assert.Empty(Catalogs.Script(Create + sql).Problems);
    }

    [Theory]
    [InlineData("SET @sql = CONCAT('ALTER TABLE t DROP INDEX ', @name); PREPARE s FROM @sql;")]
    [InlineData("SET @sql = CONCAT('ALTER TABLE t ADD UNIQUE (', (SELECT 'a'), ')'); PREPARE s FROM @sql;")]
    [InlineData("SET @sql = CONCAT('ALTER TABLE t ', UPPER('add'), ' b INT'); PREPARE s FROM @sql;")]
    public void UnknownPartOfItLeavesTheTableOpen(string sql) => Assert.False(Catalogs.Table(Create + sql).IsComplete);

    [Fact]
    public void UnknownTableChangesNone() =>
        Assert.True(Catalogs.Table(Create + "SET @sql = CONCAT('ALTER TABLE ', @unknown, ' DROP a'); PREPARE s FROM @sql;").IsComplete);

    [Fact]
    public void TextThatGrowsIsGivenUp()
    {
        var sql = "SET @a = 'ALTER TABLE t ADD UNIQUE (a) -- '; " + string.Concat(Enumerable.Repeat("SET @a = CONCAT(@a, @a, @a); PREPARE s FROM @a; SET @a = CONCAT(@a, @a, @a);", 1000));

        Assert.Single(Catalogs.Of(Create + sql).Tables);
    }
}
