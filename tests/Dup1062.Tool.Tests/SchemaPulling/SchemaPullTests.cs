using Dup1062.MySql.Schema;
using Dup1062.Servers;

namespace Dup1062.Tool.Tests.SchemaPulling;

/// <summary>Pulls the schema of real servers, by the built tool.</summary>
public sealed class SchemaPullTests : IDisposable
{
    private const string Tables = """
        CREATE TABLE `child` (id INT AUTO_INCREMENT PRIMARY KEY, parent_id INT NOT NULL, UNIQUE KEY uq_parent (parent_id), FOREIGN KEY (parent_id) REFERENCES `parent` (id) ON DELETE CASCADE);
        CREATE TABLE `parent` (id INT NOT NULL, PRIMARY KEY (id)) ENGINE=InnoDB;
        CREATE TABLE `odd ``name``; -- x` (
          `a b` BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
          `naïve` VARCHAR(100) COLLATE utf8_bin DEFAULT 'it''s AUTO_INCREMENT=3',
          `kind` ENUM('a;b','c''d') NOT NULL DEFAULT 'a;b' COMMENT 'UNIQUE KEY `x` (`y`)',
          `raw` VARBINARY(40) NOT NULL,
          `at` TIMESTAMP NULL DEFAULT NULL,
          PRIMARY KEY (`a b`), UNIQUE KEY `uq;x` (`naïve`(10),`kind`), UNIQUE KEY `raw` (`raw`(8)), KEY `plain` (`at`)
        ) AUTO_INCREMENT=42 DEFAULT CHARSET=utf8 COMMENT='AUTO_INCREMENT=7, it''s';
        CREATE TABLE `Latin` (code CHAR(8) NOT NULL, PRIMARY KEY (code)) DEFAULT CHARSET=latin1 COLLATE=latin1_german1_ci;
        CREATE TABLE `parts` (id INT NOT NULL, day DATE NOT NULL, PRIMARY KEY (id, day)) PARTITION BY HASH (id) PARTITIONS 3;
        """;

    private const string GeneratedColumn = "CREATE TABLE computed (a INT NOT NULL, b INT GENERATED ALWAYS AS (a + 1) VIRTUAL, c INT GENERATED ALWAYS AS (a * 2) STORED, UNIQUE KEY uq_c (c));";

    private static readonly string[] Hosts = ["%", "localhost"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-pull-");

    private string SchemaFile => Path.Combine(_folder.FullName, "schema.sql");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableTheory, EachServer]
    public async Task Keys_of_the_pulled_schema_are_those_of_the_server(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);

        var script = SchemaScript.Parse(await PullAsync(database));

        var builder = new SchemaBuilder();
        builder.Apply(script);
        await using var connection = await database.OpenAsync();
        var expected = (await SchemaOracle.UniqueKeysOfAsync(connection, database.Name))
            .Select(key => $"{key.Table}.{key.Name} ({string.Join(", ", key.Parts.Select(part => part.Column is null ? "(…)" : part.PrefixLength is { } length ? $"{part.Column}({length})" : part.Column))})");
        var actual = builder.Build().Tables.SelectMany(table => table.UniqueKeys
            .Select(key => $"{table.Name.Name}.{key.Name} ({string.Join(", ", key.Parts.Select(part => part.Column is null ? "(…)" : part.ToString()))})"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Assert.Empty(script.Problems);
        Assert.Equal((kind == ServerKind.MariaDb, database.Server.Version.Version), (script.Server!.IsMariaDb, script.Server.Version));
    }

    [SkippableTheory, EachServer]
    public async Task Loaded_into_an_empty_database_and_pulled_again_it_is_the_same(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        var pulled = await PullAsync(database);
        await using var other = await TestServers.CreateDatabaseAsync(kind);

        await other.ExecuteAsync(pulled);

        Assert.Equal(pulled, await PullAsync(other));
    }

    [SkippableTheory, EachServer]
    public async Task Rows_views_and_counters_change_nothing(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        var pulled = await PullAsync(database);

        await database.ExecuteAsync("""
            INSERT INTO parent VALUES (1), (2); INSERT INTO child (parent_id) VALUES (1), (2);
            CREATE VIEW families AS SELECT * FROM child; ANALYZE TABLE parent;
            """);

        Assert.Equal(pulled, await PullAsync(database));
        Assert.DoesNotContain("families", pulled, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTO_INCREMENT=42", pulled, StringComparison.Ordinal);
        Assert.Contains("AUTO_INCREMENT=7", pulled, StringComparison.Ordinal);
    }

    [SkippableTheory, EachServer]
    public async Task Check_compares_the_file_with_the_server(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        Assert.Equal(2, (await RunAsync(database, "--output", SchemaFile, "--check")).ExitCode);
        Assert.Equal(0, (await RunAsync(database, "--output", SchemaFile)).ExitCode);
        await File.WriteAllTextAsync(SchemaFile, (await File.ReadAllTextAsync(SchemaFile)).ReplaceLineEndings("\r\n"));

        var same = await RunAsync(database, "--output", SchemaFile, "--check");
        await database.ExecuteAsync("ALTER TABLE parent ADD email VARCHAR(99) NOT NULL, ADD UNIQUE KEY uq_email (email)");
        var changed = await RunAsync(database, "--output", SchemaFile, "--check");

        Assert.Equal((0, 1), (same.ExitCode, changed.ExitCode));
        Assert.Contains("\n+  UNIQUE KEY `uq_email` (`email`)", changed.Output, StringComparison.Ordinal);
        Assert.Single(changed.ErrorLines);
        Assert.DoesNotContain("uq_email", await File.ReadAllTextAsync(SchemaFile), StringComparison.Ordinal);
    }

    [SkippableTheory, EachServer]
    public async Task Several_databases_follow_each_other_by_name(ServerKind kind)
    {
        await using var one = await CreateAsync(kind);
        await using var other = await TestServers.CreateDatabaseAsync(kind);
        await other.ExecuteAsync("CREATE TABLE audit (id INT PRIMARY KEY)");

        var builder = new SchemaBuilder();
        builder.Apply(SchemaScript.Parse(await PullAsync(one, "--database", other.Name, "--database", one.Name)));

        var tables = builder.Build().Tables.Select(table => table.Name).ToList();
        Assert.Equal(other.Name, Assert.Single(tables, table => table.Name == "audit").Database);
        Assert.Equal(one.Name, Assert.Single(tables, table => table.Name == "parent").Database);
    }

    [SkippableTheory, EachServer]
    public async Task A_user_who_may_only_read_the_tables_can_pull(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        var user = database.Name[..16];
        // On MySQL 5.6 a nameless user of localhost would come first.
        foreach (var host in Hosts) await database.ExecuteAsync($"CREATE USER '{user}'@'{host}' IDENTIFIED BY 'secret'; GRANT SELECT ON `{database.Name}`.* TO '{user}'@'{host}'");
        try
        {
            var connection = new MySqlConnector.MySqlConnectionStringBuilder(database.ConnectionString) { UserID = user, Password = "secret" }.ConnectionString;

            var run = await ToolRun.StartAsync("schema", "pull", "--connection", connection);

            Assert.Equal(("", await PullAsync(database)), (run.Error, run.Output));
        }
        finally
        {
            foreach (var host in Hosts) await database.ExecuteAsync($"DROP USER '{user}'@'{host}'");
        }
    }

    [SkippableTheory, EachServer]
    public async Task A_database_that_is_not_there_is_said_in_one_line(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);

        var run = await RunAsync(database, "--database", "nowhere", "--output", SchemaFile);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("nowhere", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(SchemaFile));
    }

    [Theory]
    [InlineData("schema pull", "--connection")]
    [InlineData("schema pull --connection Server=localhost", "--database")]
    [InlineData("schema pull --connection nonsense", "connection string")]
    [InlineData("schema pull --connection Server=localhost;Database=x --check", "--output")]
    [InlineData("schema pull --connection Server=127.0.0.1;Port=1;Database=x;Password=hidden", "127.0.0.1:1")]
    [InlineData("schema pull --connection Server=localhost;Database=x --output /no/such/folder/schema.sql", "/no/such/folder")]
    public async Task Wrong_usage_is_said_in_one_line(string arguments, string named)
    {
        var run = await ToolRun.StartAsync(arguments.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", run.Error, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> CreateAsync(ServerKind kind)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync($"SET FOREIGN_KEY_CHECKS = 0; {Tables}");
        if (kind != ServerKind.MySql56) await database.ExecuteAsync(GeneratedColumn);
        if (kind == ServerKind.MySql) await database.ExecuteAsync("CREATE TABLE functional (email VARCHAR(99), secret INT INVISIBLE, UNIQUE KEY uq_lower ((lower(email))))");
        if (kind == ServerKind.MariaDb) await database.ExecuteAsync("CREATE SEQUENCE numbers; CREATE TABLE versioned (id UUID PRIMARY KEY) WITH SYSTEM VERSIONING");
        return database;
    }

    private static async Task<string> PullAsync(TestDatabase database, params string[] arguments)
    {
        var run = await RunAsync(database, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static Task<ToolRun> RunAsync(TestDatabase database, params string[] arguments) =>
        ToolRun.StartAsync(["schema", "pull", "--connection", database.ConnectionString, .. arguments]);
}
