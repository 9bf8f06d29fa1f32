using Microsoft.EntityFrameworkCore;

namespace Dup1062.Servers.Tests.Models;

/// <summary>The reader finds in EF Core's migrations, and in the snapshot beside them, the keys and columns that they leave on a server.</summary>
public class MigrationTests
{
    public static TheoryData<string, ServerKind> Models() => EntityModelTests.Models();

    public static TheoryData<string, ServerKind> Changes()
    {
        var data = new TheoryData<string, ServerKind>();
        foreach (var change in ModelChanges.All.Keys)
        {
            data.Add(change, ServerKind.MariaDb);
            data.Add(change, ServerKind.MySql);
        }
        return data;
    }

    [SkippableTheory, MemberData(nameof(Models))]
    public Task First_migration(string name, ServerKind kind) => AssertAsync(kind, EntityModels.All[name].Source);

    [SkippableTheory, MemberData(nameof(Changes))]
    public Task Migration_of_a_change(string name, ServerKind kind) => AssertAsync(kind, ModelChanges.All[name]);

    /// <summary>A snapshot is only asked where migrations cannot be followed; what it says of owned types, and of types without a table, is not.</summary>
    private static string[] UnknownIn(string snapshot) =>
        new[] { "OwnsMany", "OwnsOne", "ComplexProperty" }.Any(snapshot.Contains) ? ["Customers", "customer", "Address", "Customers_Addresses", "Customers_Others", "tags", "Tag", "Visit", "Phone", "Note"]
        : snapshot.Contains("ToTable((string)null)", StringComparison.Ordinal) ? ["Cats", "Hounds", "dog"]
        : [];

    /// <summary>Makes a migration for each version of a model, and runs them all.</summary>
    private static async Task AssertAsync(ServerKind kind, params string[] versions)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var migrations = new List<string>();
        var snapshot = "";
        for (var i = 0; i < versions.Length; i++)
        {
            using var context = StoreAssembly.ContextIn(new StoreAssembly([versions[i], .. migrations, snapshot]).Load(), database);
            var scaffold = MigrationScaffold.Of(context, $"Version{i}");
            migrations.AddRange(scaffold.Migration);
            snapshot = scaffold.Snapshot;
        }
        using var migrated = StoreAssembly.ContextIn(new StoreAssembly([versions[^1], .. migrations, snapshot]).Load(), database);
        await migrated.Database.MigrateAsync();

        await ModelComparison.AssertAgreeAsync(ModelComparison.Read(new StoreAssembly([.. migrations]).Compilation), database, unknown: []);
        await ModelComparison.AssertAgreeAsync(ModelComparison.Read(new StoreAssembly(snapshot).Compilation), database, UnknownIn(snapshot));
    }
}
