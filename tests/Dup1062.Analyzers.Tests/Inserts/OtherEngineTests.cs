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

    [Theory]
    [InlineData("SqliteText", "", "coupon")]
    [InlineData("MySqlText", "", "[|coupon|]")]
    [InlineData("Text", "using Microsoft.Data.SqlClient;", "coupon")]
    [InlineData("Text", "using Microsoft.Data.SqlClient; using MySqlConnector;", "[|coupon|]")]
    public Task TheTextThatNothingReads_IsForTheEngineOfItsPlace(string type, string usings, string table) => Shop.VerifyAsync($$"""
        {{usings}}

        static class {{type}}
        {
            public const string AddCoupon = "INSERT INTO {{table}} (code) VALUES (@c)";
        }
        """);

    [Theory]
    [InlineData("SqliteText", "Store", "coupon")]
    [InlineData("Text", "SqliteStore", "coupon")]
    [InlineData("MySqlText", "SqliteStore", "[|coupon|]")]
    [InlineData("Text", "Store", "[|coupon|]")]
    public Task ATextOfAnotherFile_IsForTheEngineOfItsPlaceElseOfItsUse(string type, string user, string table)
    {
        var test = Shop.Test($$"""
            static class {{type}}
            {
                public const string AddCoupon = "INSERT INTO {{table}} (code) VALUES (@c)";
            }
            """);
        test.TestState.Sources.Add($$"""class {{user}} { void Run() { var sql = {{type}}.AddCoupon; db.Execute(sql); } }""");
        return test.RunAsync();
    }
}
