using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class InsertStatementTests
{
    [Theory]
    [InlineData("INSERT INTO t (a) VALUES (1)", false, false)]
    [InlineData("insert t (a) value (1)", false, false)]
    [InlineData("INSERT IGNORE t VALUES (1)", false, true)]
    [InlineData("INSERT LOW_PRIORITY IGNORE INTO t VALUES (1)", false, true)]
    [InlineData("INSERT /*! IGNORE */ INTO t VALUES (1)", false, true)]
    [InlineData("INSERT /* IGNORE */ INTO t VALUES (1)", false, false)]
    [InlineData("REPLACE DELAYED INTO t VALUES (1)", true, false)]
    public void Reads_the_verb_and_IGNORE(string sql, bool isReplace, bool hasIgnore)
    {
        var insert = Sql.ReadInsert(sql);
        Assert.Equal((isReplace, hasIgnore, InsertForm.Complete), (insert.IsReplace, insert.HasIgnore, insert.Form));
        Assert.Equal(isReplace ? "REPLACE" : "INSERT", sql.Slice(insert.Verb), ignoreCase: true);
    }

    [Theory]
    [InlineData("INSERT INTO coupon (code) VALUES (1)", null, "coupon", "coupon")]
    [InlineData("INSERT INTO shop . coupon VALUES (1)", "shop", "coupon", "coupon")]
    [InlineData("INSERT INTO `shop`.`cou``pon` VALUES (1)", "shop", "cou`pon", "`cou``pon`")]
    [InlineData("INSERT INTO shop.2024_coupon VALUES (1)", "shop", "2024_coupon", "2024_coupon")]
    [InlineData("INSERT INTO # x\n coupon -- y\n VALUES (1)", null, "coupon", "coupon")]
    [InlineData("INSERT INTO coupon PARTITION (p0, p1) (code) VALUES (1)", null, "coupon", "coupon")]
    [InlineData("INSERT INTO {0}.coupon (code) VALUES (1)", null, "coupon", "coupon")]
    [InlineData("INSERT INTO \uFFFC.`coupon` (code) VALUES (1)", null, "coupon", "`coupon`")]
    public void Names_its_table_as_written(string sql, string? database, string name, string written)
    {
        var insert = Sql.ReadInsert(sql);
        Assert.Equal((database, name), (insert.Table.Name.Database, insert.Table.Name.Name));
        Assert.Equal(written, sql.Slice(insert.Table.Identifier.Span));
        Assert.False(insert.Table.HasHole);
    }

    [Theory]
    [InlineData("INSERT INTO {0} (code) VALUES (1)")]
    [InlineData("INSERT INTO \uFFFCcoupon (code) VALUES (1)")]
    [InlineData("INSERT INTO `copy_\uFFFC` (code) VALUES (1)")]
    [InlineData("INSERT INTO shop.\uFFFC (code) VALUES (1)")]
    [InlineData("INSERT \uFFFC (code) VALUES (1)")]
    [InlineData("INSERT \uFFFC VALUES (1)")]
    public void A_hole_in_its_table_is_marked(string sql)
    {
        var insert = Sql.ReadInsert(sql);
        Assert.True(insert.Table.HasHole);
        Assert.False(insert.HasOpenModifiers);
    }

    [Theory]
    [InlineData("INSERT \uFFFC INTO coupon (code) VALUES (1)")]
    [InlineData("INSERT {0} coupon (code) VALUES (1)")]
    [InlineData("INSERT LOW_PRIORITY \uFFFC INTO coupon (code) VALUES (1)")]
    public void A_hole_in_front_of_the_table_may_say_IGNORE(string sql)
    {
        var insert = Sql.ReadInsert(sql);
        Assert.True(insert.HasOpenModifiers);
        Assert.Equal("coupon", insert.Table.Name.Name);
    }

    [Theory]
    [InlineData("INSERT INTO t (a, `b c`, t.d, db.t.e) VALUES (1, 2, 3, 4)", "a,b c,d,e")]
    [InlineData("INSERT INTO t () VALUES ()", "")]
    [InlineData("INSERT INTO t (a, {0}) VALUES (1, 2)", "a,{0}")]
    [InlineData("INSERT INTO t (a\n, col_\uFFFC) VALUES (1, 2)", "a,col_\uFFFC")]
    [InlineData("INSERT INTO t (a \uFFFC) VALUES (1, 2)", "a,\uFFFC")]
    [InlineData("INSERT INTO t {0} VALUES (1, 2)", "{0}")]
    [InlineData("INSERT INTO t (a, a) VALUES (1, 2)", "a,a")]
    [InlineData("INSERT INTO t SET a = 1, t.`b` := 2, \uFFFC", "a,b,\uFFFC")]
    public void Lists_its_columns(string sql, string expected) =>
        Assert.Equal(expected, string.Join(",", Sql.ReadInsert(sql).Columns!.Select(c => c.Name)));

    [Theory]
    [InlineData("INSERT INTO t VALUES (1)")]
    [InlineData("INSERT INTO t SELECT 1")]
    [InlineData("INSERT INTO t (SELECT a FROM s)")]
    [InlineData("INSERT INTO t ((SELECT a FROM s))")]
    public void Has_no_columns_where_there_is_no_list(string sql) => Assert.Null(Sql.ReadInsert(sql).Columns);

    [Theory]
    [InlineData("INSERT INTO t VALUES (1)", InsertSource.Values)]
    [InlineData("INSERT INTO t (a) VALUE (1)", InsertSource.Values)]
    [InlineData("INSERT INTO t VALUES ROW(1), ROW(2)", InsertSource.ValuesRow)]
    [InlineData("INSERT INTO t SET a = 1", InsertSource.Set)]
    [InlineData("INSERT INTO t (a) SELECT 1", InsertSource.Select)]
    [InlineData("INSERT INTO t (a) (SELECT 1)", InsertSource.Select)]
    [InlineData("INSERT INTO t (a) WITH x AS (SELECT 1 AS n) SELECT n FROM x", InsertSource.Select)]
    [InlineData("INSERT INTO t TABLE s", InsertSource.Table)]
    [InlineData("INSERT INTO t (a)", InsertSource.Unknown)]
    [InlineData("INSERT INTO t (a) \uFFFC", InsertSource.Unknown)]
    public void Knows_where_its_rows_come_from(string sql, InsertSource expected) => Assert.Equal(expected, Sql.ReadInsert(sql).Source);

    [Theory]
    [InlineData("INSERT INTO t VALUES (1, 'a'), (f(2, (3)), \"b),(\")", "1|'a' + f(2, (3))|\"b),(\"")]
    [InlineData("INSERT INTO t VALUES ROW(1, 2), ROW(3, 4)", "1|2 + 3|4")]
    [InlineData("INSERT INTO t VALUES ()", "")]
    [InlineData("INSERT INTO t SET a = 1 + 1, b = (SELECT 1, 2)", "1 + 1|(SELECT 1, 2)")]
    [InlineData("INSERT INTO t SELECT DISTINCT a, NULL AS b, COUNT(*) FROM s, u", "a|NULL AS b|COUNT(*)")]
    [InlineData("INSERT INTO t WITH x AS (SELECT 9 AS n) SELECT n, 1 FROM x", "n|1")]
    [InlineData("INSERT INTO t SELECT 1, 2 UNION SELECT 3, 4", "1|2")]
    [InlineData("INSERT INTO t (SELECT 1, 2)", null)]
    [InlineData("INSERT INTO t TABLE s", null)]
    public void Shows_the_values_of_its_rows(string sql, string? expected)
    {
        var rows = Sql.ReadInsert(sql).Rows;
        Assert.Equal(expected, rows.Count == 0 ? null : string.Join(" + ", rows.Select(r => string.Join("|", r.Values.Select(v => sql.Slice(v.Span))))));
    }

    [Theory]
    [InlineData("INSERT INTO t VALUES (1, @a)", true)]
    [InlineData("INSERT INTO t VALUES ('\uFFFC', @p\uFFFC)", true)]
    [InlineData("INSERT INTO t VALUES (f(\uFFFC))", true)]
    [InlineData("INSERT INTO t SELECT 2 * a FROM s", true)]
    [InlineData("INSERT INTO t VALUES (\uFFFC)", false)]
    [InlineData("INSERT INTO t VALUES (1, 'a'\uFFFC)", false)]
    [InlineData("INSERT INTO t VALUES (1, ", false)]
    [InlineData("INSERT INTO t VALUES (1, {0})", false)]
    [InlineData("INSERT INTO t SELECT * FROM s", false)]
    [InlineData("INSERT INTO t SELECT 1, s.* FROM s", false)]
    [InlineData("INSERT INTO t SELECT a, \uFFFC FROM s", false)]
    public void Says_whether_a_row_has_just_the_values_that_show(string sql, bool expected) => Assert.Equal(expected, Sql.ReadInsert(sql).Rows[0].IsExact);

    [Theory]
    [InlineData("INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a", "new", null)]
    [InlineData("INSERT INTO t SET a = 1 AS n(x) ON DUPLICATE KEY UPDATE a = x", "n", "x")]
    [InlineData("INSERT INTO t VALUES (1, 2) AS `n` (`x`, y)", "n", "x,y")]
    public void Reads_the_row_alias(string sql, string name, string? columns)
    {
        var alias = Sql.ReadInsert(sql).Alias!;
        Assert.Equal(name, alias.Name.Name);
        Assert.Equal(columns, alias.Columns is null ? null : string.Join(",", alias.Columns.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = VALUES(a), t.b = b + 1;", "a:VALUES(a)|b:b + 1")]
    [InlineData("INSERT INTO t SELECT 1 FROM s ON DUPLICATE KEY UPDATE `a` = (SELECT 1, 2)", "a:(SELECT 1, 2)")]
    [InlineData("INSERT INTO t SET a = 1 on duplicate key update id = LAST_INSERT_ID(id) RETURNING id", "id:LAST_INSERT_ID(id)")]
    [InlineData("INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE \uFFFC", "\uFFFC:")]
    [InlineData("INSERT INTO t VALUES \uFFFC ON DUPLICATE KEY UPDATE a = 1", "a:1")]
    [InlineData("INSERT INTO t VALUES (1) \uFFFC ON DUPLICATE KEY UPDATE a = 1, \uFFFC", "a:1|\uFFFC:")]
    [InlineData("INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE", "")]
    [InlineData("INSERT INTO t VALUES (1) ON DUPLICATE", "")]
    public void Reads_the_assignments_of_ON_DUPLICATE_KEY_UPDATE(string sql, string expected) =>
        Assert.Equal(expected, string.Join("|", Sql.ReadInsert(sql).OnDuplicateKeyUpdate!.Select(a => $"{a.Column.Name}:{sql.Slice(a.Value.Span)}")));

    [Theory]
    [InlineData("INSERT INTO t VALUES (1) RETURNING id, a")]
    [InlineData("INSERT INTO t SELECT a FROM s RETURNING *")]
    [InlineData("INSERT INTO t SET a = 1 RETURNING id;")]
    public void Reads_RETURNING(string sql) =>
        Assert.Equal((true, InsertForm.Complete), (Sql.ReadInsert(sql).HasReturning, Sql.ReadInsert(sql).Form));

    [Fact]
    public void Double_quotes_are_names_under_ANSI_QUOTES()
    {
        var insert = Sql.Read<InsertStatement>("INSERT INTO \"t\" (\"a\") VALUES ('x')", SqlMode.AnsiQuotes);
        Assert.Equal(("t", "a", InsertForm.Complete), (insert.Table.Name.Name, insert.Columns![0].Name, insert.Form));
    }
}
