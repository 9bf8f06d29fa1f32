using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class SchemaProblemTests
{
    [Theory]
    [InlineData("CREATE TABLE t (\n  id INT,\n  name VARCHAR(9) WHATEVER,\n  x INT);", 3, "a column attribute, a comma or )", "WHATEVER")]
    [InlineData("CREATE TABLE t (id INT", 1, ", or )", "")]
    [InlineData("CREATE TABLE t\n(id INT, UNIQUE KEY u id);", 2, "(", "id")]
    [InlineData("CREATE TABLE (id INT);", 1, "a table name", "(")]
    [InlineData("CREATE TABLE t;", 1, "( or a SELECT", "")]
    [InlineData("CREATE TABLE t (id INT,);", 1, "a column name", ")")]
    [InlineData("CREATE TABLE t (id);", 1, "a data type", ")")]
    [InlineData("CREATE TABLE t ('id' INT);", 1, "a column name", "'id'")]
    [InlineData("CREATE TABLE t (id INT)\nCREATE TABLE u (id INT);", 2, "; before the next statement", "CREATE")]
    [InlineData("CREATE TABLE t (id INT COMMENT 'it's);", 1, "a column attribute, a comma or )", "s")]
    [InlineData("CREATE TABLE t (id INT) COMMENT 'abc;", 1, "a closing quote", "'abc;")]
    [InlineData("CREATE TABLE t (id INT) /* abc;", 1, "*/", "")]
    [InlineData("CREATE UNIQUE INDEX u t (id);", 1, "ON", "t")]
    [InlineData("CREATE UNIQUE INDEX u ON t id;", 1, "(", "id")]
    [InlineData("ALTER TABLE t\n  ADD COLUMN x INT,\n  FROB y;", 3, "a clause of ALTER TABLE", "FROB")]
    [InlineData("ALTER TABLE t ADD COLUMN x INT ADD COLUMN y INT;", 1, "a column attribute, a comma or )", "ADD")]
    [InlineData("ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY x;", 1, "(", "")]
    [InlineData("RENAME TABLE a, b;", 1, "TO", ",")]
    [InlineData("DROP TABLE 5;", 1, "a table name", "5")]
    public void IsNamedWithItsPlace(string sql, int line, string expected, string found)
    {
        var problem = Catalogs.Script(sql).Problems[0];

        Assert.Equal((line, expected, found, "test.sql"), (problem.Location.Line, problem.Expected, problem.Found, problem.Location.Path));
        Assert.Equal(found, sql.Substring((int)problem.Location.Offset, found.Length));
    }

    [Theory]
    [InlineData("CREATE TABLE t (id INT, FROB, x INT UNIQUE)", "x(x)")]
    [InlineData("CREATE TABLE t (id INT FROB (1, 2), x INT UNIQUE)", "x(x)")]
    [InlineData("CREATE TABLE t (x INT UNIQUE); ALTER TABLE t FROB a (b, c), ADD UNIQUE y (x)", "x(x) y(x)")]
    [InlineData("CREATE TABLE t (x INT UNIQUE); CREATE UNIQUE INDEX y ON t (", "x(x)")]
    public void RestOfTheTableIsReadAndTheTableIncomplete(string sql, string keys)
    {
        var table = Catalogs.Table(sql);

        Assert.False(table.IsComplete);
        Assert.Equal(keys, table.Keys());
    }

    [Theory]
    [InlineData("CREATE TABLE t (id INT DEFAULT 'a);\nCREATE TABLE z (id INT DEFAULT 'b');\n")]
    [InlineData("CREATE TABLE t (id INT)\nCREATE TABLE z (id INT)\nCREATE TABLE y (id INT)")]
    [InlineData("CREATE TABLE t (id INT COMMENT 'it's');\nCREATE TABLE z (id INT);\n")]
    [InlineData("CREATE TABLE t (id INT;\nCREATE TABLE z (id INT);\n")]
    public void ReadingGoesOnBehindIt(string sql)
    {
        Assert.NotEmpty(Catalogs.Script(sql).Problems);
        Assert.Single(Catalogs.Of(sql).Find(new TableName(null, "z")));
    }

    [Theory]
    [InlineData("CREATE TABLE \uFFFC (id INT)")]
    [InlineData("CREATE TABLE {0}users (id INT)")]
    [InlineData("ALTER TABLE {0} ADD UNIQUE (id)")]
    [InlineData("DROP TABLE {0}")]
    public void HolesAreNoProblemAndNoTable(string sql)
    {
        Assert.Empty(Catalogs.Script(sql).Problems);
        Assert.Empty(Catalogs.Of(sql).Tables);
    }

    [Theory]
    [InlineData("CREATE TABLE t (id INT, {0} INT)")]
    [InlineData("CREATE TABLE t (id INT, \uFFFC)")]
    [InlineData("CREATE TABLE t (id INT, UNIQUE (\uFFFC))")]
    public void HolesInATableLeaveItIncomplete(string sql)
    {
        Assert.Empty(Catalogs.Script(sql).Problems);
        Assert.False(Catalogs.Table(sql).IsComplete);
    }

    [Theory]
    [InlineData("GRANT ALL ON *.* TO x; FLUSH PRIVILEGES; CREATE USER x; ALTER USER x; DROP USER x;")]
    [InlineData("CREATE VIEW v AS SELECT; CREATE FUNCTION f RETURNS INT SONAME 'x'; ALTER VIEW v AS SELECT 1; DROP FUNCTION f;")]
    [InlineData("CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (x 'y'); ALTER TABLESPACE t ADD DATAFILE 'x'; CREATE ROLE r; RENAME USER a TO b;")]
    [InlineData("SET; SET @a; SET PASSWORD = 'x'; SET @@x = (1; CALL; USE; SELECT '")]
    public void StatementsAboutOtherThingsAreNone(string sql) => Assert.Empty(Catalogs.Script(sql).Problems);

    [Fact]
    public void StatementWithoutEndIsGivenUp()
    {
        var sql = "CREATE TABLE t (id INT COMMENT '" + new string('x', 5_000_000);

        var script = Catalogs.Script(sql + "');CREATE TABLE z (id INT)");

        Assert.Equal(1, Assert.Single(script.Problems).Location.Line);
        Assert.Single(script.Statements);
    }
}
