using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>What ends a statement, and what only looks so.</summary>
public sealed class ScriptSplittingTests
{
    private const string Table = "CREATE TABLE t (id INT PRIMARY KEY)";

    [Theory]
    [InlineData("INSERT INTO a VALUES ('it''s; CREATE TABLE x (y INT);');")]
    [InlineData(@"INSERT INTO a VALUES ('\'; CREATE TABLE x (y INT);', ""\""; CREATE TABLE x (y INT);"", 'c:\\');")]
    [InlineData("INSERT INTO a VALUES (`; CREATE TABLE x (y INT)`);")]
    [InlineData("INSERT INTO a VALUES (1); -- it's\n")]
    [InlineData("INSERT INTO a VALUES (1 /* ' ; */, 2) # it's ;\n, (3, 4);")]
    [InlineData("INSERT INTO a VALUES (1 - -1, 2 --1\n);")]
    [InlineData("/* CREATE TABLE x (y INT); */")]
    [InlineData("-- CREATE TABLE x (y INT);\n# CREATE TABLE x (y INT);\n")]
    [InlineData("--\n--CREATE TABLE x (y INT);\n;")]
    [InlineData("/*!40000 ALTER TABLE a DISABLE KEYS */;")]
    [InlineData("/*!99999999 CREATE TABLE x (y INT) */;")]
    [InlineData("/*M!999999\\- enable the sandbox mode */ \n")]
    [InlineData("SELECT 'CREATE TABLE x (y INT)' \\G\n")]
    [InlineData("SELECT 1\\g ")]
    [InlineData("LOAD DATA INFILE 'x' INTO TABLE a FIELDS TERMINATED BY ';' ESCAPED BY '\\\\';")]
    [InlineData("DELIMITER //\nCREATE PROCEDURE p() BEGIN CREATE TABLE x (y INT); END//\nDELIMITER ;\n")]
    [InlineData("DELIMITER $$\nSELECT 1; CREATE TABLE x (y INT)$$\ndelimiter ;\n")]
    [InlineData("SELECT 1\nDELIMITER ;;\nSELECT ';' ;;\n  DELIMITER ;\n")]
    [InlineData("DELIMITER #\nSELECT 1 #\nDELIMITER ;\n")]
    [InlineData("USE shop\nUSE\n;")]
    [InlineData("SOURCE other.sql\n\\. third.sql\n")]
    [InlineData(";;; ; \n;")]
    [InlineData("SELECT 'delimiter //';\n")]
    [InlineData("\0\0\uFEFF")]
    public void TheStatementBehindIsFound(string before)
    {
        var script = Catalogs.Script(before + Table + ";");

        Assert.Equal("t", Assert.Single(CatalogOf(script).Tables).Name.Name);
        Assert.Empty(script.Problems);
    }

    [Theory]
    [InlineData("SET sql_mode = 'ANSI_QUOTES'; CREATE TABLE \"t\" (\"a\\\" INT);", "a\\")]
    [InlineData("SET SESSION sql_mode = ANSI; CREATE TABLE \"t\" (a INT);", "a")]
    [InlineData("SET @@sql_mode := concat(@@sql_mode, ',ANSI_QUOTES'); CREATE TABLE \"t\" (a INT);", "a")]
    [InlineData("SET sql_mode = 'NO_BACKSLASH_ESCAPES'; INSERT INTO t VALUES ('\\'); CREATE TABLE t (a INT DEFAULT '\\');", "a")]
    [InlineData("SET NAMES utf8, sql_mode = 'ANSI'; SET @old = @@sql_mode, sql_mode = ''; SELECT \";\"; SET sql_mode = @old; CREATE TABLE \"t\" (a INT);", "a")]
    [InlineData("/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='ANSI_QUOTES' */; SET SQL_MODE=@OLD_SQL_MODE; SELECT \"\\\"\"; CREATE TABLE t (a INT)", "a")]
    [InlineData("SET sql_mode = 'ANSI_QUOTES'; SET sql_mode = REPLACE(@@sql_mode, 'ANSI_QUOTES', ''); SELECT \"\\\"\"; CREATE TABLE t (a INT)", "a")]
    [InlineData("SET GLOBAL sql_mode = 'ANSI_QUOTES'; SELECT \"\\\"\"; CREATE TABLE t (a INT)", "a")]
    public void SqlModeIsFollowed(string sql, string column) => Assert.Equal(column, Catalogs.Table(sql).ColumnNames());

    [Fact]
    public void ScriptMayStartInAMode() =>
        Assert.Single(CatalogOf(SchemaScript.Parse("CREATE TABLE \"t\" (a INT)", new SchemaScriptOptions { Mode = SqlMode.AnsiQuotes })).Tables);

    [Fact]
    public void LocationsCountFromTheStatementsFirstCharacter()
    {
        const string sql = "-- x\nINSERT INTO a VALUES ('\n\n');\n  CREATE TABLE t (\n id INT);";

        var statement = Assert.Single(Catalogs.Script(sql).Statements);

        Assert.Equal(new ScriptLocation("test.sql", 5, sql.IndexOf("CREATE")), statement.Location);
    }

    [Fact]
    public void KeysKnowWhereTheyWereAdded()
    {
        var table = Catalogs.Table("CREATE TABLE t (\n id INT UNIQUE);\n\nALTER TABLE t ADD UNIQUE (id);");

        Assert.Equal([2, 4], table.UniqueKeys.Select(key => key.Location!.Value.Line));
    }

    /// <summary>The window moves by its own length: every construct has to survive being cut there.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(13)]
    public void WindowsEndIsInvisible(int shift)
    {
        const string part = "INSERT INTO a VALUES ('it''s', '\\'', \"x\"); /* ' */ -- it's\nCREATE TABLE IF NOT EXISTS t (id INT COMMENT 'a;b');\n";
        var sql = new string('\n', shift) + string.Concat(Enumerable.Repeat(part, 3_000));

        var script = SchemaScript.Read(new OneByOneReader(sql));

        Assert.Equal(3_000, script.Statements.Count);
        Assert.All(script.Statements, statement => Assert.Equal("CREATE TABLE", sql.Substring((int)statement.Location.Offset, 12)));
        Assert.Equal(shift + (2 * 3_000), script.Statements[^1].Location.Line);
    }

    [Fact]
    public void RowDataIsNotKept()
    {
        var rows = string.Join(",", Enumerable.Repeat("(1,'some text that \\'nobody\\' needs',NULL)", 100));
        var insert = $"INSERT INTO t VALUES {rows};\n";
        SchemaScript.Parse(insert);
        var text = string.Concat(Enumerable.Repeat(insert, 2_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        SchemaScript.Parse(text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static SchemaCatalog CatalogOf(SchemaScript script)
    {
        var builder = new SchemaBuilder();
        builder.Apply(script);
        return builder.Build();
    }

    /// <summary>Gives fewer characters than it is asked for, as network streams do.</summary>
    private sealed class OneByOneReader(string text) : TextReader
    {
        private int _position;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(Math.Min(count, 1 + (_position % 977)), text.Length - _position);
            text.CopyTo(_position, buffer, index, length);
            _position += length;
            return length;
        }
    }
}
