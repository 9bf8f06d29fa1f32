namespace Dup1062.Build.Tests;

public class ScriptChoiceTests
{
    private const long Small = 1000;
    private const long Big = ScriptChoice.BigScript + 1;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1000, 0, 0)]
    [InlineData(1000, 2, 2)]
    [InlineData(1001, 0, 1001)]
    [InlineData(1001, 1, 1002)]
    public void Big_scripts_are_reduced_and_all_where_they_are_many(int small, int big, int expected) =>
        Assert.Equal(expected, Choose(Enumerable.Repeat(Small, small).Concat(Enumerable.Repeat(Big, big))));

    [Theory]
    [InlineData(16, 0)]
    [InlineData(17, 17)]
    public void Much_text_is_reduced_whatever_its_pieces(int scripts, int expected) =>
        Assert.Equal(expected, Choose(Enumerable.Repeat(ScriptChoice.BigScript, scripts)));

    private static int Choose(IEnumerable<long> lengths) =>
        ScriptChoice.Of([.. lengths.Select((length, i) => new ScriptState($"/{i}.sql", "found", length, 0))]).Count;
}
