using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Tests.Triage;

public class RetellingTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>E: EF Core, M: a middleware, A: the application, a digit: seconds pass.</summary>
    [Theory]
    [InlineData("A", 1)]
    [InlineData("AA", 2)]
    [InlineData("EM", 1)]
    [InlineData("EMA", 1)]
    [InlineData("EMEM", 2)]
    [InlineData("EEMM", 2)]
    [InlineData("EEEM", 3)]
    [InlineData("EEEA", 3)]
    [InlineData("AEMA", 2)]
    [InlineData("E9M", 2)]
    [InlineData("E3E3M", 2)]
    [InlineData("A1A1A1A1A1A1A", 7)]
    public void Frameworks_that_tell_an_error_again_do_not_raise_its_count(string entries, int expected)
    {
        var retellings = new Retellings();
        var (count, time) = (0, Start);
        foreach (var entry in entries)
        {
            if (char.IsDigit(entry)) time += TimeSpan.FromSeconds(entry - '0');
            else count += retellings.CountNew(new("key", "value"), 1, entry == 'A' ? null : entry.ToString(), time, 0);
        }
        Assert.Equal(expected, count);
    }

    [Fact]
    public void Other_values_are_other_errors()
    {
        var retellings = new Retellings();
        Assert.Equal(1, retellings.CountNew(new("key", "a"), 1, "E", Start, 0));
        Assert.Equal(1, retellings.CountNew(new("key", "b"), 1, "M", Start, 0));
    }

    [Fact]
    public void Without_times_nearness_in_the_log_decides()
    {
        var retellings = new Retellings();
        Assert.Equal(1, retellings.CountNew(new("key", "a"), 1, "E", null, 0));
        Assert.Equal(0, retellings.CountNew(new("key", "a"), 1, "M", null, 5_000));
        Assert.Equal(1, retellings.CountNew(new("key", "a"), 1, "X", null, 900_000));
    }
}
