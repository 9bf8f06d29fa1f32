using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextMappingTests
{
    [Theory]
    [InlineData("\"INSERT INTO coupon VALUES\"")]
    [InlineData("\"INSERT\\t\\x41\\u0041\\U00000041\\U0001F600\\\\\\\" coupon\"")]
    [InlineData("@\"INSERT \"\"x\"\" coupon\"")]
    [InlineData("\"\"\"INSERT \"x\" coupon\"\"\"")]
    [InlineData("\"INSERT \\n coupon\"u8")]
    [InlineData("$\"INSERT {{x}} {id} \\t coupon {id}\"")]
    [InlineData("$@\"INSERT {{\"\"x\"\"}} {id} coupon\"")]
    [InlineData("$$\"\"\"INSERT {x} {{id}} coupon\"\"\"")]
    [InlineData("\"INSERT \" + table + @\" INTO \" + \"coupon\"")]
    [InlineData("string.Format(\"INSERT {{{0}}} coupon\", id)")]
    [InlineData("new StringBuilder(\"INSERT \").AppendLine(\"coupon\").ToString().Trim()")]
    [InlineData("\"  INSERT {t} coupon\".Trim().Replace(\"{t}\", \"into\")")]
    public void AWord_IsFoundInItsLiteral(string expression)
    {
        var source = Source.Method($"Db.Run({expression});");
        var text = source.Read();
        var offset = text.Text.IndexOf("coupon", StringComparison.Ordinal);

        var location = text.GetLocation(offset, "coupon".Length);

        Assert.Equal("coupon", source.Code.Substring(location.SourceSpan.Start, location.SourceSpan.Length));
        Assert.Equal(source.Code.IndexOf("coupon", StringComparison.Ordinal), location.SourceSpan.Start);
        Assert.True(text.TryMap(offset, 6, out var tree, out var span) && tree == source.Tree && span == location.SourceSpan);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void AWordOnAnyLineOfARawString_IsFound(string newLine)
    {
        var code = """"
            object X(int id) => Db.Run("""
                INSERT INTO one
                   two

                VALUES (1)
                """);
            object Y(int id) => Db.Run($"""
                REPLACE INTO one {id}
                   two
                {id}
                VALUES (1) {id} END
                """);
            """".ReplaceLineEndings(newLine);
        var source = Source.Class(code);
        foreach (var (seed, words) in new[] { ("INSERT", "INSERT one two VALUES"), ("REPLACE", "REPLACE one two VALUES END") })
        {
            var text = source.Read(seed);
            foreach (var word in words.Split(' '))
            {
                var span = text.GetLocation(text.Text.IndexOf(word, StringComparison.Ordinal), word.Length).SourceSpan;
                Assert.Equal(word, source.Code.Substring(span.Start, span.Length));
            }
        }
        Assert.Equal($"INSERT INTO one{newLine}   two{newLine}{newLine}VALUES (1)", source.Read("INSERT").Text);
        Assert.Equal($"REPLACE INTO one •{newLine}   two{newLine}•{newLine}VALUES (1) • END", source.Read("REPLACE").Visible());
    }

    [Fact]
    public void WordsOverSeveralPieces_AreShownWhereTheyStart()
    {
        var source = Source.Method("Db.Run(\"INSERT INTO cou\" + \"pon\");");
        var text = source.Read();

        Assert.False(text.TryMap(12, 6, out _, out _));
        Assert.Equal("cou", At(source, text.GetLocation(12, 6)));
    }

    [Theory]
    [InlineData("static class Names { public const string Coupon = \"coupon\"; }")]
    [InlineData("static class Names { public static readonly string Coupon = \"coupon\"; }")]
    public void TextDeclaredElsewhere_IsShownAtTheNameInTheExpression_ButMapsToItsLiteral(string names)
    {
        var source = Source.Class("string X(int id) => \"INSERT INTO \" + Names.Coupon + id;", names);
        var text = source.Read();

        Assert.Equal("Names.Coupon", At(source, text.GetLocation(12, 6)));
        Assert.True(text.TryMap(12, 6, out var tree, out var span));
        Assert.Equal("/1.cs", tree.FilePath);
        Assert.Equal("coupon", tree.GetText().ToString(span));
        Assert.False(text.TryMapInsertion(18, out _, out _));
    }

    [Fact]
    public void ConstantsOfAssemblies_AreShownAtTheirName()
    {
        var source = Source.Method("Db.Run(\"INSERT \" + int.MaxValue + id);");
        var text = source.Read();

        Assert.Equal("int.MaxValue", At(source, text.GetLocation(8, 3)));
        Assert.False(text.TryMap(8, 3, out _, out _));
        Assert.False(text.TryMapInsertion(9, out _, out _));
    }

    [Fact]
    public void Holes_AreShownAsTheirExpression()
    {
        var source = Source.Method("Db.Run($\"INSERT {table}\");");
        var text = source.Read();

        Assert.Equal("table", At(source, text.GetLocation(7, 1)));
        Assert.False(text.TryMap(7, 1, out _, out _));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 0)]
    [InlineData(0, int.MaxValue)]
    [InlineData(3, -9)]
    [InlineData(1000, 5)]
    public void AnySpan_HasALocationInTheFile(int start, int length)
    {
        var source = Source.Method("Db.Run(\"INSERT\" + id);");

        var location = source.Read().GetLocation(start, length);

        Assert.Equal(source.Tree, location.SourceTree);
        Assert.True(location.SourceSpan.End <= source.Code.Length);
    }

    [Theory]
    [InlineData("\"INSERT (1)|;\"", ";")]
    [InlineData("\"INSERT (1)|\" + \";\"", ";")]
    [InlineData("\"INSERT \" + \"(1)|\" + table", "•")]
    [InlineData("@\"INSERT \"\"1\"\"|\"", "")]
    [InlineData("$\"INSERT ({id})| {{}}\"", " {}")]
    [InlineData("$\"INSERT (1) {{x}}|{id}\"", "•")]
    [InlineData("string.Format(\"INSERT ({0}) {{x}}|{1}\", 1, id)", "•")]
    [InlineData("\"INSERT (1)|\\n\"", "\n")]
    [InlineData("\"INSERT (1)\\n|\" + id", "•")]
    [InlineData("\"INSERT (1)\\x0009|;\"", ";")]
    [InlineData("\"INSERT \\U0001F600|;\"", ";")]
    [InlineData("\"\"\"INSERT (1)|;\"\"\"", ";")]
    [InlineData("new StringBuilder(\"INSERT (\").Append(\"1)|\").AppendLine().ToString()", "\n")]
    public void TextCanBeInsertedBehindAnyCharacterOfALiteral(string expression, string behind)
    {
        var position = Source.Method($"Db.Run({expression});").Code.IndexOf('|');
        var text = Source.Method($"Db.Run({expression.Replace("|", "")});").Read();

        Assert.True(text.TryMapInsertion(text.Text.Length - behind.Length, out _, out var mapped));
        Assert.Equal(position, mapped);
        Assert.EndsWith(behind, text.Visible());
    }

    [Theory]
    [InlineData("\"INSERT \\x9\" + id", 8)]
    [InlineData("\"INSERT \\U0001F600\" + id", 8)]
    [InlineData("\"INSERT \" + 'x'", 8)]
    [InlineData("\"INSERT \" + id", 8)]
    [InlineData("\"INSERT \" + Tables.Coupon", 9)]
    [InlineData("\"INSERT \" + 5", 8)]
    [InlineData("@\"INSERT\r\n\"", 7)]
    [InlineData("string.Join(\", \", \"INSERT\", \"b\", \"c\")", 8)]
    [InlineData("\"INSERT\"", 0)]
    [InlineData("\"INSERT\"", 7)]
    public void NothingCanBeInsertedElsewhere(string expression, int offset) =>
        Assert.False(Source.Method($"Db.Run({expression});").Read().TryMapInsertion(offset, out _, out _));

    [Fact]
    public void LinesOfARawString_TakeTextBehindTheirIndentation()
    {
        var source = Source.Class("string X = \"\"\"\n    INSERT\n\n      a\n    \n    b\n    \"\"\";");
        var text = source.Read();
        Assert.Equal("INSERT\n\n  a\n\nb", text.Text);

        Assert.False(text.TryMapInsertion(7, out _, out _));
        Assert.True(text.TryMapInsertion(8, out _, out var beforeA));
        Assert.Equal(source.Code.IndexOf("  a", StringComparison.Ordinal), beforeA);
        Assert.True(text.TryMapInsertion(12, out _, out var blank));
        Assert.Equal('\n', source.Code[blank]);
        Assert.True(text.TryMapInsertion(13, out _, out var beforeB));
        Assert.Equal(source.Code.IndexOf("b\n    \"\"\"", StringComparison.Ordinal), beforeB);
    }

    [Theory]
    [InlineData("var tail = \" (1)\"; Db.Run(\"INSERT\" + tail);", true)]
    [InlineData("var tail = \" (1)\"; Db.Run(\"INSERT\" + tail); Db.Log(tail);", false)]
    public void TextOfALocal_CanTakeMore_WhenNobodyElseReadsIt(string statements, bool can) =>
        Assert.Equal(can, Source.Method(statements).Read().TryMapInsertion(10, out _, out _));

    private static string At(Source source, Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
