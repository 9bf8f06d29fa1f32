using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Dup1062.Package.Tests.Running;

namespace Dup1062.Package.Tests;

[Collection(RepositoryCollection.Name)]
public class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Holds_these_files_and_no_others()
    {
        using var archive = package.Open();
        var files = archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            """
            Dup1062.Analyzers.nuspec
            README.md
            analyzers/dotnet/cs/Dup1062.Analyzers.CodeFixes.dll
            analyzers/dotnet/cs/Dup1062.Analyzers.dll
            analyzers/dotnet/cs/Dup1062.MySql.dll
            buildTransitive/Dup1062.Analyzers.props
            buildTransitive/Dup1062.Analyzers.targets
            config/off.globalconfig
            config/strict.globalconfig
            icon.png
            tasks/netstandard2.0/Dup1062.Build.dll
            tasks/netstandard2.0/Dup1062.MySql.dll
            """,
            string.Join('\n', files));
    }

    [Fact]
    public void Describes_itself_as_a_development_dependency_without_dependencies()
    {
        using var archive = package.Open();
        using var stream = archive.GetEntry("Dup1062.Analyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        // Where the sources come from differs by clone.
        metadata.Elements().Where(e => e.Name.LocalName == "repository").Remove();

        Assert.Equal(
            """
            id: Dup1062.Analyzers
            version: 1.0.0
            authors: Dup1062 contributors
            developmentDependency: true
            license: MIT
            licenseUrl: https://licenses.nuget.org/MIT
            icon: icon.png
            readme: README.md
            projectUrl: https://github.com/dup1062/dup1062
            description: Finds the MySQL and MariaDB INSERTs in C# that can raise error 1062 (duplicate entry), proved by your schema files, and fixes them in one click.
            copyright: Copyright © Dup1062 contributors
            tags: mysql mariadb roslyn analyzer 1062 duplicate-entry upsert
            """,
            string.Join('\n', metadata.Elements().Select(e => $"{e.Name.LocalName}: {e.Value}")));
    }

    [Fact]
    public async Task Packs_to_the_same_bytes_every_time() =>
        Assert.Equal(await File.ReadAllBytesAsync(PackedPackage.FileIn(package.Feed)), await package.PackAgainAsync());

    [Fact]
    public void Ships_deterministic_assemblies_with_their_symbols_inside()
    {
        foreach (var (name, image) in package.Assemblies())
        {
            using var reader = new PEReader(image);
            var entries = reader.ReadDebugDirectory().Select(entry => entry.Type).ToList();

            Assert.True(entries.Contains(DebugDirectoryEntryType.Reproducible), name);
            Assert.True(entries.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb), name);
        }
    }
}
