using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

public class NativeForeignKeyTests
{
    /// <summary>MySQL 9 lets a cascade move ids behind the counter's back only when InnoDB itself looks after foreign keys.</summary>
    [SkippableFact]
    public async Task A_counter_that_a_cascade_has_left_behind_on_MySQL_9()
    {
        await using var server = await TestServer.StartAsync(ServerKind.MySql, "--innodb-native-foreign-keys=ON");
        foreach (var scenario in ScenarioCatalog.All.Where(scenario => scenario.Cause == Cause.AutoIncrementBehind && scenario.Servers.Contains(ServerKind.MariaDb)))
        {
            foreach (var outcome in await Outcome.OfAsync(scenario, server))
            {
                Assert.True(outcome.Diagnosis.Cause == Cause.AutoIncrementBehind, outcome.Describe());
                Assert.True(outcome.Faults.Count == 0, outcome.Describe());
            }
        }
    }
}
