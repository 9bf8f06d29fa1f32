using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Tests.Lexing;

public sealed class SqlLexerCommentTests
{
    [Theory]
    [InlineData("a # b\nc")]
    [InlineData("a#b\nc")]
    [InlineData("a -- b\nc")]
    [InlineData("a --\tb\nc")]
    [InlineData("a --\nc")]
    [InlineData("a /* b */ c")]
    [InlineData("a/**/c")]
    [InlineData("a /* ' \" ` */ c")]
    [InlineData("a /* /* */ c")]
    [InlineData("a /*+ MAX_EXECUTION_TIME(1) */ c")]
    [InlineData("a /*x! b */ c")]
    public void CommentsAreNoTokens(string sql) => Assert.Equal("w:a w:c", Tokens.Text(sql));

    [Theory]
    [InlineData("1--1", "n:1 - - n:1")]
    [InlineData("a */ b", "w:a * / w:b")]
    [InlineData("a /*/ b", "w:a")]
    public void LookAlikesAreNone(string sql, string expected) => Assert.Equal(expected, Tokens.Text(sql));

    [Theory]
    [InlineData("/*! a */ b", null, "w:a w:b")]
    [InlineData("/*!50003 a*/ b", null, "w:a w:b")]
    [InlineData("/*!50003a*/ b", null, "w:a w:b")]
    [InlineData("/*!080036 a*/ b", null, "w:a w:b")]
    [InlineData("/*!123 a */", null, "n:123 w:a")]
    [InlineData("/*! a /* b */ c */ d", null, "w:a w:c w:d")]
    [InlineData("/*! '*/' */ b", null, "s:'*/' w:b")]
    [InlineData("/*M! a */ b", null, "w:a w:b")]
    [InlineData("/*M!100203 a */ b", null, "w:a w:b")]
    [InlineData("/*!999999\\- enable the sandbox mode */ b", null, "w:b")]
    [InlineData("/*!80016 a */ b", "8.0.15", "w:b")]
    [InlineData("/*!80016 a */ b", "8.0.16", "w:a w:b")]
    [InlineData("/*!80016 a */ b", "9.7.0", "w:a w:b")]
    [InlineData("/*!80016 a */ b", "10.11.2-mariadb", "w:b")]
    [InlineData("/*!50601 a */ b", "10.11.2-mariadb", "w:a w:b")]
    [InlineData("/*!100301 a */ b", "10.11.2-mariadb", "w:a w:b")]
    [InlineData("/*!110401 a */ b", "10.11.2-mariadb", "w:b")]
    [InlineData("/*M!100301 a */ b", "10.11.2-mariadb", "w:a w:b")]
    [InlineData("/*M!50101 a */ b", "8.0.36", "w:b")]
    [InlineData("/*!50101 a */ b", "5.1.0", "w:b")]
    public void ExecutedCommentsReadAsTheServerReadsThem(string sql, string? server, string expected) =>
        Assert.Equal(expected, Tokens.Text(sql, server: server));

    [Theory]
    [InlineData("a /* b", false)]
    [InlineData("a /*! b", false)]
    [InlineData("a /* b */", true)]
    [InlineData("a /*! b */", true)]
    [InlineData("a -- b", true)]
    public void EndTellsWhetherACommentIsOpen(string sql, bool isTerminated)
    {
        var reader = new SqlTokenReader(sql);
        while (!reader.IsAtEnd) reader.Take();

        Assert.Equal(isTerminated, reader.Current.IsTerminated);
    }
}
