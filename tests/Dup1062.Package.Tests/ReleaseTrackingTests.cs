using System.Text.Json;
using Dup1062.Package.Tests.Running;

namespace Dup1062.Package.Tests;

[Collection(RepositoryCollection.Name)]
public class ReleaseTrackingTests
{
    /// <summary>Release tracking is silently off when one of the two files is missing.</summary>
    [Fact]
    public async Task Both_files_at_the_root_reach_the_analyzer_project()
    {
        var output = (await DotNet.RunAsync(
            Repository.PathOf("src/Dup1062.Analyzers"), null, "msbuild", "-getItem:AdditionalFiles")).Succeeded();
        var files = JsonDocument.Parse(output.Text).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString())
            .ToList();

        Assert.Contains(Repository.PathOf("AnalyzerReleases.Shipped.md"), files);
        Assert.Contains(Repository.PathOf("AnalyzerReleases.Unshipped.md"), files);
    }
}
