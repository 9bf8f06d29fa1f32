using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class InsertFormTests
{
    [Theory]
    [InlineData("INSERT INTO t (a) VALUES (1)")]
    [InlineData("INSERT INTO t (a) VALUES (\uFFFC);")]
    [InlineData("INSERT INTO t (\uFFFC) VALUES (\uFFFC)")]
    [InlineData("INSERT INTO t SET a = '\uFFFC'")]
    [InlineData("INSERT INTO t SELECT \uFFFC FROM \uFFFC WHERE a = 1")]
    [InlineData("INSERT INTO t SELECT a FROM s WHERE b = `x\uFFFC`")]
    [InlineData("INSERT INTO t VALUES (1) -- \uFFFC")]
    public void Complete(string sql) => Assert.Equal(InsertForm.Complete, Sql.ReadInsert(sql).Form);

    [Theory]
    [InlineData("INSERT INTO t (a) VALUES")]
    [InlineData("INSERT INTO t (a) VALUES \uFFFC")]
    [InlineData("INSERT INTO t (a) VALUES (1), \uFFFC;")]
    [InlineData("INSERT INTO t (a) VALUES (1),")]
    [InlineData("INSERT INTO t VALUES (1, ")]
    [InlineData("INSERT INTO t VALUES (1, 'abc")]
    [InlineData("INSERT INTO t VALUES (f(1)")]
    [InlineData("INSERT INTO t SET a =")]
    [InlineData("INSERT INTO t SET a = 1,")]
    [InlineData("INSERT INTO t SET a = 'x")]
    [InlineData("INSERT INTO t SET a = \uFFFC")]
    [InlineData("INSERT INTO t SET a = 1, \uFFFC")]
    [InlineData("INSERT INTO t SET \uFFFC")]
    [InlineData("INSERT INTO t SET a = @p_\uFFFC")]
    [InlineData("INSERT INTO t SELECT")]
    [InlineData("INSERT INTO t SELECT a FROM")]
    [InlineData("INSERT INTO t SELECT a FROM s WHERE")]
    [InlineData("INSERT INTO t SELECT a FROM s WHERE b = 1 AND")]
    [InlineData("INSERT INTO t SELECT a FROM s WHERE \uFFFC")]
    [InlineData("INSERT INTO t SELECT a FROM s LIMIT \uFFFC;")]
    [InlineData("INSERT INTO t SELECT a FROM s_\uFFFC")]
    [InlineData("INSERT INTO t SELECT a FROM (SELECT 1")]
    public void Open_rows(string sql) => Assert.Equal(InsertForm.OpenRows, Sql.ReadInsert(sql).Form);

    [Theory]
    [InlineData("INSERT INTO t")]
    [InlineData("INSERT INTO t (a")]
    [InlineData("INSERT INTO t (a,")]
    [InlineData("INSERT INTO t (a)")]
    [InlineData("INSERT INTO t (a) \uFFFC")]
    [InlineData("INSERT INTO t \uFFFC")]
    [InlineData("INSERT INTO t (a) VALUES (1) \uFFFC")]
    [InlineData("INSERT INTO t (a) VALUES (1)\uFFFC;")]
    [InlineData("INSERT INTO t (a) VALUES (1) ON")]
    [InlineData("INSERT INTO t (a) VALUES (1) ON \uFFFC")]
    [InlineData("INSERT INTO t (a) VALUES (1) AS")]
    [InlineData("INSERT INTO t (a) VALUES (1) AS \uFFFC")]
    [InlineData("INSERT INTO t SET a = 1 \uFFFC")]
    [InlineData("INSERT INTO t SELECT a FROM s \uFFFC")]
    [InlineData("INSERT INTO t SELECT a FROM s WHERE b = 1 \uFFFC")]
    public void Open_tail(string sql) => Assert.Equal(InsertForm.OpenTail, Sql.ReadInsert(sql).Form);

    [Theory]
    [InlineData("Insert coin to continue")]
    [InlineData("Replace the file with another")]
    [InlineData("Insert into the box, please")]
    [InlineData("INSERT INTO coupon (code) VALUES (@code) took {Ms} ms")]
    [InlineData("INSERT INTO t (a) VALUES (1; SELECT 1")]
    [InlineData("INSERT INTO t (a) VALUES;")]
    [InlineData("INSERT INTO t (a);")]
    [InlineData("INSERT INTO t (a b) VALUES (1)")]
    [InlineData("INSERT INTO t ('a') VALUES (1)")]
    [InlineData("INSERT INTO t (a) EXEC f")]
    [InlineData("INSERT INTO t AS x (a) VALUES (1)")]
    [InlineData("INSERT INTO t SELECT a FROM s WHERE;")]
    [InlineData("INSERT INTO t (a) VALUES (1) WHERE b = 1")]
    [InlineData("INSERT INTO t (a) VALUES (1))")]
    [InlineData("INSERT INTO t SELECT a FROM s)")]
    public void Unreadable(string sql) =>
        Assert.Equal(InsertForm.Unreadable, Assert.IsType<InsertStatement>(SqlStatements.Read(sql)[0]).Form);
}
