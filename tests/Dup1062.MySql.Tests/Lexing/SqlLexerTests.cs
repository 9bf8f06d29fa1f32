using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Tests.Lexing;

public sealed class SqlLexerTests
{
    [Theory]
    [InlineData("SELECT a.b", "w:SELECT w:a . w:b")]
    [InlineData("größe $x _y", "w:größe w:$x w:_y")]
    [InlineData("2fa.3d", "w:2fa . w:3d")]
    [InlineData("t.1e5", "w:t . w:1e5")]
    [InlineData("`a b`.`c``d`", "q:`a b` . q:`c``d`")]
    [InlineData("`a\\`", @"q:`a\`")]
    [InlineData("``", "q:``")]
    public void Names(string sql, string expected) => Assert.Equal(expected, Tokens.Text(sql));

    [Theory]
    [InlineData("'a' 'b'", "s:'a' s:'b'")]
    [InlineData("'it''s'", "s:'it''s'")]
    [InlineData(@"'it\'s'", @"s:'it\'s'")]
    [InlineData(@"'\\'x", @"s:'\\' w:x")]
    [InlineData("\"say \"\"hi\"\"\"", "s:\"say \"\"hi\"\"\"")]
    [InlineData("'-- # /* ; `'", "s:'-- # /* ; `'")]
    [InlineData("'a\nb'", "s:'a\nb'")]
    [InlineData("N'x' n'y'", "s:N'x' s:n'y'")]
    [InlineData("_utf8mb4'x'", "w:_utf8mb4 s:'x'")]
    public void Text(string sql, string expected) => Assert.Equal(expected, Tokens.Text(sql));

    [Theory]
    [InlineData("1 1.5 .5 1. 1e3 1.5E-3 2e+4", "n:1 n:1.5 n:.5 n:1. n:1e3 n:1.5E-3 n:2e+4")]
    [InlineData("-1", "- n:1")]
    [InlineData("1e", "w:1e")]
    [InlineData("0x1F 0b01 x'1F' X'1f' b'01' B'1'", "n:0x1F n:0b01 n:x'1F' n:X'1f' n:b'01' n:B'1'")]
    [InlineData("0xZZ 0X1 0b2", "w:0xZZ w:0X1 w:0b2")]
    public void Numbers(string sql, string expected) => Assert.Equal(expected, Tokens.Text(sql));

    [Theory]
    [InlineData("@p @@v @`a b` @'c' @@session.sql_mode", "p:@p p:@@v p:@`a b` p:@'c' p:@@session.sql_mode")]
    [InlineData("? ?p :p", "p:? p:?p p::p")]
    [InlineData("a:=1", "w:a : = n:1")]
    [InlineData("'a'@'%'", "s:'a' p:@'%'")]
    public void Parameters(string sql, string expected) => Assert.Equal(expected, Tokens.Text(sql));

    [Theory]
    [InlineData("\uFFFC {0} {0:d} {name}", "h:\uFFFC h:{0} h:{0:d} h:{name}")]
    [InlineData("a{0}b pre_\uFFFC {0}{1}", "w+:a{0}b w+:pre_\uFFFC h:{0}{1}")]
    [InlineData("1{0} 1\uFFFC", "w+:1{0} w+:1\uFFFC")]
    [InlineData("'{0}' `t_\uFFFC` @p\uFFFC", "s+:'{0}' q+:`t_\uFFFC` p+:@p\uFFFC")]
    [InlineData("{ d '2024-01-01'}", "{ w:d s:'2024-01-01' }")]
    [InlineData("{}", "{ }")]
    public void PlaceholdersAreHoles(string sql, string expected) => Assert.Equal(expected, Tokens.Text(sql));

    [Theory]
    [InlineData("'a", "s:'a…")]
    [InlineData(@"'a\'", @"s:'a\'…")]
    [InlineData("'a''", "s:'a''…")]
    [InlineData("`a", "q:`a…")]
    [InlineData("\"a", "s:\"a…")]
    [InlineData("x'1", "n:x'1…")]
    [InlineData("@`a", "p:@`a…")]
    public void UnterminatedReachesTheEnd(string sql, string expected) => Assert.Equal(expected, Tokens.Text(sql));

    [Theory]
    [InlineData("\"a b\"", SqlMode.AnsiQuotes, "q:\"a b\"")]
    [InlineData(@"""a\"" ""b""", SqlMode.AnsiQuotes, @"q:""a\"" q:""b""")]
    [InlineData(@"'a\' 'b'", SqlMode.NoBackslashEscapes, @"s:'a\' s:'b'")]
    [InlineData(@"@'a\' b", SqlMode.NoBackslashEscapes, @"p:@'a\' w:b")]
    public void ModesChangeQuotesAndBackslashes(string sql, SqlMode mode, string expected) => Assert.Equal(expected, Tokens.Text(sql, mode));

    [Fact]
    public void BlanksAreNoTokens() => Assert.Equal("w:a w:b", Tokens.Text("\uFEFFa\0\t\r\n\v\u007Fb"));

    [Fact]
    public void EndComesAgainAndAgain()
    {
        var lexer = new SqlLexer("a");
        lexer.Next();

        Assert.Equal(new SqlToken(SqlTokenKind.End, 1, 1), lexer.Next());
        Assert.Equal(new SqlToken(SqlTokenKind.End, 1, 1), lexer.Next());
    }

    [Fact]
    public void PartOfATextIsReadAlone()
    {
        var lexer = new SqlLexer("'abc def'", 1, 4);

        Assert.Equal(new SqlToken(SqlTokenKind.Word, 1, 4), lexer.Next());
        Assert.Equal(SqlTokenKind.End, lexer.Next().Kind);
    }
}
