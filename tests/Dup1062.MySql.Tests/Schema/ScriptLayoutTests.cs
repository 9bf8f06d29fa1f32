using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>The keys that scripts leave as the tools run them which their folders are made for.</summary>
public class ScriptLayoutTests
{
    private const string Create = "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, UNIQUE KEY one (a));";
    private const string DropOne = "ALTER TABLE t DROP INDEX one;";
    private const string AddTwo = "ALTER TABLE t ADD UNIQUE KEY two (b);";
    private const string AddOne = "ALTER TABLE t ADD UNIQUE KEY one (a);";

    [Theory]
    [InlineData("DbUp", "two(b)", "db/Script0001 - create.sql", Create, "db/Script0002 - drop.sql", DropOne, "db/Script0010 - add.sql", AddTwo)]
    [InlineData("DbUp by date", "two(b)", "db/2024.01.15-create.sql", Create, "db/2024.02.01-drop.sql", DropOne, "db/2024.10.01-add.sql", AddTwo)]
    [InlineData("Flyway", "two(b)", "sql/V1__create.sql", Create, "sql/V2__drop.sql", DropOne, "sql/U2__drop.sql", AddOne, "sql/V10__add.sql", AddTwo)]
    [InlineData("Flyway's repeatable scripts run last", "one(a) two(b)", "sql/R__keys.sql", AddTwo, "sql/V1__create.sql", Create)]
    [InlineData("Evolve", "two(b)", "Migrations/V1_0_1__create.sql", Create, "Migrations/V1_0_2__drop.sql", DropOne, "Migrations/V1_0_10__add.sql", AddTwo)]
    [InlineData("plain numbers", "two(b)", "1.sql", Create, "2.sql", DropOne, "10.sql", AddTwo)]
    [InlineData("dates", "two(b)", "20240101_create.sql", Create, "20240102_drop.sql", DropOne, "20241001_add.sql", AddTwo)]
    [InlineData("grate", "two(b)", "db/up/0002_drop.sql", DropOne, "db/up/0001_create.sql", Create, "db/runFirstAfterUp/add.sql", AddTwo, "db/down/0002.sql", AddOne)]
    [InlineData("grate's early folders", "two(b)", "db/runAfterCreateDatabase/base.sql", "CREATE TABLE t (a INT);", "db/up/0001.sql", "DROP TABLE t; CREATE TABLE t (b INT);", "db/indexes/two.sql", AddTwo)]
    [InlineData("grate orders by name", "two(b)", "db/up/10_drop.sql", "CREATE TABLE t (a INT, b INT, UNIQUE KEY one (a));", "db/up/9_drop.sql", DropOne, "db/views/v.sql", AddTwo)]
    [InlineData("RoundhousE", "two(b)", "db/up/0001/a.sql", Create, "db/up/0002/b.sql", DropOne, "db/indexes/two.sql", AddTwo, "db/alterDatabase/old.sql", "CREATE TABLE s (a INT); DROP TABLE s;")]
    [InlineData("up alone is a folder like any other", "two(b)", "db/up/9.sql", Create, "db/up/10.sql", DropOne, "db/up/11.sql", AddTwo)]
    public void KeysAreThoseOfTheLastScript(string tool, string keys, params string[] scripts)
    {
        Assert.NotEmpty(tool);
        var contents = scripts.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        var builder = new SchemaBuilder();
        foreach (var sequence in ScriptOrder.Arrange(contents.Keys))
        {
            foreach (var path in sequence.Paths) builder.Apply(Catalogs.Script(contents[path]), sequence.Name, path);
        }

        Assert.Equal(keys, Assert.Single(builder.Build().Tables).Keys());
    }
}
