namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextExpressionTests
{
    [Theory]
    [InlineData("\"INSERT INTO t\"", "INSERT INTO t")]
    [InlineData("@\"INSERT \"\"x\"\"\"", "INSERT \"x\"")]
    [InlineData("\"INSERT\"u8", "INSERT")]
    [InlineData("\"\"\"INSERT \"x\" {0}\"\"\"", "INSERT \"x\" {0}")]
    [InlineData("$\"INSERT {{x}} {id}\"", "INSERT {x} •")]
    [InlineData("$@\"INSERT \"\"{{\"\" {id}\"", "INSERT \"{\" •")]
    [InlineData("$$\"\"\"INSERT {x} {{id}}\"\"\"", "INSERT {x} •")]
    [InlineData("(\"INSERT\")", "INSERT")]
    [InlineData("(string)\"INSERT\"!", "INSERT")]
    public void Literals_Read(string expression, string text) => AssertReads(expression, text);

    [Theory]
    [InlineData("\"INSERT \" + @\"INTO \" + \"\"\"t \"\"\" + $\"({id})\"", "INSERT INTO t (•)")]
    [InlineData("\"INSERT \" + (\"INTO \" + \"t\") + (\" (\" + table + \")\")", "INSERT INTO t (•)")]
    [InlineData("table + \" INSERT\"", "• INSERT")]
    [InlineData("id + id + \" INSERT\"", "• INSERT")]
    [InlineData("1 + 2 + \" INSERT \" + 1 + 2", "3 INSERT 12")]
    [InlineData("'a' + 'b' + \" INSERT\"", "195 INSERT")]
    [InlineData("\"INSERT\" + ' ' + 5 + true + null + -7L", "INSERT 5True-7")]
    [InlineData("\"INSERT \" + 1.5", "INSERT •")]
    [InlineData("\"INSERT \" + Color.Green + (int)Color.Green", "INSERT Green1")]
    [InlineData("\"INSERT \" + nameof(Db.Run) + string.Empty + Environment.NewLine", "INSERT Run\n")]
    public void Chains_AreFolded(string expression, string text) => AssertReads(expression, text);

    [Theory]
    [InlineData("$\"INSERT {Tables.Coupon} {5} {'x'} {\"y\"} {Tables.Wallet}\"", "INSERT coupon 5 x y wallet")]
    [InlineData("$\"INSERT {Tables.Coupon,10} {Tables.Coupon:x} {5:d2}\"", "INSERT • coupon •")]
    [InlineData("$\"{$\"{\"INSERT\"} a\"} b {user}\"", "INSERT a b •")]
    [InlineData("$\"INSERT {(flag ? \"IGNORE\" : \"\")} t\"", "INSERT • t")]
    public void Interpolations_AreFolded(string expression, string text) => AssertReads(expression, text);

    [Theory]
    [InlineData("string.Format(\"INSERT {0} {{x}} {1}\", Tables.Coupon, id)", "INSERT coupon {x} •")]
    [InlineData("String.Format(CultureInfo.InvariantCulture, \"INSERT {0}\", \"t\")", "INSERT t")]
    [InlineData("string.Format(\"INSERT {0,5} {1:x} {2}\", \"a\", 1, \"b\")", "INSERT • • b")]
    [InlineData("string.Format(\"INSERT {1}\" + \" {0}\", 1, 2)", "INSERT 2 1")]
    [InlineData("string.Format(\"{0} x\", \"INSERT\")", "INSERT x")]
    [InlineData("string.Format(\"INSERT {0} {1}\", new object[] { \"a\", id })", "INSERT a •")]
    [InlineData("string.Format(\"INSERT {0} {1}\", rows)", "INSERT • •")]
    [InlineData("string.Format(\"INSERT {0} {3}\", 1)", "INSERT 1 •")]
    [InlineData("string.Format(\"INSERT {name} {\", 1)", "INSERT {name} {")]
    [InlineData("string.Format($\"INSERT {table} {{0}}\", 1)", "INSERT • 1")]
    [InlineData("string.Concat(\"INSERT \", Tables.Coupon, \" \", id)", "INSERT coupon •")]
    [InlineData("string.Join(\", \", \"INSERT\", 'b', id)", "INSERT, b, •")]
    [InlineData("string.Join(\" \", new[] { \"INSERT\", table, \"c\" })", "INSERT • c")]
    [InlineData("string.Join(\" \", [\"INSERT\", table])", "INSERT •")]
    [InlineData("\"INSERT (\" + string.Join(\", \", rows) + \")\"", "INSERT (•)")]
    [InlineData("\"INSERT (\" + string.Join(\", \", ids.Select(x => \"@\" + x)) + \")\"", "INSERT (•)")]
    [InlineData("string.Create(CultureInfo.InvariantCulture, $\"INSERT {Tables.Coupon} {id}\")", "INSERT coupon •")]
    [InlineData("FormattableString.Invariant($\"INSERT {Tables.Coupon}\")", "INSERT coupon")]
    public void StaticMethodsOfString_AreFolded(string expression, string text) => AssertReads(expression, text);

    [Theory]
    [InlineData("\"  INSERT \".Trim()", "INSERT")]
    [InlineData("\"  INSERT \".TrimStart() + \"x\"", "INSERT x")]
    [InlineData("(\" INSERT (\" + id + \", \").TrimEnd(',', ' ') + \")\"", " INSERT (•)")]
    [InlineData("\"INSERT\".ToString().ReplaceLineEndings()", "INSERT")]
    [InlineData("\"INSERT {t} x {t}\".Replace(\"{t}\", Tables.Coupon)", "INSERT coupon x coupon")]
    [InlineData("\"INSERT {t}\".Replace(\"{t}\", table)", "INSERT •")]
    [InlineData("\"a-b INSERT\".Replace('-', '_')", "a_b INSERT")]
    [InlineData("(\"INSERT \" + Tables.Coupon.Trim() + \" \").TrimEnd() + \";\"", "INSERT coupon;")]
    public void MethodsOfStrings_AreApplied(string expression, string text) => AssertReads(expression, text);

    [Theory]
    [InlineData("new StringBuilder(\"INSERT \").Append(\"INTO \").Append(id).AppendLine(\"x\").AppendLine().ToString()", "INSERT INTO •x\n\n")]
    [InlineData("new StringBuilder().AppendFormat(\"INSERT {0} {1}\", \"a\", id).ToString()", "INSERT a •")]
    [InlineData("new StringBuilder(100).Append($\"INSERT {Tables.Coupon}\").Append('x').Append(5).AppendJoin(\",\", \"a\", \"b\").ToString()", "INSERT couponx5a,b")]
    [InlineData("new StringBuilder(\"x\").Clear().Append(\"INSERT\").Replace(\"SERT\", \"\").ToString() + 1", "IN1")]
    [InlineData("new StringBuilder(\"INSERT (\").Append('?', 3).Append(\")\").ToString()", "INSERT (•)")]
    public void ChainsOfABuilder_AreFolded(string expression, string text) => AssertReads(expression, text);

    [Theory]
    [InlineData("flag ? \"INSERT a\" : \"UPDATE b\"", "INSERT a")]
    [InlineData("\"x \" + (flag ? \"UPDATE b\" : \"INSERT a\") + \" y\"", "x INSERT a y")]
    [InlineData("id switch { 0 => \"INSERT a\", _ => \"UPDATE\" }", "INSERT a")]
    [InlineData("table ?? \"INSERT a\"", "INSERT a")]
    [InlineData("\"INSERT \" + (flag ? \"a\" : \"b\") + (flag ? \"x\" : Tables.Coupon.Trim()) + (table ?? \"y\")", "INSERT •••")]
    [InlineData("\"INSERT \" + (flag ? \"same\" : \"same\")", "INSERT same")]
    [InlineData("\"INSERT \" + id switch { 0 => \"a\", _ => \"a\" }", "INSERT a")]
    public void TheBranchThatTheStringStandsIn_IsTaken(string expression, string text) => AssertReads(expression, text);

    [Theory]
    [InlineData("rows.Select(x => \"INSERT \" + x + \";\")", "INSERT •;")]
    [InlineData("new[] { \"INSERT a\", \"b\" }", "INSERT a")]
    [InlineData("new { Sql = \"INSERT a\", Other = \"b\" }", "INSERT a")]
    [InlineData("(\"INSERT a\", \"b\")", "INSERT a")]
    public void OtherPlaces_StandForThemselves(string expression, string text) => AssertReads(expression, text);

    [Fact]
    public void HolesOfAFormattableString_AreParameters()
    {
        var source = Source.Method("Db.Interpolated($\"INSERT {Tables.Coupon} {5}\");");

        Assert.Equal("INSERT • •", source.Read().Visible());
    }

    [Fact]
    public void Holes_KeepWhatFillsThem()
    {
        var text = Source.Method("Db.Run(\"INSERT \" + table + \" (\" + ids[0].ToString(\"d\") + $\") {user}\");").Read();

        Assert.Equal(["7 table", "10 ids[0].ToString(\"d\")", "13 user"], text.Holes.Select(hole => $"{hole.Offset} {hole.Expression}"));
    }

    [Theory]
    [InlineData("\"INSERT a\".Shout()")]
    [InlineData("\"INSERT a\".Substring(1)")]
    [InlineData("\"INSERT a\".PadRight(9) + \"b\"")]
    [InlineData("new Appender().Append(\"INSERT a\")")]
    public void TextGivenToAnUnknownMethodThatMakesText_MayContinue(string expression)
    {
        var text = Source.Class(
            $"object X() => {expression};",
            "static class E { public static string Shout(this string s) => s; } class Appender { public Appender Append(string s) => this; }").Read();

        Assert.Equal("INSERT a•", text.Visible());
        Assert.True(text is { HasUnknownTail: true, ContinuesElsewhere: true });
    }

    [Fact]
    public void TextGivenToAnUnknownMethod_IsComplete()
    {
        var text = Source.Method("Db.Run(\"INSERT a\");").Read();

        Assert.True(text is { HasUnknownHead: false, HasUnknownTail: false, ContinuesElsewhere: false });
        Assert.Equal(["\"INSERT a\""], text.Uses.Select(use => use.Expression.ToString()));
    }

    private static void AssertReads(string expression, string text) =>
        Assert.Equal(text, Source.Method($"Db.Run({expression});").Read().Visible());
}
