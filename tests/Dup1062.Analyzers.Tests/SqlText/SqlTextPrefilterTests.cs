using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextPrefilterTests
{
    [Theory]
    [InlineData("\"INSERT INTO t\"", true)]
    [InlineData("\"insert into t\"", true)]
    [InlineData("@\"\n  InSeRt\"", true)]
    [InlineData("\"\"\" REPLACE \"\"\"", true)]
    [InlineData("\"replace\"u8", true)]
    [InlineData("$\"{1} insert {2}\"", true)]
    [InlineData("$\"{\"insert\"}\"", false)]
    [InlineData("\"SELECT 1\"", false)]
    [InlineData("\"ins\" + \"ert\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("$\"\"", false)]
    [InlineData("insert", false)]
    public void OneOfTheWords_InAnyCase_LetsAStringThrough(string expression, bool passes)
    {
        var node = Source.Class($"object X = {expression};").Tree.GetRoot().DescendantNodes().OfType<EqualsValueClauseSyntax>().First().Value;

        Assert.Equal(passes, SqlTextPrefilter.Inserts.Matches(node));
    }

    [Fact]
    public void StringsThatFail_AllocateNothing()
    {
        var source = Source.Method(
            """"
            Db.Run("SELECT * FROM t"); Db.Run(@"UPDATE ""t"" SET x = 1"); Db.Run($"DELETE {id} FROM {{t}} {table}");
            Db.Run("""raw"""); Db.Run("x"u8.Length); Db.Run($$"""{{{id}} x}"""); Db.Run("\t\x41\U0001F600");
            """");
        var seeds = source.Seeds.ToArray();
        Assert.DoesNotContain(seeds, SqlTextPrefilter.Inserts.Matches);

        var before = GC.GetAllocatedBytesForCurrentThread();
        const int rounds = 1000;
        for (var i = 0; i < rounds; i++)
        {
            foreach (var seed in seeds) SqlTextPrefilter.Inserts.Matches(seed);
        }

        // The runtime may need a little now and then; an object for each string would be twenty times this.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, rounds * seeds.Length);
    }
}
