namespace Dup1062.Analyzers.Tests.Inserts;

/// <summary>SQL that is for another engine is quiet, whatever the schema says of a table of that name.</summary>
public class OtherEngineTests
{
    private const string Drivers = """
        namespace Npgsql
        {
            public class NpgsqlConnection : System.Data.IDbConnection { }
            public class NpgsqlCommand { public NpgsqlCommand(string sql) { } public string CommandText { get; set; } }
        }

        """;

    [Theory]
    [InlineData("using var cmd = new Npgsql.NpgsqlCommand(\"INSERT INTO coupon (code) VALUES (@c)\");")]
    [InlineData("Npgsql.NpgsqlCommand cmd = Create(); cmd.CommandText = \"INSERT INTO coupon (code) VALUES (@c)\";")]
    [InlineData("System.Data.IDbConnection db = new Npgsql.NpgsqlConnection(); db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\");")]
    [InlineData("Run(new Npgsql.NpgsqlConnection(), \"INSERT INTO coupon (code) VALUES (@c)\");")]
    [InlineData("var db = new Npgsql.NpgsqlConnection(); Run(db, \"INSERT INTO coupon (code) VALUES (@c)\");")]
    [InlineData("System.Data.IDbConnection db = new MySqlConnector.MySqlConnection(); db.Execute(\"INSERT INTO [|coupon|] (code) VALUES (@c)\");")]
    public Task TheObjectThatGetsTheText_Decides(string statement) => Shop.VerifyAsync(Drivers + $$"""
        class Store
        {
            void Run()
            {
                {{statement}}
            }
        }
        """);

    [Theory]
    [InlineData("using Npgsql;", "Store", "coupon")]
    [InlineData("using Microsoft.Data.SqlClient;", "Store", "coupon")]
    [InlineData("using MySqlConnector; using Npgsql;", "Store", "[|coupon|]")]
    [InlineData("", "SqliteStore", "coupon")]
    [InlineData("", "PostgreSqlStore", "coupon")]
    [InlineData("", "MySqlAndPostgresStore", "[|coupon|]")]
    [InlineData("", "Store", "[|coupon|]")]
    public Task TheSurroundings_Decide(string usings, string type, string table) => Shop.VerifyAsync($$"""
        {{usings}}

        class {{type}}
        {
            void Run() => Execute("INSERT INTO {{table}} (code) VALUES (@c)");
        }
        """);
}
