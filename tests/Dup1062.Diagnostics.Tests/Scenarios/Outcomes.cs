using System.Collections.Concurrent;
using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>The outcomes of all scenarios, each got once, by whichever test asks first.</summary>
internal static class Outcomes
{
    private static readonly ConcurrentDictionary<(Scenario, ServerKind), Lazy<Task<IReadOnlyList<Outcome>>>> Known = new();

    public static Task<IReadOnlyList<Outcome>> OfAsync(Scenario scenario, ServerKind server) =>
        Known.GetOrAdd((scenario, server), run => new(() => Task.Run(async () => await Outcome.OfAsync(run.Item1, await TestServers.GetAsync(run.Item2))))).Value;
}
