using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>Tables and databases that come, go and change their names, in one sequence of statements.</summary>
public sealed class TableLifeTests
{
    [Theory]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE a (y INT)", "a(x)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE IF NOT EXISTS a (y INT)", "a(x)")]
    [InlineData("CREATE TABLE a (x INT); CREATE OR REPLACE TABLE a (y INT)", "a(y)")]
    [InlineData("CREATE TABLE a (x INT); DROP TABLE a; CREATE TABLE a (y INT)", "a(y)")]
    [InlineData("DROP TABLE IF EXISTS a, b; CREATE TABLE a (x INT)", "a(x)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE b (x INT); DROP TABLES a, b CASCADE", "")]
    [InlineData("CREATE TABLE a (x INT); RENAME TABLE a TO b", "b(x)")]
    [InlineData("CREATE TABLE a (x INT); ALTER TABLE a RENAME b", "b(x)")]
    [InlineData("CREATE TABLE a (x INT); ALTER TABLE a RENAME TO b, ADD y INT", "b(x y)")]
    [InlineData("CREATE TABLE a (x INT); ALTER TABLE a RENAME AS d.b", "d.b(x)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE b (y INT); RENAME TABLE a TO c, b TO a, c TO b", "a(y) b(x)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE b (y INT); RENAME TABLE a TO b", "a(x) b(y)")]
    [InlineData("CREATE TABLE d.a (x INT); RENAME TABLE d.a TO e.a", "e.a(x)")]
    [InlineData("CREATE TABLE d.a (x INT); USE d; DROP TABLE a", "")]
    [InlineData("USE d; CREATE TABLE a (x INT); USE e; CREATE TABLE a (y INT); DROP TABLE d.a", "e.a(y)")]
    [InlineData("CREATE TABLE d.a (x INT); CREATE TABLE e.a (x INT); DROP DATABASE d", "e.a(x)")]
    [InlineData("CREATE TABLE d.a (x INT); DROP SCHEMA IF EXISTS `D`", "")]
    [InlineData("CREATE DATABASE IF NOT EXISTS d; USE d; CREATE TABLE a (x INT)", "d.a(x)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE A (y INT)", "a(x) A(y)")]
    [InlineData("CREATE TABLE Users (x INT); ALTER TABLE users ADD y INT", "Users(x y)")]
    [InlineData("CREATE VIEW v AS SELECT 1; DROP VIEW a; CREATE TABLE a (x INT)", "a(x)")]
    [InlineData("CREATE TABLE a (x INT); TRUNCATE TABLE a; DELETE FROM a", "a(x)")]
    public void Tables(string sql, string expected)
    {
        Assert.Equal(expected, Text(Catalogs.Of(sql)));
        Assert.Empty(Catalogs.Script(sql).Problems);
    }

    [Fact]
    public void ChainOfMigrationsIsAppliedInOrder()
    {
        var catalog = Catalogs.OfSequence(
            null,
            "CREATE TABLE a (id INT PRIMARY KEY, x INT)",
            "ALTER TABLE a DROP PRIMARY KEY, ADD PRIMARY KEY (id, x); CREATE TABLE IF NOT EXISTS a (z INT)",
            "RENAME TABLE a TO b; CREATE UNIQUE INDEX ux ON b (x)");

        Assert.Equal("PRIMARY(id, x) ux(x)", Assert.Single(catalog.Tables).Keys());
    }

    [Theory]
    [InlineData("CREATE TABLE a (x INT)", "CREATE TABLE a (y INT)", "a(y)")]
    [InlineData("CREATE TABLE a (x INT); ALTER TABLE a ADD z INT", "CREATE TABLE a (y INT); ALTER TABLE a ADD UNIQUE (y)", "a(y)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE b (x INT)", "CREATE TABLE a (y INT); CREATE TABLE b (x INT); CREATE TABLE c (x INT)", "a(y) b(x) c(x)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE b (x INT)", "CREATE TABLE IF NOT EXISTS a (y INT); CREATE TABLE IF NOT EXISTS b (y INT)", "a(y) b(y)")]
    [InlineData("CREATE TABLE a (x INT); CREATE TABLE b (x INT)", "CREATE TABLE IF NOT EXISTS a (y INT); CREATE TABLE IF NOT EXISTS c (x INT)", "a(x) b(x) c(x)")]
    [InlineData("CREATE TABLE a (x INT)", "CREATE TABLE IF NOT EXISTS a (y INT); CREATE TABLE c (x INT)", "a(x) c(x)")]
    [InlineData("CREATE TABLE a (x INT)", "DROP TABLE IF EXISTS a; CREATE TABLE a (y INT)", "a(y)")]
    public void NewestOfTheVersionsOfADumpHolds(string older, string newer, string expected) =>
        Assert.Equal(expected, Text(Catalogs.OfSequence(null, older, newer)));

    [Fact]
    public void UpdatesBehindTheNewestDumpCount()
    {
        var catalog = Catalogs.OfSequence(
            null, "CREATE TABLE a (x INT)", "ALTER TABLE a ADD UNIQUE old (x)", "CREATE TABLE a (x INT, y INT)", "ALTER TABLE a ADD UNIQUE new (y)");

        Assert.Equal("new(y)", Assert.Single(catalog.Tables).Keys());
    }

    [Fact]
    public void EachScriptBeginsWithoutADatabaseInUse()
    {
        var catalog = Catalogs.OfSequence(null, "USE d; CREATE TABLE a (x INT); CREATE TEMPORARY TABLE b (x INT)", "CREATE TABLE b (y INT); ALTER TABLE a ADD z INT");

        Assert.Equal("b(y) d.a(x z)", Text(catalog));
    }

    [Fact]
    public void FindKnowsDatabases()
    {
        var catalog = Catalogs.Of("CREATE TABLE d.a (x INT); CREATE TABLE e.a (x INT); CREATE TABLE b (x INT)");

        Assert.Equal(2, catalog.Find(new TableName(null, "A")).Count);
        Assert.Equal("d", Assert.Single(catalog.Find(new TableName("D", "a"))).Name.Database);
        Assert.Empty(catalog.Find(new TableName("f", "a")));
        Assert.Single(catalog.Find(new TableName("f", "b")));
        Assert.Empty(catalog.Find(new TableName(null, "c")));
    }

    internal static string Text(SchemaCatalog catalog) =>
        string.Join(" ", catalog.Tables.Select(table => $"{table.Name}({table.ColumnNames()})").Order(StringComparer.Ordinal).OrderBy(text => text, StringComparer.OrdinalIgnoreCase));
}
