using Dup1062.Diagnostics.Causes;

namespace Dup1062.Diagnostics.Tests;

public class CausePageTests
{
    public static TheoryData<Cause> Causes => [.. CauseTests.All.Select(test => test.Cause)];

    [Theory, MemberData(nameof(Causes))]
    public void Every_cause_has_its_page(Cause cause)
    {
        var page = File.ReadAllText(Repository.PathOf($"src/Dup1062.Diagnostics/docs/{cause}.md"));
        Assert.StartsWith($"# {cause}\n", page);
        Assert.All((string[])["## How it arises", "## How it is recognised", "## What to do"], heading => Assert.Contains($"\n{heading}\n", page));
    }

    [Fact]
    public void Every_cause_is_judged_once() => Assert.Equal(CauseTests.All.Count, CauseTests.All.Select(test => test.Cause).Distinct().Count());
}
