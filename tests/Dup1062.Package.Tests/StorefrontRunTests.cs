using Dup1062.Package.Tests.Running;
using Dup1062.Servers;

namespace Dup1062.Package.Tests;

[Collection(RepositoryCollection.Name)]
public class StorefrontRunTests
{
    [SkippableTheory, EachServer]
    public async Task Run_twice_every_wrong_form_raises_1062_and_no_right_one_does(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);

        var output = (await DotNet.RunAsync(
            Repository.PathOf("tests/samples/Storefront"), null,
            "run", "-c", Repository.Configuration, "-v:q", "--", database.ConnectionString)).Succeeded();

        var lines = output.Text.Split('\n');
        Assert.All(lines.Where(line => line.Contains(" wrong: ")), line => Assert.Contains(" wrong: 1062 Duplicate entry ", line));
        Assert.All(lines.Where(line => line.Contains(" right: ")), line => Assert.Contains(" right: twice, no error", line));
        Assert.Equal((7, 7), (lines.Count(line => line.Contains(" wrong: ")), lines.Count(line => line.Contains(" right: "))));
    }
}
