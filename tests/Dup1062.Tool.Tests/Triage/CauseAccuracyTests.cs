using Dup1062.Diagnostics;
using Xunit.Abstractions;

namespace Dup1062.Tool.Tests.Triage;

public class CauseAccuracyTests(ITestOutputHelper output)
{
    private const int Each = 200;

    [Fact]
    public void Causes_are_told_from_the_shape_of_their_values()
    {
        var random = new Random(1062);
        var told = SurgeLogs.All.ToDictionary(cause => cause.Key, cause => Enumerable.Range(0, Each).Select(_ => Likely(cause.Value(random))).ToList());
        foreach (var (cause, findings) in told)
        {
            output.WriteLine($"{cause,-24}{string.Join(", ", findings.GroupBy(finding => finding.Cause).OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {group.Count()}"))}");
        }
        var all = told.SelectMany(cause => cause.Value.Select(finding => (cause.Key, finding))).ToList();
        var sure = all.Where(told => told.finding.Confidence >= 0.7).ToList();
        output.WriteLine($"right {all.Count(told => told.Key == told.finding.Cause)} of {all.Count}; where 70 % sure or more, {sure.Count(told => told.Key == told.finding.Cause)} of {sure.Count}");
        Assert.True(all.Count(told => told.Key == told.finding.Cause) >= 0.9 * all.Count);
        Assert.True(sure.Count(told => told.Key == told.finding.Cause) >= 0.97 * sure.Count);
    }

    private static CauseFinding Likely(string log) => Assert.Single(TriageOf.Text(log).Groups.All).Likely;
}
