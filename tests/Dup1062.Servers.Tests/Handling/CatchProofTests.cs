using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.CodeFixes.Catching;

namespace Dup1062.Servers.Tests.Handling;

/// <summary>DUP1101, DUP1102, DUP1109, DUP1110, DUP1111: what handlers make of a duplicate, before and after.</summary>
public class CatchProofTests
{
    private const string Connector = "MySqlConnector";
    private const string Data = "MySql.Data.MySqlClient";
    private const string Schema = """
        CREATE TABLE shop (id INT PRIMARY KEY) ENGINE=InnoDB;
        CREATE TABLE coupon (code VARCHAR(32) PRIMARY KEY, shop INT NOT NULL, FOREIGN KEY (shop) REFERENCES shop (id)) ENGINE=InnoDB;
        CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(90) NOT NULL, login VARCHAR(60) NOT NULL, UNIQUE KEY uq_email (email), UNIQUE KEY uq_login (login)) ENGINE=InnoDB;
        """;

    [SkippableTheory]
    [EachServer(Connector, "MySqlException", "1", "0 failed of 1", "1 failed of 1")]
    [EachServer(Data, "MySqlException", "1", "0 failed of 1", "1 failed of 1")]
    [EachServer(Connector, "DbException", "1", "0 failed of 1", "1 failed of 1")]
    [EachServer(Data, "Exception", "1", "0 failed of 1", "1 failed of 1")]
    public async Task A_duplicate_that_is_handled_first_is_no_failure_and_other_errors_stay_one(ServerKind kind, string driver, string exception, string there, string right, string other)
    {
        await using var database = await DatabaseAsync(kind);
        var source = HandlerProgram.Of(driver, $$"""
            var failed = 0;
                    try
                    {
                        db.Execute("INSERT INTO coupon (code, shop) VALUES ('a', @sql)", new { sql });
                    }
                    catch ({{exception}})
                    {
                        failed++;
                    }
                    return $"{failed} failed of 1";
            """);

        var (bad, @fixed) = await HandlerProgram.BothAsync(source, new CatchAnalyzer(), new HandleDuplicateFirstFix(), Schema);

        Assert.Equal("1 failed of 1", bad.Run(database, there));
        Assert.Equal(right, @fixed.Run(database, there));
        await database.ExecuteAsync("DELETE FROM coupon");
        Assert.Equal(other, @fixed.Run(database, "9"));
    }

    [SkippableTheory, EachServer(Connector), EachServer(Data)]
    public async Task An_executor_that_lets_duplicates_through_leaves_the_decision_to_its_caller(ServerKind kind, string driver)
    {
        await using var database = await DatabaseAsync(kind);
        var source = HandlerProgram.Of(
            driver,
            """
            try
                    {
                        Execute(db, sql);
                        return "stored";
                    }
                    catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry)
                    {
                        return "taken";
                    }
                    catch (InvalidOperationException)
                    {
                        return "failed";
                    }
            """,
            """
                public static void Execute(MySqlConnection db, string sql)
                {
                    try
                    {
                        db.Execute(sql);
                    }
                    catch (MySqlException e)
                    {
                        throw new InvalidOperationException(sql, e);
                    }
                }

            """);

        var (bad, @fixed) = await HandlerProgram.BothAsync(source, new CatchAnalyzer(), new LetDuplicatesThroughFix(), Schema);

        Assert.Equal("failed", bad.Run(database, "INSERT INTO coupon VALUES ('a', 1)"));
        Assert.Equal("taken", @fixed.Run(database, "INSERT INTO coupon VALUES ('a', 1)"));
        Assert.Equal("failed", @fixed.Run(database, "INSERT INTO coupon VALUES ('b', 9)"));
    }

    [SkippableTheory]
    [EachServer("catch (DbUpdateException) { return \"failed\"; }", "failed", "failed")]
    [EachServer("catch (DbUpdateException e) when (e.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return \"taken\"; } catch (DbUpdateException) { return \"failed\"; }", "taken", "failed")]
    public async Task EF_Core_s_exception_has_the_driver_s_inside(ServerKind kind, string clauses, string ofDuplicate, string ofForeignKey)
    {
        await using var database = await DatabaseAsync(kind);
        var program = await HandlerProgram.CompileAsync(HandlerProgram.Of(
            Connector,
            $$"""
            using var context = new Coupons(new DbContextOptionsBuilder().UseMySql(connectionString, ServerVersion.AutoDetect(connectionString)).Options);
                    context.Add(new Coupon { Code = sql, Shop = sql == "a" ? 1 : 9 });
                    try
                    {
                        context.SaveChanges();
                        return "stored";
                    }
                    {{clauses}}
            """,
            """
                public sealed class Coupon { public string Code { get; set; } public int Shop { get; set; } }

                public sealed class Coupons : DbContext
                {
                    public Coupons(DbContextOptions options) : base(options) { }

                    protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Coupon>(c => { c.ToTable("coupon"); c.HasKey(x => x.Code); });
                }

            """));

        Assert.Equal(ofDuplicate, program.Run(database, "a"));
        Assert.Equal(ofForeignKey, program.Run(database, "b"));
    }

    [SkippableTheory]
    [EachServer(Connector, "return \"address taken\";", "address taken")]
    [EachServer(Data, "return \"address taken\";", "address taken")]
    [EachServer(Connector, "return e.Message.EndsWith(\"uq_login'\") ? \"login taken\" : \"address taken\";", "login taken")]
    [EachServer(Data, "return e.Message.EndsWith(\"uq_login'\") ? \"login taken\" : \"address taken\";", "login taken")]
    public async Task A_duplicate_of_another_key_is_told_by_the_name_at_the_end_of_the_message(ServerKind kind, string driver, string answer, string ofLogin)
    {
        await using var database = await DatabaseAsync(kind);
        var program = await HandlerProgram.CompileAsync(HandlerProgram.Of(driver, $$"""
            try
                    {
                        db.Execute(sql);
                        return "stored";
                    }
                    catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry)
                    {
                        {{answer}}
                    }
            """));

        Assert.Equal("address taken", program.Run(database, "INSERT INTO users (email, login) VALUES ('ann@shop', 'uq_login''')"));
        Assert.Equal(ofLogin, program.Run(database, "INSERT INTO users (email, login) VALUES ('bob@shop', 'ann')"));
    }

    private static async Task<TestDatabase> DatabaseAsync(ServerKind kind)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Schema + "INSERT INTO shop VALUES (1); INSERT INTO coupon VALUES ('a', 1); INSERT INTO users (email, login) VALUES ('ann@shop', 'ann')");
        return database;
    }
}
