using Microsoft.EntityFrameworkCore;

namespace Dup1062.Servers.Tests.Models;

/// <summary>The reader finds in migrations that are written by hand what they leave on a server, or says nothing.</summary>
public class WrittenMigrationTests
{
    public static TheoryData<string, ServerKind> Migrations() => ModelServers.With(WrittenMigrations.All.Keys);

    [SkippableTheory, MemberData(nameof(Migrations))]
    public async Task Reader_and_server_agree(string name, ServerKind kind)
    {
        var (ups, unknown) = WrittenMigrations.All[name];
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var store = new StoreAssembly([.. ups.Select(Migration).Prepend(Context)]);
        using var context = StoreAssembly.ContextIn(store.Load(), database);
        await context.Database.MigrateAsync();

        await ModelComparison.AssertAgreeAsync(ModelComparison.Read(store.Compilation), database, unknown);
    }

    private const string Context = "public class Shop : StoreContext { }";

    private static string Migration(string up, int number) => $$"""
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Metadata;
        using Microsoft.EntityFrameworkCore.Migrations;

        [DbContext(typeof(Shop)), Migration("2024010{{number}}000000_Step")]
        public class Step{{number}} : Migration
        {
            private const string Table = "coupons";

            protected override void Up(MigrationBuilder migrationBuilder) { {{up}} }
        }
        """;
}
