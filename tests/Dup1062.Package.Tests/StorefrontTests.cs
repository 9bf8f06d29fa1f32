using System.Text.RegularExpressions;
using Dup1062.Package.Tests.Running;

namespace Dup1062.Package.Tests;

/// <summary>The sample says above each mistake which rule finds it, and building it shows just these.</summary>
[Collection(RepositoryCollection.Name)]
public partial class StorefrontTests
{
    private static readonly string Folder = Repository.PathOf("tests/samples/Storefront");

    [Fact]
    public async Task Building_it_warns_of_every_marked_mistake_and_of_nothing_else()
    {
        // The compiler has to run again; the analyzers that it loads are built.
        var intermediate = Path.Combine(Folder, "obj", Repository.Configuration);
        if (Directory.Exists(intermediate)) Directory.Delete(intermediate, recursive: true);

        var output = await DotNet.RunAsync(Folder, null, "build", "-c", Repository.Configuration, "-v:q", "--nologo", "-clp:NoSummary");
        var build = Build.Read(output, Folder).Succeeded();
        var markers = Markers();

        var found = build.Findings.Select(f => Describe(markers.Last(m => m.File == f.File && m.Line < f.Line) with { Rule = f.Rule }));
        Assert.Equal(markers.Select(Describe).Order(), found.Order());
        Assert.DoesNotContain(build.Findings, f => f.Severity == "error");
    }

    private static string Describe(Marker marker) => $"{marker.File}:{marker.Line} {marker.Rule}";

    private static List<Marker> Markers() =>
    [
        .. from file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
           let relative = Path.GetRelativePath(Folder, file)
           where !relative.StartsWith("obj", StringComparison.Ordinal)
           from line in File.ReadLines(file).Index()
           let match = Comment().Match(line.Item)
           where match.Success
           select new Marker(relative, line.Index + 1, match.Groups[1].Value)
    ];

    [GeneratedRegex(@"// (DUP\d{4}): ")]
    private static partial Regex Comment();

    private sealed record Marker(string File, int Line, string Rule);
}
