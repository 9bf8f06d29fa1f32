using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Tests.Lexing;

public sealed class SqlTokenReaderTests
{
    [Fact]
    public void KeywordsAreTakenInAnyCase()
    {
        var reader = new SqlTokenReader("insert Into t");

        Assert.True(reader.TryTake("INSERT", "INTO"));
        Assert.Equal("t", reader.Take().GetName(reader.Text));
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void KeywordsInARowAreTakenAllOrNone()
    {
        var reader = new SqlTokenReader("a b c");

        Assert.False(reader.TryTake("a", "c"));
        Assert.True(reader.Is("a"));
        Assert.False(reader.TryTake("a", "b", "c", "d"));
        Assert.Equal(0, reader.Mark);
    }

    [Theory]
    [InlineData("`insert`")]
    [InlineData("'insert'")]
    [InlineData("@insert")]
    [InlineData("inserted")]
    public void OnlyAWordIsAKeyword(string sql) => Assert.False(new SqlTokenReader(sql).Is("insert"));

    [Fact]
    public void MarksLeadBack()
    {
        var reader = new SqlTokenReader("a b c");
        reader.Take();
        var mark = reader.Mark;
        reader.Take();
        reader.Reset(mark);

        Assert.True(reader.Is("b"));
        Assert.Equal("a", reader.Previous.GetText(reader.Text));
        Assert.True(reader.At(mark).Is(reader.Text, "b"));
        Assert.True(reader.Peek().Is(reader.Text, "c"));
        Assert.Equal(SqlTokenKind.End, reader.Peek(99).Kind);
    }

    [Fact]
    public void TheEndIsNotTaken()
    {
        var reader = new SqlTokenReader("");

        Assert.Equal(SqlTokenKind.End, reader.Take().Kind);
        Assert.Equal(0, reader.Mark);
    }

    [Theory]
    [InlineData("(a (b) 'c)' ) d", "d")]
    [InlineData("(a (b)", "")]
    [InlineData("a b", "b")]
    public void ParenthesesAreSkippedToTheirEnd(string sql, string rest)
    {
        var reader = new SqlTokenReader(sql);
        reader.SkipParenthesised();

        Assert.Equal(rest, reader.Current.GetText(sql));
    }

    [Fact]
    public void ParenthesesMayNestDeeply()
    {
        var reader = new SqlTokenReader(new string('(', 1_000_000));
        reader.SkipParenthesised();

        Assert.True(reader.IsAtEnd);
    }
}
