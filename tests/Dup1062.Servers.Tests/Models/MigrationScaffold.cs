using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Pomelo.EntityFrameworkCore.MySql.Design.Internal;

namespace Dup1062.Servers.Tests.Models;

/// <summary>The migration that <c>dotnet ef migrations add</c> writes for a model.</summary>
/// <param name="Migration">The migration, both parts.</param>
/// <param name="Snapshot">The snapshot of the model.</param>
internal sealed record MigrationScaffold(IReadOnlyList<string> Migration, string Snapshot)
{
    public static MigrationScaffold Of(DbContext context, string name)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(context);
#pragma warning disable EF1001 // The tool finds this type by an attribute.
        new MySqlDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration(name, "Store");
        return new MigrationScaffold([migration.MigrationCode, migration.MetadataCode], migration.SnapshotCode);
    }
}
