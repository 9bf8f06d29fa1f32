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
    public async Task The_likeliest_cause_is_right(string name, ServerKind server)
    {
        var scenario = ScenarioCatalog.Find(name);
        foreach (var outcome in await Outcomes.OfAsync(scenario, server)) Assert.True(outcome.Diagnosis.Cause == scenario.Cause, outcome.Describe());
    }

    [SkippableTheory, MemberData(nameof(Runs))]
    public async Task Evidence_can_be_repeated_remedies_cure_and_nothing_is_changed(string name, ServerKind server)
    {
        foreach (var outcome in await Outcomes.OfAsync(ScenarioCatalog.Find(name), server)) Assert.True(outcome.Faults.Count == 0, outcome.Describe());
    }
}
