using Dup1062.MySql.Schema;
using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Tool.Tests.Doctor;

/// <summary>Names that need quotes: each query that is shown runs, and each remedy mends.</summary>
public class OddNameTests
{
    private const string Tables = """
        CREATE TABLE `a.b ``c`` "d" 'e' \f ü 日本` (
          `i.d ``1`` 'x'` SMALLINT AUTO_INCREMENT PRIMARY KEY, `e-mail "a" \b` VARCHAR(60) NOT NULL, `a 'secret' ``token` VARCHAR(60) NOT NULL, deleted_at DATETIME NULL,
          UNIQUE KEY `u.q ``1`` 'x' \` (`e-mail "a" \b`), UNIQUE KEY `u.q "2" ü` (`a 'secret' ``token`)
        ) ENGINE=InnoDB CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci AUTO_INCREMENT = 32000;
        CREATE TABLE `select` (
          `from` INT NOT NULL, `order by` INT NULL, `.` INT NOT NULL, UNIQUE KEY `unique key` (`from`, `order by`), UNIQUE KEY `k;--` (`.`), UNIQUE KEY `k/*` (`.`, `from`)
        ) ENGINE=InnoDB;
        """;

    private static readonly string[] Kinds = ["CaseInsensitiveToken", "CounterNearEnd", "NullableUniqueKey", "RedundantUniqueKey", "SoftDeleteBlocksKey"];

    [SkippableTheory, EachServer]
    public async Task Queries_run_and_remedies_mend(ServerKind kind)
    {
        var server = await TestServers.GetAsync(kind);
        await using var database = await OddDatabase.CreateAsync(server, $"o.d`d' \"{Guid.NewGuid():N}\" ü");
        await database.ExecuteAsync(Tables);

        var report = await Checkups.OfAsync(database.ConnectionString);

        Assert.Equal(Kinds, report.Findings.Select(finding => finding.Kind).Order(StringComparer.Ordinal));
        Assert.Empty(report.Unread);
        foreach (var query in report.Findings.SelectMany(finding => finding.Evidence).Select(seen => seen.Query).OfType<string>()) await database.ExecuteAsync(query);
        foreach (var sql in report.Findings.SelectMany(finding => finding.Remedies).Select(remedy => remedy.Sql).OfType<string>()) await database.ExecuteAsync(sql);
        // Without generated columns there are only words for it.
        string[] left = kind == ServerKind.MySql56 ? ["SoftDeleteBlocksKey"] : [];
        Assert.Equal(left, (await Checkups.OfAsync(database.ConnectionString)).Findings.Select(finding => finding.Kind));
    }

    [SkippableTheory, EachServer]
    public async Task Pulled_they_are_read_as_they_are(ServerKind kind)
    {
        var server = await TestServers.GetAsync(kind);
        var name = $"o.d`d' \"{Guid.NewGuid():N}\" ü";
        await using var database = await OddDatabase.CreateAsync(server, name);
        await database.ExecuteAsync(Tables);
        await using var other = await server.CreateDatabaseAsync();

        var pull = await ToolRun.StartAsync("schema", "pull", "--connection", server.ConnectionString, "--database", name, "--database", other.Name);

        Assert.Equal((0, ""), (pull.ExitCode, pull.Error));
        var builder = new SchemaBuilder();
        builder.Apply(SchemaScript.Parse(pull.Output));
        Assert.Equal([new(name, "a.b `c` \"d\" 'e' \\f ü 日本"), new(name, "select")], builder.Build().Tables.Select(table => table.Name));
    }

    [SkippableTheory]
    [InlineData(ServerKind.MariaDb)]
    [InlineData(ServerKind.MySql56)]
    public async Task Names_in_another_case_are_found_where_the_server_knows_no_case(ServerKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, "--lower-case-table-names=1");
        await using var database = await OddDatabase.CreateAsync(server, "Shop");
        await database.ExecuteAsync("CREATE TABLE Users (id INT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq_email (email))");

        var finding = Assert.Single((await Checkups.OfAsync(database.ConnectionString)).Findings);
        var pull = await ToolRun.StartAsync("schema", "pull", "--connection", server.ConnectionString, "--database", "SHOP", "--database", "shop");

        Assert.Equal(("SoftDeleteBlocksKey", "users"), (finding.Kind, finding.Table?.Name));
        Assert.Equal((0, ""), (pull.ExitCode, pull.Error));
        Assert.Single(pull.Output.Split("CREATE TABLE `users`")[1..]);
    }

    /// <summary>A database whose name is not the test's own choice of letters.</summary>
    private sealed class OddDatabase(TestServer server, string name) : IAsyncDisposable
    {
        private readonly string _quoted = $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

        public string ConnectionString { get; } = new MySqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;

        public static async Task<OddDatabase> CreateAsync(TestServer server, string name)
        {
            var database = new OddDatabase(server, name);
            await RunAsync(server.ConnectionString, $"CREATE DATABASE {database._quoted}");
            return database;
        }

        public Task ExecuteAsync(string sql) => RunAsync(ConnectionString, sql);

        public async ValueTask DisposeAsync() => await RunAsync(server.ConnectionString, $"DROP DATABASE {_quoted}");

        private static async Task RunAsync(string connectionString, string sql)
        {
            await using var connection = new MySqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = new MySqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
