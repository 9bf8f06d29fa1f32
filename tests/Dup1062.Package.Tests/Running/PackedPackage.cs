using System.IO.Compression;

namespace Dup1062.Package.Tests.Running;

/// <summary>The package, packed once for all tests from what was just built, in a feed and with a global packages folder of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> Folder = new(PackOnceAsync);

    public string Feed => FeedIn(Folder.Value.Result);

    /// <summary>Not the machine's: a cached package of the same version would hide what changed.</summary>
    public string GlobalPackages => Path.Combine(Folder.Value.Result, "packages");

    public Task InitializeAsync() => Folder.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    internal static string FileIn(string folder) => Path.Combine(folder, "Dup1062.Analyzers.1.0.0.nupkg");

    internal ZipArchive Open() => ZipFile.OpenRead(FileIn(Feed));

    /// <summary>Packs the same build once more.</summary>
    /// <returns>The package's bytes.</returns>
    internal async Task<byte[]> PackAgainAsync()
    {
        var folder = Path.Combine(await Folder.Value, "again");
        await PackAsync(folder);
        return await File.ReadAllBytesAsync(FileIn(folder));
    }

    /// <summary>The shipped assemblies, by file name.</summary>
    internal IEnumerable<(string Name, Stream Image)> Assemblies()
    {
        using var archive = Open();
        foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            var image = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(image);
            image.Position = 0;
            yield return (entry.Name, image);
        }
    }

    internal Consumer NewConsumer() => new(this);

    private static string FeedIn(string folder) => Path.Combine(folder, "feed");

    private static async Task<string> PackOnceAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dup1062-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await PackAsync(FeedIn(folder.FullName));
        return folder.FullName;
    }

    private static async Task PackAsync(string folder) =>
        (await DotNet.RunAsync(
            Repository.PathOf("src/Dup1062.Analyzers.Package"), null,
            "pack", "--no-build", "-c", Repository.Configuration, "-o", folder, "--nologo")).Succeeded();
}

/// <summary>One after the other: these tests build projects of the repository itself.</summary>
[CollectionDefinition(Name)]
public sealed class RepositoryCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "repository";
}
