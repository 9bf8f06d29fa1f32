using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Tests.Values;

public class StatementRowTests
{
    private static readonly (string Name, object? Value)[] Parameters = [("a", "x"), ("@b", 5), ("?c", null)];

    [Theory]
    [InlineData("INSERT INTO t (s, n) VALUES (@a, @b)", "x", 5)]
    [InlineData("INSERT INTO t VALUES (?a, ?b)", "x", 5)]
    [InlineData("INSERT INTO t SET n = :b, s = :a", "x", 5)]
    [InlineData("REPLACE INTO t (n, s) VALUES (-1.5, N'it''s')", "it's", "-1.5")]
    [InlineData("INSERT INTO t (n, s) SELECT @b, @a FROM dual WHERE NOT EXISTS (SELECT 1 FROM t)", "x", 5)]
    [InlineData("INSERT INTO t (s, n) VALUES ('a\\nb', TRUE)", "a\nb", 1L)]
    [InlineData("INSERT INTO t (s, n) VALUES (_utf8mb4'é', NULL)", "é", null)]
    public void Values_come_from_parameters_and_literals(string sql, object? text, object? number)
    {
        var row = Assert.Single(Rows(sql, Parameters));
        Assert.Equal(text, row.Columns["s"].Value);
        Assert.Equal(number?.ToString(), Convert.ToString(row.Columns["n"].Value, System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } shown ? shown : null);
    }

    [Fact]
    public void Question_marks_go_by_position()
    {
        var rows = Rows("INSERT INTO t (s, n) VALUES ('?', ?), (?, ?)", ("", 1), ("", "y"), ("", 2));
        Assert.Equal([1, 2], rows.Select(row => row.Columns["n"].Value));
        Assert.Equal("y", rows[1].Columns["s"].Value);
    }

    [Fact]
    public void Pure_functions_are_left_to_the_server()
    {
        var expression = Rows("INSERT INTO t (s) VALUES (LOWER(CONCAT(@a, '-', @b)))", Parameters)[0].Columns["s"].Expression!;
        Assert.Equal(["LOWER(CONCAT(", ", '-', ", "))"], expression.Texts);
        Assert.Equal(["x", 5], expression.Values);
    }

    [Theory]
    [InlineData("NOW()")]
    [InlineData("SLEEP(9)")]
    [InlineData("(SELECT MAX(n) FROM t)")]
    [InlineData("@unknown")]
    [InlineData("GET_LOCK('a', 1)")]
    [InlineData("@x := 5")]
    [InlineData("other_column")]
    public void What_depends_on_session_or_rows_is_unknown(string expression) =>
        Assert.Equal(ColumnValue.Unknown, Rows($"INSERT INTO t (s) VALUES ({expression})", Parameters)[0].Columns["s"]);

    [Fact]
    public void An_id_that_is_left_out_or_NULL_or_0_is_generated()
    {
        var id = Columns.Integer("n", isAutoIncrement: true);
        var table = Columns.Table(Columns.Text("s", 10), id);
        foreach (var sql in (string[])["INSERT INTO t (s) VALUES ('a')", "INSERT INTO t VALUES ('a', NULL)", "INSERT INTO t VALUES ('a', 0)", "INSERT INTO t VALUES ('a', DEFAULT)"])
        {
            Assert.Equal(ColumnValue.Generated, Rows(sql, table, [])[0][id]);
        }
    }

    private static IReadOnlyList<StatementRow> Rows(string sql, params (string Name, object? Value)[] parameters) =>
        Rows(sql, Columns.Table(Columns.Text("s", 10), Columns.Integer("n")), parameters);

    private static IReadOnlyList<StatementRow> Rows(string sql, Schemas.TableFacts table, (string Name, object? Value)[] parameters)
    {
        var command = new FailedCommand(sql, [.. parameters.Select(p => new CommandParameter(p.Name, p.Value))]);
        var insert = Assert.IsType<InsertStatement>(Assert.Single(SqlStatements.Read(sql)));
        return StatementRows.Of(insert, table, new ValueEvaluator(sql, new CommandParameters(command, SqlMode.None)));
    }
}
