using CsCheck;
using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Tests.Lexing;

public sealed class SqlLexerPropertyTests
{
    /// <summary>Text in which everything that the lexer looks for is frequent.</summary>
    public static Gen<string> Sql { get; } = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["'\"`\\#-/*!M @?:.;(){}0123xXbBnNeE+\n\r\t \uFFFC\u00e4\0,="], 0, 60]);

    private static readonly Gen<SqlMode> Mode = Gen.Int[0, 3].Select(bits => (SqlMode)bits);

    private static readonly string[] Servers = ["", "5.6.24", "9.7.4", "10.11.2-mariadb"];

    private static readonly Gen<ServerVersion?> Server = Gen.Int[0, 3].Select(i => ServerVersion.TryParse(Servers[i]));

    [Fact]
    public void TokensCoverOrderedRanges() =>
        Gen.Select(Sql, Mode, Server).Sample((text, mode, server) =>
        {
            var end = 0;
            foreach (var token in Tokens.Of(text, mode, server))
            {
                Assert.InRange(token.Start, end, text.Length);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                end = token.End;
            }
        });

    [Fact]
    public void EveryTokenReadsAsItselfAlone() =>
        Gen.Select(Sql, Mode).Sample((text, mode) =>
        {
            foreach (var token in Tokens.Of(text, mode))
            {
                // What stands before it decides about these.
                if (token.Kind == SqlTokenKind.Word && text[token.Start] is >= '0' and <= '9') continue;
                Assert.Equal(token with { Start = 0, End = token.Length }, Assert.Single(Tokens.Of(token.GetText(text), mode)));
            }
        });

    [Fact]
    public void NamesSurviveQuoting() =>
        Gen.String.Where(name => !name.Contains(SqlLexer.Hole)).Sample(name =>
        {
            var text = "`" + name.Replace("`", "``") + "`";
            Assert.Equal(name, Assert.Single(Tokens.Of(text)).GetName(text));
        });

    [Theory]
    [InlineData("(")]
    [InlineData("'")]
    [InlineData("'\\")]
    [InlineData("`")]
    [InlineData("/*")]
    [InlineData("/*!")]
    [InlineData("*/")]
    [InlineData("--")]
    [InlineData("{")]
    [InlineData("{a")]
    [InlineData("{0}")]
    [InlineData("0x")]
    [InlineData("1.")]
    [InlineData("@")]
    [InlineData("a.")]
    public void LongText_IsReadFromFrontToBack(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

        // A lexer that goes back gives a part of this twice, or does not come to an end.
        Assert.InRange(Tokens.Of(text).Aggregate(0, (end, token) => token.Start >= end ? token.End : int.MaxValue), 0, text.Length);
    }
}
