using System.Reflection;
using FluentMigrator.Runner;
using Microsoft.Extensions.DependencyInjection;

namespace Dup1062.Servers.Tests.Models;

/// <summary>The reader finds in FluentMigrator's migrations the keys and columns that its runner leaves on a server.</summary>
public class FluentMigrationTests
{
    public static TheoryData<string, ServerKind> Migrations() => ModelServers.With(FluentMigrations.All.Keys);

    [SkippableTheory, MemberData(nameof(Migrations))]
    public async Task Reader_and_server_agree(string name, ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        // In the file they stand in another order than they run.
        var store = new StoreAssembly([.. FluentMigrations.All[name].Select(Migration).Reverse()]);
        Run(store.Load(), database);

        await ModelComparison.AssertAgreeAsync(ModelComparison.Read(store.Compilation), database, unknown: []);
    }

    private static string Migration(string up, int number) => $$"""
        using FluentMigrator;

        [Migration({{(number + 1) * 20240101}})]
        public class Migration{{number}} : Migration
        {
            private const string Name = "coupons";

            public override void Up() { {{up}} }

            public override void Down() { }
        }
        """;

    private static void Run(Assembly migrations, TestDatabase database)
    {
        using var provider = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner => runner.AddMySql8().WithGlobalConnectionString(database.ConnectionString).ScanIn(migrations).For.Migrations())
            .BuildServiceProvider(validateScopes: false);
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
    }
}
