using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using static Dup1062.MySql.Tests.Conflicts.Shop;

namespace Dup1062.MySql.Tests.Conflicts;

public class InsertConflictsTests
{
    private static InsertVerdict Analyze(string sql, Table table, SqlMode mode = SqlMode.None) =>
        InsertConflicts.Analyze(SqlStatements.Read(sql).OfType<InsertStatement>().Last(), table, mode);

    private static KeyVerdict JudgeKey(string sql, Table table, SqlMode mode = SqlMode.None) => Assert.Single(Analyze(sql, table, mode).Keys);

    [Theory]
    [InlineData("INSERT INTO t (v) VALUES (1)", KeyReason.AutoIncrementOmitted)]
    [InlineData("INSERT INTO t () VALUES ()", KeyReason.AutoIncrementOmitted)]
    [InlineData("INSERT INTO t VALUES ()", KeyReason.AutoIncrementOmitted)]
    [InlineData("INSERT INTO t (id, v) VALUES (NULL, 1)", KeyReason.AutoIncrementGenerated)]
    [InlineData("INSERT INTO t VALUES (DEFAULT, 1)", KeyReason.AutoIncrementGenerated)]
    [InlineData("INSERT INTO t SET ID = 0, v = 1", KeyReason.AutoIncrementGenerated)]
    [InlineData("INSERT INTO t (id, v) SELECT NULL, v FROM s", KeyReason.AutoIncrementGenerated)]
    [InlineData("INSERT INTO t VALUES (NULL, 1), ('0', 2)", KeyReason.AutoIncrementGenerated)]
    [InlineData("INSERT INTO t (id, v) VALUES ('', 1)", KeyReason.AutoIncrementEmpty)]
    [InlineData("INSERT INTO t (id, v) VALUES (1)", KeyReason.StatementFails)]
    [InlineData("INSERT INTO t VALUES (1, 2, 3)", KeyReason.StatementFails)]
    [InlineData("INSERT INTO t VALUES (1, 2), (1)", KeyReason.StatementFails)]
    [InlineData("INSERT INTO t (id) SELECT a, b FROM s", KeyReason.StatementFails)]
    [InlineData("INSERT INTO t (id, id) VALUES (1, 2)", KeyReason.StatementFails)]
    public void A_generated_id_cannot_collide(string sql, KeyReason reason)
    {
        var key = JudgeKey(sql, Table("t", [AutoIncrement("id"), Nullable("v")], Primary("id")));
        Assert.Equal((KeyOutcome.CannotCollide, reason), (key.Outcome, key.Reason));
    }

    [Theory]
    [InlineData("INSERT INTO t (id, v) VALUES (@id, 1)")]
    [InlineData("INSERT INTO t VALUES (\uFFFC, 1)")]
    [InlineData("INSERT INTO t (id, v) VALUES (LAST_INSERT_ID(), 1)")]
    [InlineData("INSERT INTO t (id, v) VALUES \uFFFC")]
    [InlineData("INSERT INTO t VALUES (NULL, 1), (7, 2)")]
    [InlineData("INSERT INTO t SELECT * FROM t_old")]
    [InlineData("INSERT INTO t TABLE t_old")]
    public void A_supplied_id_can_collide(string sql) =>
        Assert.Equal(InsertOutcome.CanCollide, Analyze(sql, Table("t", [AutoIncrement("id"), Nullable("v")], Primary("id"))).Outcome);

    [Theory]
    [InlineData("INSERT INTO t VALUES \uFFFC")]
    [InlineData("INSERT INTO t VALUES (\uFFFC)")]
    [InlineData("INSERT INTO t VALUES (\uFFFC, \uFFFC, \uFFFC)")]
    public void Whether_an_id_is_supplied_may_be_open(string sql) =>
        Assert.Equal(InsertOutcome.Unknown, Analyze(sql, Table("t", [AutoIncrement("id"), Nullable("v")], Primary("id"))).Outcome);

    [Theory]
    [InlineData("0", KeyOutcome.CanCollide)]
    [InlineData("DEFAULT", KeyOutcome.CanCollide)]
    [InlineData("NULL", KeyOutcome.CannotCollide)]
    public void Zero_and_DEFAULT_are_an_id_under_NO_AUTO_VALUE_ON_ZERO(string value, KeyOutcome expected)
    {
        var table = Table("t", [AutoIncrement("id")], Primary("id"));
        Assert.Equal(expected, JudgeKey($"INSERT INTO t (id) VALUES ({value})", table, SqlMode.NoAutoValueOnZero).Outcome);
        Assert.Equal(KeyOutcome.CannotCollide, JudgeKey($"INSERT INTO t (id) VALUES ({value})", table).Outcome);
    }

    [Theory]
    [InlineData(ColumnDefault.None, true, "varchar", KeyOutcome.CannotCollide, KeyReason.NullDefault)]
    [InlineData(ColumnDefault.Null, true, "varchar", KeyOutcome.CannotCollide, KeyReason.NullDefault)]
    [InlineData(ColumnDefault.None, false, "varchar", KeyOutcome.CannotCollide, KeyReason.NoDefault)]
    [InlineData(ColumnDefault.None, false, "enum", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData(ColumnDefault.None, false, "timestamp", KeyOutcome.Unknown, KeyReason.ExpressionDefault)]
    [InlineData(ColumnDefault.Constant, true, "varchar", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData(ColumnDefault.Unique, false, "varchar", KeyOutcome.CannotCollide, KeyReason.UniqueDefault)]
    [InlineData(ColumnDefault.Expression, false, "datetime", KeyOutcome.Unknown, KeyReason.ExpressionDefault)]
    public void An_omitted_part_gets_its_default(ColumnDefault @default, bool isNullable, string type, KeyOutcome outcome, KeyReason reason)
    {
        var part = new Column { Name = "b", Type = type, IsNullable = isNullable, Default = @default };
        var table = Table("t", [Required("a"), part], Unique("uq", "a", "b"));
        foreach (var sql in new[] { "INSERT INTO t (a) VALUES (1)", "INSERT INTO t VALUES (1, DEFAULT)", "INSERT INTO t SET a = 1, b = DEFAULT" })
        {
            var key = JudgeKey(sql, table);
            Assert.Equal((outcome, reason), (key.Outcome, key.Reason));
        }
    }

    [Theory]
    [InlineData("INSERT INTO t (a, b) VALUES (1, NULL)", KeyOutcome.CannotCollide, KeyReason.NullPart)]
    [InlineData("INSERT INTO t (a, b) VALUES (1, NULL), (1, 2)", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData("INSERT INTO t (a, b) VALUES (1, UUID())", KeyOutcome.CannotCollide, KeyReason.UniqueValue)]
    [InlineData("INSERT INTO t (a, b) SELECT a, UUID() FROM s", KeyOutcome.CannotCollide, KeyReason.UniqueValue)]
    [InlineData("INSERT INTO t (a, b) VALUES ('', '')", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData("INSERT INTO t (a, b) VALUES (0, 0)", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData("INSERT INTO t (a, b) VALUES (@a, @b)", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData("INSERT INTO t (a, b) VALUES (\uFFFC)", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData("INSERT INTO t (a, b) VALUES (NULL, \uFFFC, 1)", KeyOutcome.CannotCollide, KeyReason.NullPart)]
    [InlineData("INSERT INTO t (a, \uFFFC) VALUES (1, 2, 3)", KeyOutcome.Unknown, KeyReason.PartOpen)]
    [InlineData("INSERT INTO t (\uFFFC, b) VALUES (1, NULL)", KeyOutcome.CannotCollide, KeyReason.NullPart)]
    [InlineData("INSERT INTO t (a, b, \uFFFC) VALUES (1, 2, 3)", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData("INSERT INTO t (A, t.`B`) SELECT x.* FROM x", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    [InlineData("INSERT INTO t (a, b) (SELECT 1, 2)", KeyOutcome.CanCollide, KeyReason.AllPartsSupplied)]
    public void One_part_that_cannot_collide_is_enough(string sql, KeyOutcome outcome, KeyReason reason)
    {
        var key = JudgeKey(sql, Table("t", [Nullable("a"), Nullable("b"), Nullable("c")], Unique("uq", "a", "b")));
        Assert.Equal((outcome, reason), (key.Outcome, key.Reason));
    }

    [Theory]
    [InlineData("INSERT INTO t (email) VALUES (@e)", KeyOutcome.CanCollide)]
    [InlineData("INSERT INTO t (email) VALUES (UUID())", KeyOutcome.CannotCollide)]
    [InlineData("INSERT INTO t (email) VALUES (NULL)", KeyOutcome.Unknown)]
    [InlineData("INSERT INTO t (x) VALUES (1)", KeyOutcome.Unknown)]
    [InlineData("INSERT INTO t (\uFFFC) VALUES (1)", KeyOutcome.Unknown)]
    public void An_expression_is_judged_by_the_columns_behind_it(string sql, KeyOutcome expected)
    {
        Column[] columns = [Nullable("email"), Nullable("x")];
        var functional = new UniqueKey { Name = "uq", Parts = [new KeyPart { Expression = "lower(email)", ExpressionColumns = ["email"] }] };
        Assert.Equal(expected, JudgeKey(sql, Table("t", columns, functional)).Outcome);

        var generated = new Column { Name = "low", Type = "varchar", IsGenerated = true, GeneratedFrom = ["email"] };
        Assert.Equal(expected, JudgeKey(sql, Table("t", [.. columns, generated], Unique("uq", "low"))).Outcome);

        var twice = new Column { Name = "low2", Type = "varchar", IsGenerated = true, GeneratedFrom = ["low"] };
        Assert.Equal(expected, JudgeKey(sql, Table("t", [.. columns, generated, twice], Unique("uq", "low2"))).Outcome);
    }

    [Fact]
    public void Columns_that_are_generated_from_each_other_end_in_doubt()
    {
        var a = new Column { Name = "a", Type = "int", IsGenerated = true, GeneratedFrom = ["b"] };
        var b = new Column { Name = "b", Type = "int", IsGenerated = true, GeneratedFrom = ["a"] };
        Assert.Equal(KeyOutcome.Unknown, JudgeKey("INSERT INTO t (c) VALUES (1)", Table("t", [a, b, Nullable("c")], Unique("uq", "a"))).Outcome);
    }

    [Fact]
    public void A_prefix_part_counts_as_its_column()
    {
        var key = new UniqueKey { Name = "uq", Parts = [new KeyPart { Column = "title", PrefixLength = 5 }] };
        Assert.Equal(KeyOutcome.CanCollide, JudgeKey("INSERT INTO t (title) VALUES (@t)", Table("t", [Required("title")], key)).Outcome);
    }

    [Fact]
    public void Values_without_a_column_list_skip_invisible_columns()
    {
        var hidden = new Column { Name = "hidden", Type = "int", IsInvisible = true, Default = ColumnDefault.Null };
        var table = Table("t", [hidden, Required("a")], Unique("uq_hidden", "hidden"), Unique("uq_a", "a"));
        Assert.Equal(["uq_a"], Analyze("INSERT INTO t VALUES (1)", table).CollidingKeys.Select(k => k.Name));
    }

    [Theory]
    [InlineData("INSERT INTO t (a, x) VALUES (1, 2)", InsertOutcome.CanCollide)]
    [InlineData("INSERT INTO t (x) VALUES (2)", InsertOutcome.Unknown)]
    [InlineData("INSERT INTO t VALUES (1, 2)", InsertOutcome.CanCollide)]
    public void A_table_that_is_known_in_part_proves_nothing(string sql, InsertOutcome expected)
    {
        var verdict = Analyze(sql, Table("t", [Required("a")], Primary("a")) with { IsComplete = false });
        Assert.Equal((expected, Certainty.Likely), (verdict.Outcome, verdict.Certainty));
    }

    [Theory]
    [InlineData("INSERT IGNORE INTO t (a) VALUES (1)")]
    [InlineData("REPLACE INTO t (a) VALUES (1)")]
    [InlineData("INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a = a")]
    public void A_handled_statement_still_shows_the_keys_it_can_meet(string sql)
    {
        var verdict = Analyze(sql, Table("t", [Required("a"), Nullable("b")], Primary("a"), Unique("uq", "b")));
        Assert.Equal(InsertOutcome.Handled, verdict.Outcome);
        Assert.Equal(["PRIMARY"], verdict.CollidingKeys.Select(k => k.Name));
    }
}
