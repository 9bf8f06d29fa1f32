using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.SqlTexts;

public sealed class WordSearchTests
{
    [Theory]
    [InlineData("insert")]
    [InlineData("an INSERT and an iNsErT, inserted")]
    [InlineData("iinsert inser insert")]
    [InlineData("\u0049nsert ınsert \u0009nsert")]
    [InlineData("inser")]
    [InlineData("")]
    public void Finds_what_a_string_finds(string text) => Assert.Equal(Expected(text), Found(text));

    [Theory]
    [InlineData(4090)]
    [InlineData(4091)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(9000)]
    public void Finds_a_word_across_the_pieces_of_a_file(int before)
    {
        var text = new string('i', before) + "INSERT" + new string(' ', 5000) + "insert";

        Assert.Equal(Expected(text), Found(text));
    }

    private static List<int> Found(string text)
    {
        var found = new List<int>();
        using var search = new WordSearch("insert", SourceText.From(text));
        for (var at = search.Next(0); at >= 0; at = search.Next(at + 1)) found.Add(at);
        return found;
    }

    private static List<int> Expected(string text)
    {
        var expected = new List<int>();
        for (var at = text.IndexOf("insert", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("insert", at + 1, StringComparison.OrdinalIgnoreCase)) expected.Add(at);
        return expected;
    }
}
