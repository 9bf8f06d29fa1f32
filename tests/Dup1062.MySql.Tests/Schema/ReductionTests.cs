using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>What is left of a script without its rows. That all scripts of the other tests give the same reduced is seen by <see cref="Catalogs.Script"/>.</summary>
public sealed class ReductionTests
{
    private const string Table = "CREATE TABLE t (id INT PRIMARY KEY)";

    [Theory]
    [InlineData("", "")]
    [InlineData("INSERT INTO t VALUES (1);", "")]
    [InlineData("-- by hand\nINSERT INTO t VALUES (1);\n" + Table + ";\nUPDATE t SET a = 1;\nALTER TABLE t ADD a INT;\n", Table + ";\nALTER TABLE t ADD a INT")]
    [InlineData("-- MySQL dump 10.13\n/* of */\nINSERT INTO t VALUES (1);\n-- MySQL\n" + Table, "/* -- MySQL dump 10.13\n of  */\n" + Table)]
    [InlineData("/*!40101 SET NAMES utf8 */;\nLOCK TABLES t WRITE;\n/*!40000 ALTER TABLE t DISABLE KEYS */;\nREPLACE t VALUES (1);", "/*!40101 SET NAMES utf8 */;\n/*!40000 ALTER TABLE t DISABLE KEYS */")]
    [InlineData("USE shop\nINSERT INTO t VALUES (1);\n" + Table + "\n-- end", "USE shop;\n" + Table + "\n-- end")]
    [InlineData("DELIMITER //\nCREATE PROCEDURE p() BEGIN INSERT INTO t VALUES (1); END//\nINSERT INTO t VALUES (1)//\nDELIMITER ;\nCALL p();", "DELIMITER //\nCREATE PROCEDURE p() BEGIN INSERT INTO t VALUES (1); END//\nDELIMITER ;\nCALL p()")]
    [InlineData("CREATE TABLE u SELECT * FROM t;INSERT INTO u SELECT * FROM t", "CREATE TABLE u SELECT * FROM t")]
    [InlineData("-- +goose Up\n" + Table + ";\n-- +goose Down\nDROP TABLE t;\n-- +goose Up\nDROP TABLE u;", Table + ";\nDROP TABLE u")]
    [InlineData("CREATE TABLE u (a NUMBER)\n/\nINSERT INTO u VALUES (1)\n/\n", "CREATE TABLE u (a NUMBER)\n/\nINSERT INTO u VALUES (1)\n/\n")]
    [InlineData("\\connect shop\nCREATE TABLE u (a int);\nINSERT INTO u VALUES (1);", "CREATE TABLE u (a int);\n\\connect\n")]
    public void HoldsWhatMattersForTheSchema(string sql, string expected) => Assert.Equal(expected, Reductions.Of(sql).Text);

    [Theory]
    [InlineData("CREATE TABLE broken (a INT DEFAULT 'x);\nINSERT INTO a VALUES (1);\nCREATE TABLE t (a INT);\nINSERT INTO a VALUES (2);")]
    [InlineData("CREATE TABLE broken (a INT)\nCREATE TABLE t (a INT)\nINSERT INTO t VALUES (1);\nALTER TABLE t ADD b INT;")]
    [InlineData("CREATE TABLE broken (a INT DEFAULT 'x);\nCREATE TABLE u (a INT); -- it's\nINSERT INTO a VALUES ('a;b'),('c');\nCREATE TABLE t (a INT);\nINSERT INTO a VALUES (2);")]
    public void WhatIsLostInABrokenStatementIsFoundAgain(string sql) => Reductions.Of(sql);

    [Fact]
    public void AStatementThatIsTooLongStaysTooLong()
    {
        var sql = $"SET @a = '{new string('a', 5_000_000)}';\nINSERT INTO t VALUES (1);\n{Table};";

        Assert.True(Reductions.Of(sql).Text.Length < sql.Length);
    }

    [Theory]
    [InlineData("INSERT INTO t VALUES (1, 'a'), (2147483647, 'b;'),\n(3, 'c');", "INSERT INTO t VALUES (2147483647,NULL)", 1, 32)]
    [InlineData("\n INSERT IGNORE INTO `d`.`t` (`n`, `id`)\nVALUES (1, '32767');", "INSERT INTO `d`.`t` (`n`,`id`) VALUES (NULL,'32767')", 3, 11)]
    [InlineData("REPLACE t SET id = 65535;", "INSERT INTO t (id) VALUES (65535)", 1, 19)]
    [InlineData("INSERT INTO t VALUES (65535);\nINSERT INTO t VALUES (65535);", "INSERT INTO t VALUES (65535)", 1, 22)]
    [InlineData("INSERT INTO t VALUES ('in 2147483647 days', 12147483647, 2147483648, NOW(2147483647));", "", 1, 0)]
    [InlineData("INSERT INTO t SELECT 2147483647;", "", 1, 0)]
    public void HoldsOfRowsTheLargestIds(string sql, string expected, int line, int column)
    {
        var reduced = Reductions.Of(sql);
        var place = reduced.PlaceOf(Math.Max(0, expected.IndexOfAny("6'23".ToCharArray(), expected.IndexOf("VALUES", StringComparison.Ordinal) + 1)));

        Assert.Equal((expected, line, column), (reduced.Text, place.Original.Line, place.Column));
    }

    [Theory]
    [InlineData("CREATE TABLE t (id TINYINT);", "INSERT INTO t VALUES (126), (127);", "INSERT INTO t VALUES (127)")]
    [InlineData("CREATE TABLE t (id TINYINT UNSIGNED, n INT);", "INSERT INTO `T` (n, id) VALUES (127, '255');", "INSERT INTO `T` (n,id) VALUES (127,NULL)|INSERT INTO `T` (n,id) VALUES (NULL,'255')")]
    [InlineData("ALTER TABLE t MODIFY id TINYINT;", "REPLACE t SET id = 127;", "INSERT INTO t (id) VALUES (127)")]
    [InlineData("CREATE TABLE t (id TINYINT);", "INSERT INTO t VALUES (1127), (1270), ('a127');", "")]
    [InlineData("CREATE TABLE t (id INT);", "INSERT INTO t VALUES (127);", "")]
    [InlineData("CREATE TABLE t (id TINYINT);", "INSERT INTO u VALUES (127, 't');", "")]
    public void TheLargestIdsOfTheSmallestType_AreHeldForTablesThatHaveIt(string table, string rows, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Reductions.Of($"{table}\n{rows}").Text.Split(";\n").Skip(1));

    [Fact]
    public void EveryCharacterKeepsItsPlace()
    {
        const string Sql = "INSERT INTO t VALUES (1); CREATE TABLE t (\n  a INT,\n  b INT);\r\nINSERT INTO t VALUES (2);\r\n  DROP TABLE u; DROP TABLE w;";
        var reduced = Reductions.Of(Sql);

        foreach (var word in new[] { "CREATE", "b INT", "DROP TABLE u", "DROP TABLE w", "w" })
        {
            var offset = Sql.LastIndexOf(word, StringComparison.Ordinal);
            var before = Sql[..offset];
            var place = reduced.PlaceOf(reduced.Text.LastIndexOf(word, StringComparison.Ordinal));

            Assert.Equal((offset, before.Count(c => c == '\n') + 1, offset - 1 - before.LastIndexOf('\n')), (place.Original.Offset, place.Original.Line, place.Column));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("CREATE TABLE t (a INT);")]
    [InlineData("-- Reduced by Dup1062, format 1: 0\n1 2 found\n")]
    [InlineData("-- Reduced by Dup1062, format 1: 0\n1 2 found /a.sql\n1 2 3\nab\n")]
    [InlineData("-- Reduced by Dup1062, format 1: 0\n0 9 found /a.sql\nab\n")]
    [InlineData("-- Reduced by Dup1062, format 1: 0\n-1 2 found /a.sql\nab\n")]
    [InlineData("-- Reduced by Dup1062, format 1: 0\n0 2 found /a.sql\nab")]
    public void AnotherFileIsTold(string text) => Assert.Throws<FormatException>(() => ReducedFiles.Read(text));
}
