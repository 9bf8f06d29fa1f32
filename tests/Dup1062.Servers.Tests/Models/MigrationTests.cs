using Dup1062.MySql.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dup1062.Servers.Tests.Models;

/// <summary>The reader finds in EF Core's migrations, and in the snapshot beside them, the keys and columns that they leave on a server; so does the reader of scripts in the scripts that EF Core makes of them.</summary>
public class MigrationTests
{
    /// <summary>Each on one server: the statements are those by which <see cref="EntityModelTests"/> make them on both.</summary>
    public static TheoryData<string, ServerKind> Models()
    {
        var data = new TheoryData<string, ServerKind>();
        foreach (var (i, model) in EntityModels.All.Keys.Index()) data.Add(model, i % 2 == 0 ? ServerKind.MariaDb : ServerKind.MySql);
        return data;
    }

    public static TheoryData<string, ServerKind> Changes() => ModelServers.With(ModelChanges.All.Keys);

    [SkippableTheory, MemberData(nameof(Models))]
    public Task First_migration(string name, ServerKind kind) => AssertAsync(kind, EntityModels.All[name].Source);

    [SkippableTheory, MemberData(nameof(Changes))]
    public Task Migration_of_a_change(string name, ServerKind kind) => AssertAsync(kind, ModelChanges.All[name]);

    /// <summary>A snapshot is only asked where migrations cannot be followed; what it says of types that share tables, or have none, is not.</summary>
    private static string[] UnknownIn(string snapshot) =>
        snapshot.Contains("ToTable((string)null)", StringComparison.Ordinal) ? ["Cats", "Hounds", "dog"]
        : snapshot.Contains("SplitToTable", StringComparison.Ordinal) ? ["Coupons", "coupon_codes"]
        : snapshot.Contains("ToTable(\"both\"", StringComparison.Ordinal) ? ["both"]
        : [];

    /// <summary>Runs the migrations of all versions of a model.</summary>
    private static async Task AssertAsync(ServerKind kind, params string[] versions)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var store = MigratedStore.Of(versions, database);
        using var migrated = StoreAssembly.ContextIn(store.Assembly.Load(), database);
        await migrated.Database.MigrateAsync();

        await ModelComparison.AssertAgreeAsync(store.Migrations, database, unknown: []);
        await ModelComparison.AssertAgreeAsync(store.Snapshot, database, UnknownIn(store.SnapshotText));
        foreach (var options in new[] { MigrationsSqlGenerationOptions.Script, MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent })
        {
            var builder = new SchemaBuilder(database.Server.Version);
            builder.Apply(SchemaScript.Parse(migrated.GetService<IMigrator>().GenerateScript(options: options)));
            await ModelComparison.AssertAgreeAsync(builder.Build(), database, unknown: []);
        }
    }
}
