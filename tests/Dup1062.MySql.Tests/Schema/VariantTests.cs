using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>Scripts that know nothing of each other.</summary>
public sealed class VariantTests
{
    private static readonly TableName A = new(null, "a");

    [Fact]
    public void DifferentDefinitionsAreKeptSideBySide()
    {
        var catalog = Catalogs.OfUnrelated("CREATE TABLE a (x INT UNIQUE)", "CREATE TABLE IF NOT EXISTS a (x INT PRIMARY KEY)");

        Assert.Equal(["x(x)", "PRIMARY(x)"], catalog.Find(A).Select(table => table.Keys()));
    }

    [Theory]
    [InlineData("CREATE TABLE a (x INT UNIQUE, KEY k (x), y INT AS (x + 1))")]
    [InlineData("  create  table `a` (`x` integer, unique (x), index k (x), y int generated always as (x + 1) virtual) engine=innodb")]
    public void EqualDefinitionsMerge(string other) =>
        Assert.Single(Catalogs.OfUnrelated("CREATE TABLE a (x INT UNIQUE, KEY k (x), y INT AS (x + 1))", other).Tables);

    [Theory]
    [InlineData("CREATE TABLE a (x INT UNIQUE, y INT)")]
    [InlineData("CREATE TABLE a (x BIGINT UNIQUE)")]
    [InlineData("CREATE TABLE a (x INT, UNIQUE z (x))")]
    [InlineData("CREATE TABLE a (x INT UNIQUE, KEY k (x))")]
    [InlineData("CREATE TABLE a (x INT UNIQUE DEFAULT 1)")]
    [InlineData("CREATE TABLE a (x INT UNIQUE) SELECT 1")]
    [InlineData("CREATE TABLE d.a (x INT UNIQUE)")]
    [InlineData("CREATE TABLE a (x INT UNIQUE, FOREIGN KEY (x) REFERENCES p (id))")]
    public void OtherDefinitionsDoNot(string other) => Assert.Equal(2, Catalogs.OfUnrelated("CREATE TABLE a (x INT UNIQUE)", other).Find(A).Count);

    [Theory]
    [InlineData("DROP TABLE a")]
    [InlineData("DROP TABLE IF EXISTS a; CREATE TABLE a (x INT, UNIQUE (x))")]
    [InlineData("DROP DATABASE d")]
    public void DropsStayInTheirScript(string other) =>
        Assert.Equal("x(x)", Assert.Single(Catalogs.OfUnrelated("CREATE TABLE a (x INT UNIQUE)", other).Tables).Keys());

    [Theory]
    [InlineData("ALTER TABLE a ADD UNIQUE u (x)", "u(x)")]
    [InlineData("CREATE UNIQUE INDEX u ON a (x)", "u(x)")]
    [InlineData("ALTER TABLE a ADD y INT; ALTER TABLE a ADD UNIQUE u (y)", "u(y)")]
    public void KeysOfAnotherScriptApply(string keys, string expected)
    {
        Assert.Equal(expected, Assert.Single(Catalogs.OfUnrelated("CREATE TABLE a (x INT)", keys).Tables).Keys());
        Assert.Equal(expected, Assert.Single(Catalogs.OfUnrelated(keys, "CREATE TABLE a (x INT)").Tables).Keys());
    }

    [Fact]
    public void TheyApplyToEachFormThatTheyFit()
    {
        var catalog = Catalogs.OfUnrelated("CREATE TABLE a (x INT)", "CREATE TABLE a (x INT, y INT, UNIQUE u (y))", "ALTER TABLE a ADD y INT, ADD UNIQUE u (y), ADD UNIQUE v (x)");

        Assert.Equal(["u(y) v(x)", "u(y)"], catalog.Find(A).Select(table => table.Keys()));
    }

    [Fact]
    public void TheyApplyToTheNearestScripts()
    {
        var builder = new SchemaBuilder();
        builder.Apply(Catalogs.Script("CREATE TABLE a (x INT)"), path: "db/archive/2019/base/all.sql");
        builder.Apply(Catalogs.Script("CREATE TABLE a (x BIGINT)"), path: @"db\base\all.sql");
        builder.Apply(Catalogs.Script("ALTER TABLE a ADD UNIQUE old (x)"), path: "db/archive/2019/updates/1.sql");
        builder.Apply(Catalogs.Script("ALTER TABLE a ADD UNIQUE new (x)"), path: "db/base/keys.sql");
        builder.Apply(Catalogs.Script("ALTER TABLE a ADD UNIQUE all_of_them (x)"), path: "keys.sql");

        Assert.Equal(["old(x) all_of_them(x)", "new(x) all_of_them(x)"], builder.Build().Find(A).Select(table => table.Keys()));
    }

    [Fact]
    public void PathsOfTheScriptsAreKept()
    {
        var builder = new SchemaBuilder();
        builder.Apply(SchemaScript.Parse("CREATE TABLE a (x INT)"), path: "a.sql");
        builder.Apply(SchemaScript.Parse("\nCREATE UNIQUE INDEX u ON a (x)"), path: "b.sql");

        var table = Assert.Single(builder.Build().Tables);

        Assert.Equal(("a.sql", 1), (table.Location?.Path, table.Location?.Line));
        Assert.Equal(("b.sql", 2), (table.UniqueKeys[0].Location?.Path, table.UniqueKeys[0].Location?.Line));
    }

    [Fact]
    public void OwnTablesComeFirst()
    {
        var catalog = Catalogs.OfUnrelated("CREATE TABLE a (x INT)", "CREATE TABLE a (x INT, y INT); ALTER TABLE a ADD UNIQUE (x)");

        Assert.Equal(["", "x(x)"], catalog.Find(A).Select(table => table.Keys()));
    }

    [Theory]
    [InlineData("RENAME TABLE a TO b; ALTER TABLE b ADD UNIQUE (x)")]
    [InlineData("ALTER TABLE a RENAME TO b; CREATE UNIQUE INDEX x ON b (x)")]
    public void RenamedTableIsKnownUnderBothNames(string other)
    {
        var catalog = Catalogs.OfUnrelated("CREATE TABLE a (x INT)", other);

        Assert.Equal("", Assert.Single(catalog.Find(A)).Keys());
        Assert.Equal("x(x)", Assert.Single(catalog.Find(new TableName(null, "b"))).Keys());
    }

    [Fact]
    public void SequencesAreToldApartByTheirNames()
    {
        var builder = new SchemaBuilder();
        builder.Apply(Catalogs.Script("CREATE TABLE a (x INT)"), "one");
        builder.Apply(Catalogs.Script("CREATE TABLE a (y INT)"), "two");
        builder.Apply(Catalogs.Script("DROP TABLE a"), "one");

        Assert.Equal("y", Assert.Single(builder.Build().Tables).ColumnNames());
    }

    [Fact]
    public void MoreScriptsCanFollowABuild()
    {
        var builder = new SchemaBuilder();
        builder.Apply(Catalogs.Script("CREATE TABLE a (x INT)"));
        builder.Apply(Catalogs.Script("ALTER TABLE a ADD y INT"));
        var first = builder.Build();
        builder.Apply(Catalogs.Script("CREATE TABLE b (x INT)"));

        Assert.Equal("a(x y)", TableLifeTests.Text(first));
        Assert.Equal("a(x y) b(x)", TableLifeTests.Text(builder.Build()));
    }

    [Fact]
    public void ScriptsOfOtherEnginesDoNotEnter() =>
        Assert.True(Catalogs.OfUnrelated("CREATE TABLE [dbo].[a] ([x] INT IDENTITY(1,1) PRIMARY KEY)", "CREATE TABLE a (id BIGSERIAL PRIMARY KEY, j jsonb)").IsEmpty);

    [Theory]
    [InlineData(null, new[] { "8.0.36" }, "8.0.36-mysql")]
    [InlineData(null, new[] { "8.0.36", "5.7.44" }, "5.7.44-mysql")]
    [InlineData(null, new[] { "8.0.36", "10.11.2-MariaDB" }, null)]
    [InlineData(null, new string[0], null)]
    [InlineData("9.7.0", new[] { "8.0.36" }, "9.7.0-mysql")]
    public void ServerIsTheOldestOfOneKind(string? known, string[] headers, string? expected)
    {
        var builder = new SchemaBuilder(ServerVersion.TryParse(known));
        foreach (var header in headers) builder.Apply(Catalogs.Script($"-- Server version {header}\nCREATE TABLE t{header[0]} (x INT)"));

        Assert.Equal(expected, builder.Build().Server?.ToString());
    }
}
