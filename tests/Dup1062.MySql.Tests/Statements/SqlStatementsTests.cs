using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class SqlStatementsTests
{
    private static string Kinds(string sql) => string.Join(" ", SqlStatements.Read(sql).Select(s => s.Kind));

    [Theory]
    [InlineData("SELECT 1", "Select")]
    [InlineData("(SELECT 1)", "Select")]
    [InlineData("WITH x AS (SELECT 1) SELECT * FROM x", "Select")]
    [InlineData("WITH x AS (SELECT 1) UPDATE t SET a = 1", "Update")]
    [InlineData("WITH x AS (SELECT 1) DELETE FROM t", "Delete")]
    [InlineData("DELETE FROM t; TRUNCATE t", "Delete Delete")]
    [InlineData("SET @a = 1; INSERT INTO t VALUES (1); COMMIT;", "Other Insert Other")]
    [InlineData("EXPLAIN INSERT INTO t VALUES (1)", "Other")]
    [InlineData(";; INSERT INTO t VALUES ('a;b') /* ; */; # ;", "Insert")]
    [InlineData("CREATE TABLE t (a INT); CREATE VIEW v AS SELECT 1", "CreateTable Other")]
    [InlineData("\uFFFC INSERT INTO t VALUES (1); DELETE FROM t", "Unknown Delete")]
    [InlineData("{0}; INSERT INTO t VALUES (1)", "Unknown Insert")]
    [InlineData("INSERT INTO", "Unknown")]
    [InlineData("START TRANSACTION; BEGIN; BEGIN WORK; COMMIT", "Other Other Other Other")]
    public void Cuts_a_text_into_statements(string sql, string expected) => Assert.Equal(expected, Kinds(sql));

    [Theory]
    [InlineData("CREATE PROCEDURE p() BEGIN INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); END")]
    [InlineData("CREATE OR REPLACE DEFINER = `a`@`%` FUNCTION f() RETURNS INT BEGIN INSERT INTO t VALUES (1); RETURN 1; END")]
    [InlineData("CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW BEGIN DELETE FROM u; INSERT INTO u VALUES (1); END")]
    [InlineData("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM u; INSERT INTO u VALUES (1); END")]
    [InlineData("ALTER EVENT e DO BEGIN DELETE FROM u; INSERT INTO u VALUES (1); END")]
    [InlineData("BEGIN NOT ATOMIC DELETE FROM u; INSERT INTO u VALUES (1); END")]
    [InlineData("DECLARE @x INT; INSERT INTO u VALUES (1)")]
    [InlineData("IF NOT EXISTS (SELECT 1) THEN DELETE FROM u; INSERT INTO u VALUES (1); END IF")]
    [InlineData("DELIMITER //\nINSERT INTO u VALUES (1); //")]
    public void A_stored_program_reaches_to_the_end(string sql) => Assert.Equal("StoredProgram", Kinds(sql));

    [Theory]
    [InlineData("")]
    [InlineData("   -- nothing")]
    [InlineData("Hello, world; INSERT INTO t VALUES (1)")]
    [InlineData("The INSERT failed")]
    [InlineData("'INSERT INTO t VALUES (1)'")]
    [InlineData("12")]
    [InlineData("<b>")]
    public void Takes_nothing_from_a_text_that_begins_with_no_word_of_the_language(string sql) => Assert.Empty(SqlStatements.Read(sql));

    [Fact]
    public void Knows_where_each_statement_stands()
    {
        const string sql = " INSERT INTO t VALUES (1) /* x */ ; SELECT 1  ";
        var statements = SqlStatements.Read(sql);
        Assert.Equal(["INSERT INTO t VALUES (1)", "SELECT 1"], statements.Select(s => sql.Slice(s.Span)));
        Assert.Equal([sql.IndexOf(';'), null], statements.Select(s => s.Terminator));
    }

    [Theory]
    [InlineData("SELECT LAST_INSERT_ID()", true)]
    [InlineData("SELECT CAST(last_insert_id() AS SIGNED)", true)]
    [InlineData("SELECT @@identity", true)]
    [InlineData("SELECT @@LAST_INSERT_ID", true)]
    [InlineData("SELECT 'LAST_INSERT_ID()'", false)]
    [InlineData("SELECT @identity", false)]
    public void Knows_who_reads_the_last_id(string sql, bool expected) => Assert.Equal(expected, SqlStatements.Read(sql)[0].ReadsInsertId);

    [Theory]
    [InlineData("INSERT INTO t VALUES (1); SELECT LAST_INSERT_ID()", true)]
    [InlineData("INSERT INTO t VALUES (1); INSERT INTO u VALUES (LAST_INSERT_ID())", true)]
    [InlineData("INSERT INTO t VALUES (LAST_INSERT_ID()); SELECT 1", false)]
    [InlineData("SELECT LAST_INSERT_ID(); INSERT INTO t VALUES (1)", false)]
    public void Tells_an_INSERT_that_its_id_is_read(string sql, bool expected) =>
        Assert.Equal(expected, SqlStatements.Read(sql).OfType<InsertStatement>().First().InsertIdIsRead);

    [Fact]
    public void Reads_executed_comments_as_the_server_does()
    {
        const string sql = "INSERT /*!80000 IGNORE */ INTO t VALUES (1)";
        Assert.True(Assert.IsType<InsertStatement>(SqlStatements.Read(sql)[0]).HasIgnore);
        Assert.False(Assert.IsType<InsertStatement>(SqlStatements.Read(sql, SqlMode.None, ServerVersion.TryParse("5.7.0-mysql"))[0]).HasIgnore);
    }
}
