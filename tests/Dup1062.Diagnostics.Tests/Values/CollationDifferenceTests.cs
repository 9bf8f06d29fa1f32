using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Tests.Values;

public class CollationDifferenceTests
{
    [Theory]
    [InlineData("a", "a", CollationDifference.None)]
    [InlineData("Ann", "aNN", CollationDifference.Case)]
    [InlineData("café", "cafe", CollationDifference.Accent)]
    [InlineData("København", "kobenhavn", CollationDifference.Accent | CollationDifference.Case)]
    [InlineData("pad", "pad  ", CollationDifference.Padding)]
    [InlineData("a🎩", "a💥", CollationDifference.Supplementary)]
    [InlineData("Gruß", "Gruss", CollationDifference.Expansion)]
    [InlineData("e\u0301", "\u00E9", CollationDifference.NormalForm)]
    [InlineData("a\u200Bb", "ab", CollationDifference.Other)]
    [InlineData("\uD83C", "x", CollationDifference.Other)]
    internal void Only_what_is_needed_is_said(string a, string b, CollationDifference difference) => Assert.Equal(difference, CollationDifferences.Between(a, b));
}
