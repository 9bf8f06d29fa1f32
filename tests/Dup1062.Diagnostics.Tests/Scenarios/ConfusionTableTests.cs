using Dup1062.Servers;
using Xunit.Abstractions;

namespace Dup1062.Diagnostics.Tests.Scenarios;

public class ConfusionTableTests(ITestOutputHelper output)
{
    [SkippableFact]
    public async Task The_likeliest_cause_is_right_and_no_wrong_one_sounds_sure()
    {
        var table = new ConfusionTable();
        var servers = await Task.WhenAll(Enum.GetValues<ServerKind>().Select(OutcomesOfAsync));
        foreach (var (scenario, outcome, server) in servers.SelectMany(server => server)) table.Add(scenario, outcome, server.ToString());

        output.WriteLine(table.ToString());
        Assert.Empty(table.ConfidentlyWrong);
        Assert.True(table.Accuracy >= 0.95, table.ToString());
    }

    private static async Task<List<(Scenario, Outcome, ServerKind)>> OutcomesOfAsync(ServerKind server)
    {
        var outcomes = new List<(Scenario, Outcome, ServerKind)>();
        foreach (var scenario in ScenarioCatalog.All.Where(scenario => scenario.Servers.Contains(server)))
        {
            foreach (var outcome in await Outcomes.OfAsync(scenario, server)) outcomes.Add((scenario, outcome, server));
        }
        return outcomes;
    }
}
