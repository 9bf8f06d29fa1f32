using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class SelectSourceTests
{
    private static SelectSource Read(string select) => Sql.ReadInsert($"INSERT INTO t (a) {select}").Select!;

    [Theory]
    [InlineData("SELECT 1", "", "")]
    [InlineData("SELECT a FROM s", "s", "")]
    [InlineData("SELECT a FROM db.s AS x, `u` y", "s,u", "")]
    [InlineData("SELECT a FROM s x JOIN u ON x.a = u.a, v", "s,u,v", "")]
    [InlineData("SELECT a FROM (s LEFT JOIN u USING (a))", "s,u", "")]
    [InlineData("SELECT a FROM (SELECT a FROM s WHERE b IN (SELECT b FROM u)) x", "s", "u")]
    [InlineData("SELECT (SELECT MAX(a) FROM u) FROM s", "s", "u")]
    [InlineData("SELECT @a FROM dual WHERE NOT EXISTS (SELECT 1 FROM t WHERE a = @a)", "dual", "t")]
    [InlineData("WITH x AS (SELECT a FROM s) SELECT a FROM x", "s,x", "")]
    [InlineData("(SELECT a FROM s) UNION (SELECT a FROM u)", "s,u", "")]
    [InlineData("SELECT a FROM s UNION (SELECT a FROM u)", "s,u", "")]
    [InlineData("SELECT EXTRACT(YEAR FROM d), TRIM('x' FROM b) FROM s", "s", "")]
    [InlineData("SELECT a FROM \uFFFC", "\uFFFC", "")]
    [InlineData("TABLE s", "s", "")]
    public void Knows_the_tables_it_reads(string select, string tables, string subqueryTables)
    {
        var source = Read(select);
        Assert.Equal(tables, string.Join(",", source.Tables.Select(t => t.Identifier.Name)));
        Assert.Equal(subqueryTables, string.Join(",", source.SubqueryTables.Select(t => t.Identifier.Name)));
    }

    [Theory]
    [InlineData("SELECT 1 FROM s JOIN u", true)]
    [InlineData("SELECT 1 FROM s CROSS JOIN u AS x", true)]
    [InlineData("SELECT 1 FROM s STRAIGHT_JOIN u", true)]
    [InlineData("SELECT 1 FROM s JOIN u JOIN v ON u.a = v.a", true)]
    [InlineData("SELECT 1 FROM s JOIN u ON s.a = u.a UNION SELECT 1 FROM s JOIN u", true)]
    [InlineData("SELECT 1 FROM s, u", false)]
    [InlineData("SELECT 1 FROM s NATURAL LEFT JOIN u", false)]
    [InlineData("SELECT 1 FROM s JOIN u USING (a)", false)]
    [InlineData("SELECT 1 FROM s JOIN u JOIN v ON u.a = v.a ON s.a = u.a", false)]
    [InlineData("SELECT 1 FROM s JOIN u WHERE s.a = u.a", false)]
    [InlineData("SELECT 1 FROM s JOIN u ORDER BY 1", false)]
    [InlineData("SELECT 1 FROM s JOIN u FOR UPDATE", false)]
    [InlineData("SELECT 1 FROM (SELECT 1 FROM s JOIN u) x", false)]
    [InlineData("SELECT STRAIGHT_JOIN 1 FROM s", false)]
    [InlineData("(SELECT 1 FROM s JOIN u)", false)]
    public void Knows_whether_a_join_still_waits_for_its_condition(string select, bool expected) =>
        Assert.Equal(expected, Read(select).EndsInOpenJoin);

    [Theory]
    [InlineData("SELECT 1 UNION ALL SELECT 2", true)]
    [InlineData("SELECT 1 EXCEPT SELECT 2", true)]
    [InlineData("SELECT 1 FROM (SELECT 1 UNION SELECT 2) x", false)]
    public void Knows_set_operations(string select, bool expected) => Assert.Equal(expected, Read(select).HasSetOperation);

    [Theory]
    [InlineData("SELECT 1 FROM dual WHERE NOT EXISTS (SELECT 1 FROM t)", true)]
    [InlineData("SELECT 1 FROM dual WHERE EXISTS (SELECT 1 FROM t)", false)]
    public void Knows_its_guard(string select, bool expected) => Assert.Equal(expected, Read(select).HasNotExists);
}
