using Dup1062.Tool.Checking.Reports;

namespace Dup1062.Tool.Tests.Checking;

public class ExcerptTests
{
    [Theory]
    [InlineData("    var a = b;", 8, 9, 40, "var a = b;", "    ~")]
    [InlineData("\tx\ty", 3, 4, 40, "x    y", "     ~")]
    [InlineData("日本 = x", 5, 6, 40, "日本 = x", "       ~")]
    [InlineData("😀 x", 3, 4, 40, "😀 x", "   ~")]
    [InlineData("x", 1, 1, 40, "x", " ~")]
    [InlineData("a\u001b[31mb", 0, 1, 40, "a·[31mb", "~")]
    [InlineData("0123456789 here 0123456789", 11, 15, 14, "…789 here 012…", "     ~~~~")]
    [InlineData("here 0123456789", 0, 4, 10, "here 0123…", "~~~~")]
    public void Shows_the_words_and_what_fits_around_them(string line, int start, int end, int width, string expected, string underline)
    {
        var excerpt = Excerpt.Of(line, start, end, width);

        Assert.Equal((expected, underline), (excerpt.Before + excerpt.Words + excerpt.After, excerpt.Underline));
    }

    [Fact]
    public void A_line_of_any_length_fits()
    {
        var line = new string('x', 200_000) + "INSERT" + new string('y', 200_000);

        var excerpt = Excerpt.Of(line, 200_000, 200_006, 100);

        Assert.True((excerpt.Before + excerpt.Words + excerpt.After).Length <= 100);
        Assert.Equal("INSERT", excerpt.Words);
    }
}
