using System.IO.Compression;

namespace Dup1062.Package.Tests.Running;

/// <summary>The package, packed once from what was just built, in a feed and with a global packages folder of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-");

    public string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>Not the machine's: a cached package of the same version would hide what changed.</summary>
    public string GlobalPackages => Path.Combine(_folder.FullName, "packages");

    public Task InitializeAsync() => PackAsync(Feed);

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    internal static string FileIn(string folder) => Path.Combine(folder, "Dup1062.Analyzers.1.0.0.nupkg");

    internal ZipArchive Open() => ZipFile.OpenRead(FileIn(Feed));

    /// <summary>Packs the same build once more.</summary>
    /// <returns>The package's bytes.</returns>
    internal async Task<byte[]> PackAgainAsync()
    {
        var folder = Path.Combine(_folder.FullName, "again");
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

    private static async Task PackAsync(string folder) =>
        (await DotNet.RunAsync(
            Repository.PathOf("src/Dup1062.Analyzers.Package"), null,
            "pack", "--no-build", "-c", Repository.Configuration, "-o", folder, "--nologo")).Succeeded();
}

/// <summary>One after the other: each of these tests keeps the machine busy with a build.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
