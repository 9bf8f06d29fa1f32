using System.Collections.Concurrent;
using Dup1062.MySql.Schema;

namespace Dup1062.Servers.Tests.Models;

/// <summary>A model in several versions, with the migrations that EF Core's tools write for them. They are written once, and run on every server.</summary>
/// <param name="Assembly">The last version with all migrations.</param>
/// <param name="Migrations">What our reader finds in the migrations.</param>
/// <param name="Snapshot">What it finds in the snapshot.</param>
/// <param name="SnapshotText">The snapshot.</param>
internal sealed record MigratedStore(StoreAssembly Assembly, SchemaCatalog Migrations, SchemaCatalog Snapshot, string SnapshotText)
{
    private static readonly ConcurrentDictionary<string, Lazy<MigratedStore>> Written = new();

    /// <summary>The migrations of a model.</summary>
    /// <param name="versions">Its versions.</param>
    /// <param name="database">A database, which stays as it is.</param>
    public static MigratedStore Of(string[] versions, TestDatabase database) => Written.GetOrAdd(string.Join('\0', versions), _ => new(() => Write(versions, database))).Value;

    private static MigratedStore Write(string[] versions, TestDatabase database)
    {
        var migrations = new List<string>();
        var snapshot = "";
        for (var i = 0; i < versions.Length; i++)
        {
            using var context = StoreAssembly.ContextIn(new StoreAssembly([versions[i], .. migrations, .. snapshot.Length == 0 ? Array.Empty<string>() : [snapshot]]).Load(), database);
            var scaffold = MigrationScaffold.Of(context, $"Version{i}");
            migrations.AddRange(scaffold.Migration);
            snapshot = scaffold.Snapshot;
        }
        return new MigratedStore(
            new StoreAssembly([versions[^1], .. migrations, snapshot]),
            ModelComparison.Read(new StoreAssembly([.. migrations]).Compilation),
            ModelComparison.Read(new StoreAssembly(snapshot).Compilation),
            snapshot);
    }
}
