using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>MySQL 9 lets a cascade move ids behind the counter's back only when InnoDB itself looks after foreign keys, and only far beyond it.</summary>
public class NativeForeignKeyTests
{
    private static readonly string[] Names =
    [
        $"{Cause.AutoIncrementBehind}: ids moved by a cascading foreign key",
        $"{Cause.AutoIncrementBehind}: further: rows imported into the parent moved the child's ids",
    ];

    [SkippableFact]
    public async Task A_counter_that_a_cascade_has_left_behind_on_MySQL_9()
    {
        await using var server = await TestServer.StartAsync(ServerKind.MySql, "--innodb-native-foreign-keys=ON");
        foreach (var scenario in Names.Select(ScenarioCatalog.Find))
        {
            foreach (var outcome in await Outcome.OfAsync(scenario, server)) Assert.True(outcome.Diagnosis.Cause == scenario.Cause && outcome.Faults.Count == 0, outcome.Describe());
        }
    }
}
