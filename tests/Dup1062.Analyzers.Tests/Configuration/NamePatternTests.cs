using Dup1062.Analyzers.Configuration;

namespace Dup1062.Analyzers.Tests.Configuration;

public class NamePatternTests
{
    [Theory]
    [InlineData("Shop.Database.Insert", "Shop.Database.Insert", true)]
    [InlineData("Shop.Database.*", "Shop.Database.Insert", true)]
    [InlineData("*.InsertOnce*", "Shop.Database.InsertOnceAsync", true)]
    [InlineData("*", "", true)]
    [InlineData("Shop.*.Insert", "Shop.Data.Base.Insert", true)]
    [InlineData("Shop.Database.Insert", "Shop.Database.InsertAll", false)]
    [InlineData("shop.database.insert", "Shop.Database.Insert", false)]
    [InlineData("Shop.*.Insert", "Shop.Insert", false)]
    [InlineData("", "Shop", false)]
    public void AStar_StandsForAnyCharacters(string pattern, string name, bool matches) => Assert.Equal(matches, NamePattern.Matches(pattern, name));

    [Fact]
    public void ManyStars_AreNoTrap() => Assert.False(NamePattern.Matches(string.Concat(Enumerable.Repeat("*a", 200)), new string('a', 190) + new string('b', 10_000)));
}
