using Dup1062.Diagnostics.Surges;

namespace Dup1062.Diagnostics.Tests.Surges;

[Collection(ProcessMemoryCollection.Name)]
public class SurgeMemoryTests
{
    [Fact]
    public void Memory_is_bounded()
    {
        var surge = new Surge();
        Add(surge, 10_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Add(surge, 500_000);
        // Had it kept the values, they would take more than 20 MB.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 5_000_000);
        GC.KeepAlive(surge);
    }

    private static void Add(Surge surge, int values)
    {
        for (var i = 0; i < values; i++) surge.Add(DuplicateEntry.Parse($"Duplicate entry 'value {values + i}' for key 'uq'"));
    }
}
