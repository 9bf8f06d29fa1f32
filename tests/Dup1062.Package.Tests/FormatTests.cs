using Dup1062.Package.Tests.Running;

namespace Dup1062.Package.Tests;

/// <summary>dotnet format applies the first fix of every finding without asking; SQL changes only where the project asked for it.</summary>
public sealed class FormatTests(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private const string Schema = """
        CREATE TABLE coupons (code VARCHAR(32) NOT NULL PRIMARY KEY, percent TINYINT NOT NULL);
        CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) NOT NULL UNIQUE, login VARCHAR(60) NULL UNIQUE);
        """;

    private const string Code = """
        using MySqlConnector;

        public static class Shop
        {
            public static void Add(MySqlConnection connection)
            {
                new MySqlCommand("INSERT INTO coupons (code, percent) VALUES (@code, 10)", connection).ExecuteNonQuery();
                new MySqlCommand("INSERT INTO coupons (code, percent) VALUES (@code, 20);", connection).ExecuteNonQuery();
                // Two keys can collide: an upsert would take whichever row it met.
                new MySqlCommand("INSERT INTO users (email, login) VALUES (@email, @login)", connection).ExecuteNonQuery();
            }

            // The new id is read.
            public static void AddAndReadId(MySqlConnection connection)
            {
                new MySqlCommand("INSERT INTO users (email, login) VALUES (@email, NULL); SELECT LAST_INSERT_ID();", connection).ExecuteNonQuery();
            }
        }

        """;

    private readonly Consumer _consumer = package.NewConsumer()
        .WriteProject()
        .Write("Shop/schema.sql", Schema)
        .Write("Shop/Shop.cs", Code);

    public void Dispose() => _consumer.Dispose();

    [Theory]
    [InlineData("info")]
    [InlineData("warn")]
    public async Task Changes_no_SQL_unasked(string severity)
    {
        await FormatAsync(severity);

        Assert.Equal(Code, _consumer.Read("Shop/Shop.cs"));
    }

    [Fact]
    public async Task Keeps_existing_rows_where_that_is_safe_when_the_project_asks_for_it()
    {
        _consumer.Write("Shop/.globalconfig", """
            is_global = true
            dup1062.bulk_fix = keep_existing
            """);

        await FormatAsync("info");

        Assert.Equal(
            Code
                .Replace("VALUES (@code, 10)", "VALUES (@code, 10) ON DUPLICATE KEY UPDATE code = code")
                .Replace("VALUES (@code, 20)", "VALUES (@code, 20) ON DUPLICATE KEY UPDATE code = code"),
            _consumer.Read("Shop/Shop.cs"));
    }

    private async Task FormatAsync(string severity)
    {
        // Seen by the build, so that a silent run of the formatter is no proof by itself.
        Assert.Contains((await _consumer.BuildAsync()).Succeeded().Findings, f => f.Rule == "DUP1001");
        (await _consumer.RunAsync("format", "analyzers", "Shop", "--no-restore", "--severity", severity)).Succeeded();
    }
}
