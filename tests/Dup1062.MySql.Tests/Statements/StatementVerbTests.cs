using CsCheck;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class StatementVerbTests
{
    private static readonly string[] Parts =
    [
        "INSERT", "insert", "INTO", "t", "`t`", "(a)", "VALUES", "(1)", "SELECT", "1", ";", " ", "\n", "\r", "\t", "/*", "*/", "/*!", "/*!50003", "/*M!100100",
        "-- ", "#", "'", "\"", "{0}", "\uFFFC", "\uFEFF", "\u007F", "x", "_", ",", "=", "@p", "BEGIN", "EXPLAIN", "WITH", "(",
    ];

    [Theory]
    [InlineData("INSERT INTO t VALUES (1)")]
    [InlineData("  \r\n\tinsert into t values (1)")]
    [InlineData("SELECT 1;INSERT t VALUES (1)")]
    [InlineData("SELECT inserted FROM t;\n Insert`t` VALUES (1)")]
    [InlineData("/* was: insert */ INSERT/**/INTO t VALUES (1)")]
    [InlineData("-- add one\nINSERT INTO t VALUES (1)")]
    [InlineData("/*!50003INSERT INTO t VALUES (1) */")]
    [InlineData("/*! INSERT*/ INTO t VALUES (1)")]
    [InlineData("INSERT \"t\" VALUES (1)")]
    [InlineData("INSERT{0} VALUES (1)")]
    [InlineData("INSERT")]
    public void AStatementMayBegin(string text) => Assert.True(StatementVerb.MayBegin(text, "insert"));

    [Theory]
    [InlineData("")]
    [InlineData("SELECT name FROM item")]
    [InlineData("Inserted 3 rows")]
    [InlineData("InsertAsync")]
    [InlineData("on_insert")]
    [InlineData("could not insert the row")]
    [InlineData("Please insert")]
    [InlineData("SELECT INSERT('abc', 1, 0, 'x')")]
    [InlineData("list.Insert(0, x)")]
    [InlineData("GRANT SELECT, INSERT ON shop.* TO app")]
    [InlineData("CREATE TRIGGER t BEFORE INSERT ON item")]
    public void NoStatementBegins(string text) => Assert.False(StatementVerb.MayBegin(text, "insert"));

    [Fact]
    public void EveryInsertThatIsRead_WasSeenBefore() =>
        Gen.Int[0, Parts.Length - 1].Array[0, 12].Select(parts => string.Concat(parts.Select(part => Parts[part]))).Sample(
            text => StatementVerb.MayBegin(text, "insert") || !SqlStatements.Read(text).Any(statement => statement is InsertStatement { IsReplace: false }),
            iter: 200_000);
}
