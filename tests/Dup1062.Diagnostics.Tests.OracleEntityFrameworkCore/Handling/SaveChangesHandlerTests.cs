using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.CodeFixes.Catching;
using Dup1062.Servers;
using Dup1062.Servers.Tests.Handling;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Diagnostics.Tests.OracleEntityFrameworkCore.Handling;

/// <summary>DUP1102 with Oracle's provider: what a handler of SaveChanges makes of a duplicate, before our fixes and after.</summary>
public class SaveChangesHandlerTests
{
    private const string Schema = """
        CREATE TABLE shop (id INT PRIMARY KEY) ENGINE=InnoDB;
        CREATE TABLE coupon (code VARCHAR(32) PRIMARY KEY, shop INT NOT NULL, FOREIGN KEY (shop) REFERENCES shop (id)) ENGINE=InnoDB;
        """;

    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.EntityFrameworkCore;

        public class Coupon
        {
            [Key]
            public string code { get; set; } = "";

            public int shop { get; set; }
        }

        public class Coupons(string connectionString) : DbContext
        {
            public DbSet<Coupon> coupon => Set<Coupon>();

            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySQL(connectionString);
        }

        public static class Store
        {
            public static string Run(string connectionString, string shop)
            {
                using var db = new Coupons(connectionString);
                var failed = 0;
                try
                {
                    db.coupon.Add(new Coupon { code = "a", shop = int.Parse(shop) });
                    db.SaveChanges();
                }
                catch (DbUpdateException)
                {
                    failed++;
                }
                return $"{failed} failed";
            }
        }

        """;

    public static TheoryData<CodeFixProvider, string> Fixes => new()
    {
        { new HandleDuplicateFirstFix(), "0 failed" },
        { new LetDuplicatesThroughFix(), "error 1062" },
    };

    [SkippableTheory, MemberData(nameof(Fixes))]
    public async Task A_duplicate_is_told_from_other_failures(CodeFixProvider fix, string duplicate)
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MySql);
        await database.ExecuteAsync(Schema + "INSERT INTO shop VALUES (1); INSERT INTO coupon VALUES ('a', 1);");

        var (bad, @fixed) = await HandlerProgram.BothAsync(Source, new CatchAnalyzer(), fix, Schema);

        Assert.Equal("1 failed", bad.Run(database, "1"));
        Assert.Equal(duplicate, Answer(@fixed, database, "1"));
        await database.ExecuteAsync("DELETE FROM coupon");
        Assert.Equal("1 failed", Answer(@fixed, database, "9"));
    }

    private static string Answer(HandlerProgram program, TestDatabase database, string shop)
    {
        try
        {
            return program.Run(database, shop);
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException e)
        {
            return $"error {e.InnerException!.Data["Server Error Code"]}";
        }
    }
}
