using Dup1062.Analyzers.CodeFixes.Schemas;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Dup1062.Servers.Tests.Models;

/// <summary>With the fix of DUP1201, EF Core makes a key that takes two tokens that differ in case; without it the second one is a duplicate.</summary>
public class CollationFixTests
{
    private const string ByCall = """
        public class Gift { public int Id { get; set; } public string Token { get; set; } = ""; }
        public class Shop : StoreContext
        {
            public DbSet<Gift> Gifts { get; set; }
            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                modelBuilder.Entity<Gift>().HasIndex(g => g.Token).IsUnique();
            }
        }
        """;

    private const string ByAttribute = """
        [Microsoft.EntityFrameworkCore.Index(nameof(Token), IsUnique = true)]
        public class Gift
        {
            public int Id { get; set; }
            [MySqlCharSet("latin1")]
            public string Token { get; set; } = "";
        }
        public class Shop : StoreContext { public DbSet<Gift> Gifts { get; set; } }
        """;

    [SkippableTheory]
    [InlineData(ByCall, ServerKind.MariaDb)]
    [InlineData(ByCall, ServerKind.MySql)]
    [InlineData(ByAttribute, ServerKind.MariaDb)]
    [InlineData(ByAttribute, ServerKind.MySql)]
    public async Task BothTokensAreStored(string model, ServerKind kind)
    {
        const string usings = "using System; using Microsoft.EntityFrameworkCore; public abstract class StoreContext : DbContext { }\n";
        using var host = new FixHost(usings + model, "", null, new SchemaReviewAnalyzer());
        var finding = (await host.FindingsAsync()).Single(finding => finding.Id == "DUP1201");
        await host.ApplyAsync((await host.OffersAsync(new CollationFix(), finding)).Single());

        Assert.True(await CollidesAsync(model, kind));
        Assert.False(await CollidesAsync(host.Source[usings.Length..], kind));
    }

    private static async Task<bool> CollidesAsync(string model, ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        using var context = StoreAssembly.ContextIn(new StoreAssembly(model).Load(), database);
        await context.Database.EnsureCreatedAsync();
        try
        {
            await database.ExecuteAsync("INSERT INTO Gifts (Token) VALUES ('aB3x'); INSERT INTO Gifts (Token) VALUES ('Ab3X')");
            return false;
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
        {
            return true;
        }
    }
}
