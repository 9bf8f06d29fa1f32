using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class InsertValueTests
{
    [Theory]
    [InlineData("NULL", InsertValueKind.Null)]
    [InlineData("null", InsertValueKind.Null)]
    [InlineData("/* no */ NULL -- id\n", InsertValueKind.Null)]
    [InlineData("DEFAULT", InsertValueKind.Default)]
    [InlineData("0", InsertValueKind.Zero)]
    [InlineData("-0", InsertValueKind.Zero)]
    [InlineData("0.00", InsertValueKind.Zero)]
    [InlineData("'0'", InsertValueKind.Zero)]
    [InlineData("\"00\"", InsertValueKind.Zero)]
    [InlineData("FALSE", InsertValueKind.Zero)]
    [InlineData("''", InsertValueKind.EmptyString)]
    [InlineData("N''", InsertValueKind.EmptyString)]
    [InlineData("\"\"", InsertValueKind.EmptyString)]
    [InlineData("'a'", InsertValueKind.Constant)]
    [InlineData("N'a'", InsertValueKind.Constant)]
    [InlineData("' '", InsertValueKind.Constant)]
    [InlineData("''''", InsertValueKind.Constant)]
    [InlineData("'.'", InsertValueKind.Constant)]
    [InlineData("TRUE", InsertValueKind.Constant)]
    [InlineData("10", InsertValueKind.Constant)]
    [InlineData("+1", InsertValueKind.Constant)]
    [InlineData("1e3", InsertValueKind.Constant)]
    [InlineData("x'1F'", InsertValueKind.Constant)]
    [InlineData("0x1F", InsertValueKind.Constant)]
    [InlineData("@p", InsertValueKind.Parameter)]
    [InlineData("?", InsertValueKind.Parameter)]
    [InlineData("?p", InsertValueKind.Parameter)]
    [InlineData(":p", InsertValueKind.Parameter)]
    [InlineData("@p\uFFFC", InsertValueKind.Parameter)]
    [InlineData("@\uFFFC", InsertValueKind.Parameter)]
    [InlineData("@{0}", InsertValueKind.Parameter)]
    [InlineData("@p{0}", InsertValueKind.Parameter)]
    [InlineData(":\uFFFC", InsertValueKind.Parameter)]
    [InlineData("?\uFFFC", InsertValueKind.Parameter)]
    [InlineData("\uFFFC", InsertValueKind.Hole)]
    [InlineData("{0}", InsertValueKind.Hole)]
    [InlineData("'\uFFFC'", InsertValueKind.Expression)]
    [InlineData("'a {0}'", InsertValueKind.Expression)]
    [InlineData("now()", InsertValueKind.Expression)]
    [InlineData("IFNULL(@p, NULL)", InsertValueKind.Expression)]
    [InlineData("(SELECT 1, NULL)", InsertValueKind.Expression)]
    [InlineData("LAST_INSERT_ID()", InsertValueKind.Expression)]
    [InlineData("1 + 1", InsertValueKind.Expression)]
    [InlineData("0 + 1", InsertValueKind.Expression)]
    [InlineData("uuid", InsertValueKind.Expression)]
    [InlineData("UUID()", InsertValueKind.Unique)]
    [InlineData("uuid_to_bin(uuid(), 1)", InsertValueKind.Unique)]
    [InlineData("UNHEX(REPLACE(UUID(), '-', ''))", InsertValueKind.Unique)]
    [InlineData("UUID_SHORT()", InsertValueKind.Unique)]
    [InlineData("NEXT VALUE FOR seq", InsertValueKind.Unique)]
    [InlineData("NEXTVAL(seq)", InsertValueKind.Unique)]
    public void Says_what_a_value_is(string value, InsertValueKind expected)
    {
        Assert.Equal(expected, Assert.Single(Sql.ReadInsert($"INSERT INTO t (a) VALUES ({value})").Rows[0].Values).Kind);
        Assert.Equal(expected, Assert.Single(Sql.ReadInsert($"INSERT INTO t SET a = {value}").Rows[0].Values).Kind);
    }

    [Theory]
    [InlineData("NULL, a", InsertValueKind.Null)]
    [InlineData("NULL AS id, a", InsertValueKind.Null)]
    [InlineData("DISTINCT 0, a", InsertValueKind.Zero)]
    [InlineData("SQL_NO_CACHE UUID() AS id, a", InsertValueKind.Unique)]
    [InlineData("a, b", InsertValueKind.Expression)]
    [InlineData("*", InsertValueKind.Hole)]
    [InlineData("s.*, a", InsertValueKind.Hole)]
    [InlineData("COUNT(*), a", InsertValueKind.Expression)]
    public void Reads_a_select_list_likewise(string list, InsertValueKind expected) =>
        Assert.Equal(expected, Sql.ReadInsert($"INSERT INTO t (a, b) SELECT {list} FROM s").Rows[0].Values[0].Kind);
}
