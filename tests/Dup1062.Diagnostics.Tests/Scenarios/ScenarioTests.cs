using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

public class ScenarioTests
{
    public static TheoryData<string, ServerKind> Runs()
    {
        var runs = new TheoryData<string, ServerKind>();
        foreach (var scenario in ScenarioCatalog.All)
        {
            foreach (var server in scenario.Servers) runs.Add(scenario.ToString(), server);
        }
        return runs;
    }

    [SkippableTheory, MemberData(nameof(Runs))]
    public async Task A_scenario_ends_in_a_duplicate(string name, ServerKind server)
    {
        var scenario = ScenarioCatalog.All.Single(s => s.ToString() == name);
        foreach (var client in Client.All)
        {
            await using var stage = await ScenarioStage.PlayAsync(scenario, client, server);
            Assert.True(stage.Error.Data["Server Error Code"] is 1062 or 1761 or 1762, $"{client}: {stage.Error.Message}");
        }
    }
}
