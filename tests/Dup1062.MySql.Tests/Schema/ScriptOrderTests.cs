using CsCheck;
using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class ScriptOrderTests
{
    /// <summary>Sequences, each in brackets where it has more than one script.</summary>
    [Theory]
    [InlineData("V1__a V1_10__b V1_9__c V2__d V10__e", "[V1__a V1_9__c V1_10__b V2__d V10__e]")]
    [InlineData("V1.2.3__a V1.2__b V1.10__c V001__z", "[V001__z V1.2__b V1.2.3__a V1.10__c]")]
    [InlineData("R__view V2__a U2__a B1__base V1__x", "[B1__base V1__x V2__a R__view]")]
    [InlineData("20240101120000_b 20231231235959_a 20240101120001_c", "[20231231235959_a 20240101120000_b 20240101120001_c]")]
    [InlineData("10 9 1 2", "[1 2 9 10]")]
    [InlineData("001-a 010-b 002-c", "[001-a 002-c 010-b]")]
    [InlineData("shop-1000 shop-999 shop-1001 shop-fix-1005", "[shop-999 shop-1000 shop-1001] [shop-fix-1005]")]
    [InlineData("Script0002_b Script0001_a Script0010_c", "[Script0001_a Script0002_b Script0010_c]")]
    [InlineData("2024-01-02-a 2023-12-31-b", "[2023-12-31-b 2024-01-02-a]")]
    [InlineData("v1.9 v1.10 v2", "[v1.9 v1.10 v2]")]
    [InlineData("1_a.up 1_a.down 2_b.up 2_b.down", "[1_a.up 2_b.up]")]
    [InlineData("1_a 1_a_down 1_a-undo 2_b 002_rollback rollback", "[1_a 2_b]")]
    [InlineData("V1__a V2__rollback_of_a V3__cool_down", "[V1__a V2__rollback_of_a V3__cool_down]")]
    [InlineData("schema users orders", "[orders] [schema] [users]")]
    [InlineData("table1 orders2024", "[orders2024] [table1]")]
    [InlineData("1_b 1_a 01_c", "[01_c 1_a 1_b]")]
    [InlineData("db/1_a other/1_a", "[db/1_a] [other/1_a]")]
    [InlineData("db/1.10/a db/1.9/b db/1.9/a", "[db/1.9/a db/1.9/b db/1.10/a]")]
    [InlineData("db/v2/1 db/v10/1 db/v10/2", "[db/v2/1 db/v10/1 db/v10/2]")]
    [InlineData("m/2024-01-02-000000_b/up m/2024-01-01-000000_a/up m/2024-01-01-000000_a/down", "[m/2024-01-01-000000_a/up m/2024-01-02-000000_b/up]")]
    [InlineData("m/up/1 m/up/2 m/indexes/b m/indexes/A m/runBeforeUp/z other/up/1", "[m/runBeforeUp/z m/up/1 m/up/2 m/indexes/A m/indexes/b] [other/up/1]")]
    [InlineData("m/up/1 m/up/2 m/down/1 m/down/2", "[m/up/1 m/up/2]")]
    [InlineData("db/migration/core/V1__a db/migration/shop/V3__b db/migration/core/V2__c", "[db/migration/core/V1__a db/migration/core/V2__c db/migration/shop/V3__b]")]
    [InlineData("db/migration/one/V1__a db/migration/two/V1__b db/migration/two/V2__c", "[db/migration/one/V1__a] [db/migration/two/V1__b db/migration/two/V2__c]")]
    [InlineData("3rdparty/a 3rdparty/b", "[3rdparty/a] [3rdparty/b]")]
    public void Sequences(string names, string expected) =>
        Assert.Equal(expected, string.Join(" ", ScriptOrder.Arrange(names.Split(' ').Select(name => name + ".sql")).Select(Text)));

    [Fact]
    public void SlashesOfBothKindsMeanTheSame()
    {
        var sequence = Assert.Single(ScriptOrder.Arrange([@"c:\db\2.sql", "c:/db/1.sql"]));

        Assert.Equal(["c:/db/1.sql", @"c:\db\2.sql"], sequence.Paths);
    }

    [Fact]
    public void VersionsMayBeLongerThanNumbers() =>
        Assert.Equal("[99999999999999999998 99999999999999999999 100000000000000000000]", Text(Assert.Single(ScriptOrder.Arrange(["100000000000000000000.sql", "99999999999999999999.sql", "99999999999999999998.sql"]))));

    [Fact]
    public void NamesTellSequencesApart()
    {
        var sequences = ScriptOrder.Arrange(["a/1.sql", "a/2.sql", "a/x-1.sql", "a/x-2.sql", "a/V1__a.sql", "a/R__a.sql", "a/1.1/z.sql", "b/1.sql", "c.sql", "a/c.sql"]);

        Assert.Equal(sequences.Count, sequences.Select(sequence => sequence.Name).Distinct().Count());
        Assert.Equal(7, sequences.Count);
    }

    [Fact]
    public void OrderDependsOnThePathsAlone() =>
        Gen.Select(Gen.String[Gen.Char["aV1209_.-/\\ RU"], 0, 12].Array[0, 12], Gen.Int).Sample((paths, seed) =>
        {
            var shuffled = paths.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(ScriptOrder.Arrange(paths).Select(Text), ScriptOrder.Arrange(shuffled).Select(Text));
        });

    [Fact]
    public void EveryScriptIsInOneSequenceUnlessItUndoes() =>
        Gen.String[Gen.Char["aV120_./"], 0, 12].Array[0, 12].Sample(paths =>
            Assert.Equal(paths.Distinct().Order(StringComparer.Ordinal), ScriptOrder.Arrange(paths).SelectMany(sequence => sequence.Paths).Order(StringComparer.Ordinal)));

    private static string Text(ScriptSequence sequence) => $"[{string.Join(" ", sequence.Paths.Select(path => path.Replace(".sql", "")))}]";
}
