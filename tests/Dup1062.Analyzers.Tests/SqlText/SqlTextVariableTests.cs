namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextVariableTests
{
    [Theory]
    [InlineData("var t = \"coupon\"; Db.Run(\"INSERT \" + t);", "INSERT coupon")]
    [InlineData("const string T = \"coupon\"; Db.Run($\"INSERT {T}\");", "INSERT coupon")]
    [InlineData("var t = $\"a{id}\"; Db.Run(\"INSERT \" + t + t);", "INSERT a•a•")]
    [InlineData("var t = \"a\"; t += \"b\"; t = t + \"c\"; Db.Run(\"INSERT \" + t);", "INSERT abc")]
    [InlineData("var t = \"a\"; t = $\"({t})\"; Db.Run(\"INSERT \" + t);", "INSERT (a)")]
    [InlineData("var t = \"a\"; if (flag) { Db.Run(\"INSERT \" + t); }", "INSERT a")]
    [InlineData("var t = \"a\"; foreach (var i in ids) Db.Run(\"INSERT \" + t);", "INSERT a")]
    [InlineData("var t = \"a\"; Action f = () => Db.Run(\"INSERT \" + t);", "INSERT a")]
    [InlineData("var t = \"a\"; Db.Run(\"INSERT \" + t); t = \"b\";", "INSERT a")]
    [InlineData("var a = \"x\"; var b = a + \"y\"; var c = b + \"z\"; Db.Run(\"INSERT \" + c);", "INSERT xyz")]
    [InlineData("var s = new StringBuilder(\"a\"); s.Append(\"b\"); Db.Run(\"INSERT \" + s.Append(\"c\").ToString() + $\"{s}\");", "INSERT abcabc")]
    public void LocalsWithKnownText_AreFolded(string statements, string text) =>
        Assert.Equal(text, Source.Method(statements).Read().Visible());

    [Theory]
    [InlineData("Db.Run(\"INSERT \" + table);")]
    [InlineData("string t; t = rows[0]; Db.Run(\"INSERT \" + t);")]
    [InlineData("var t = \"a\"; if (flag) t = \"b\"; Db.Run(\"INSERT \" + t);")]
    [InlineData("string t; if (flag) t = \"a\"; else t = \"b\"; Db.Run(\"INSERT \" + t);")]
    [InlineData("var t = \"a\"; foreach (var i in ids) { Db.Run(\"INSERT \" + t); t = \"b\"; }")]
    [InlineData("var t = \"a\"; Action f = () => Db.Run(\"INSERT \" + t); t += \"b\"; f();")]
    [InlineData("var t = \"a\"; Action f = () => t = \"b\"; f(); Db.Run(\"INSERT \" + t);")]
    [InlineData("var t = \"a\"; Db.Fill(ref t); Db.Run(\"INSERT \" + t);")]
    [InlineData("var t = \"a\"; (t, id) = (\"b\", 1); Db.Run(\"INSERT \" + t);")]
    [InlineData("var t = t + \"a\"; Db.Run(\"INSERT \" + t);")]
    [InlineData("foreach (var t in rows) Db.Run(\"INSERT \" + t);")]
    [InlineData("if (user is string t) Db.Run(\"INSERT \" + t);")]
    public void OtherLocals_AreHoles(string statements) =>
        Assert.Equal("INSERT •", Source.Method(statements).Read().Visible());

    [Theory]
    [InlineData("var t = \"a\"; if (flag) t += \"b\"; t += \"c\"; Db.Run(\"INSERT \" + t);", "INSERT a•c")]
    [InlineData("var t = \"a\"; foreach (var i in ids) { t += i; } t += \"c\"; Db.Run(\"INSERT \" + t);", "INSERT a•c")]
    public void WhatIsAddedToALocalInALoopOrBranch_IsAHole(string statements, string text) =>
        Assert.Equal(text, Source.Method(statements).Read().Visible());

    [Theory]
    [InlineData("const string T = \"a\" + \"b\";", "INSERT ab")]
    [InlineData("static readonly string T = \"a\" + S; const string S = \"b\";", "INSERT ab")]
    [InlineData("readonly string T = \"a\";", "INSERT a")]
    [InlineData("static readonly string T = \"a\"; static C() { T = \"b\"; }", "INSERT •")]
    [InlineData("readonly string T = \"a\"; C(string t) => (T, _) = (t, 1);", "INSERT •")]
    [InlineData("static string T = \"a\";", "INSERT •")]
    [InlineData("string T => \"a\";", "INSERT •")]
    [InlineData("static readonly string T = T + \"a\";", "INSERT ")]
    public void FieldsThatNeverChange_AreFolded(string member, string text) =>
        Assert.StartsWith(text, Source.Class($"{member} void M() {{ Db.Run(\"INSERT \" + T); }}").Read().Visible());

    [Fact]
    public void PartsOfTheClassInOtherFiles_AreAsked()
    {
        const string members = "static readonly string T = \"a\"; void M() { Db.Run(\"INSERT \" + T); }";

        Assert.Equal("INSERT a", Source.Class(members, "partial class C { void N(string t) { t = T; } }").Read().Visible());
        Assert.Equal("INSERT •", Source.Class(members, "partial class C { static C() { T = \"b\"; } }").Read().Visible());
    }

    [Theory]
    [InlineData("Other.Const + Other.Field + Other.Computed", "INSERT abcab")]
    [InlineData("Tables.Coupon + Tables.Wallet + Tables.Lease", "INSERT couponwalletlease")]
    [InlineData("System.Numerics.Vector.IsHardwareAccelerated + \"\" + int.MaxValue + char.MaxValue", "INSERT •2147483647\uffff")]
    public void ConstantsOfOtherTypesFilesAndAssemblies_AreFolded(string expression, string text)
    {
        const string other = """
            static class Other { public const string Const = Part + "b"; const string Part = "a"; public static readonly string Field = "c"; public static readonly string Computed = Const; }
            """;

        Assert.Equal(text, Source.Class($"void M() {{ Db.Run(\"INSERT \" + {expression}); }}", other).Read().Visible());
    }

    [Theory]
    [InlineData("var sql = \"INSERT a\"; sql += \" b\"; sql = sql + \" c\" + id; Db.Run(sql);", "INSERT a b c•")]
    [InlineData("string sql; sql = \"INSERT a\"; sql += \" b\"; Db.Run(sql);", "INSERT a b")]
    [InlineData("var sql = \"x \"; sql += \"INSERT a\"; sql += \" b\"; Db.Run(sql);", "x INSERT a b")]
    [InlineData("var sql = \"INSERT a\"; sql = $\"x {sql} y\"; Db.Run(sql);", "x INSERT a y")]
    [InlineData("var sql = \"INSERT a\"; sql = sql.Trim() + \";\"; Db.Run(sql);", "INSERT a;")]
    [InlineData("command.CommandText = \"INSERT a\"; command.CommandText += \" b\"; command.ExecuteNonQuery();", "INSERT a b")]
    [InlineData("var sql = \"INSERT a\"; { sql += \" b\"; } using (command) { sql += \" c\"; } try { sql += \" d\"; } finally { } Db.Run(sql);", "INSERT a b c d")]
    [InlineData("var sql = \"UPDATE\"; Db.Run(sql); sql = \"INSERT a\"; Db.Run(sql); sql = \"DELETE\"; sql += \" b\"; Db.Run(sql);", "INSERT a")]
    [InlineData("string sql; if (flag) sql = \"INSERT a\"; else sql = \"UPDATE\"; sql += \" b\"; Db.Run(sql);", "INSERT a b")]
    [InlineData("string sql; if (flag) { sql = \"INSERT a\"; sql += \" b\"; } else { sql = \"UPDATE\"; sql += \" c\"; } Db.Run(sql);", "INSERT a b")]
    [InlineData("string sql; switch (id) { case 0: sql = \"UPDATE\"; sql += \"c\"; break; default: sql = \"INSERT a\"; sql += \" b\"; break; } Db.Run(sql);", "INSERT a b")]
    [InlineData("var sql = \"INSERT a\"; if (flag) sql = \"UPDATE\"; Db.Run(sql);", "INSERT a")]
    [InlineData("var sql = \"INSERT a\"; Db.Run(sql); if (flag) { sql = \"UPDATE\"; sql += \" b\"; Db.Run(sql); }", "INSERT a")]
    [InlineData("foreach (var i in ids) { var sql = \"INSERT a\"; sql += \" b\"; Db.Run(sql); }", "INSERT a b")]
    [InlineData("string sql; foreach (var i in ids) { sql = \"INSERT a\"; sql += \" b\"; Db.Run(sql); sql = \"SELECT\"; sql += \" b\"; }", "INSERT a b")]
    [InlineData("string sql; foreach (var i in ids) { if (flag) { sql = \"INSERT a\"; sql += \" b\"; } else { sql = \"SELECT\"; sql += \" b\"; } Db.Run(sql); }", "INSERT a b")]
    [InlineData("Action f = () => { var sql = \"INSERT a\"; sql += \" b\"; Db.Run(sql); };", "INSERT a b")]
    [InlineData("var sql = flag ? \"INSERT a\" : \"UPDATE\"; sql += \" b\"; Db.Run(sql);", "INSERT a b")]
    [InlineData("var sql = \"INSERT a\"; sql = flag ? sql + \" b\" : \"c\"; Db.Run(sql);", "INSERT a b")]
    [InlineData("{ var sql = \"INSERT a\"; Db.Run(sql); } { var sql = \"UPDATE\"; sql += \" b\"; Db.Run(sql); }", "INSERT a")]
    [InlineData("var sql = \"INSERT a\"; var user2 = new { sql }; sql = null;", "INSERT a")]
    public void StraightLines_AreFolded(string statements, string text)
    {
        var read = Source.Method(statements).Read();

        Assert.Equal(text, read.Visible());
        Assert.False(read.HasUnknownHead || read.HasUnknownTail || read.ContinuesElsewhere);
    }

    [Theory]
    [InlineData("var sql = \"INSERT (\"; foreach (var i in ids) sql += i; sql += \")\"; Db.Run(sql);", "INSERT (•)")]
    [InlineData("var sql = \"INSERT a\"; if (flag) sql += \" b\"; Db.Run(sql);", "INSERT a•")]
    [InlineData("var sql = \"INSERT a\"; if (flag) { sql += \" b\"; } else { sql += \" c\"; } Db.Run(sql);", "INSERT a••")]
    [InlineData("var sql = \"INSERT a\"; Db.Fill(ref sql); Db.Run(sql);", "INSERT a•")]
    [InlineData("var sql = new StringBuilder(\"INSERT (\"); Array.ForEach(rows, row => sql.Append(row)); Db.Run(sql.Append(')').ToString());", "INSERT (•)")]
    [InlineData("var sql = new StringBuilder(\"INSERT a\"); Db.Fill(sql); Db.Run(sql.ToString());", "INSERT a•")]
    [InlineData("var sql = new StringBuilder(\"INSERT a,\"); sql.Length--; Db.Run(sql.ToString());", "INSERT a,•")]
    [InlineData("var sql = \"INSERT a\"; Db.Run(sql); sql += \" b\"; Db.Run(sql);", "INSERT a b")]
    public void WhatLoopsAndBranchesAdd_IsAHole_AndTheTextContinuesElsewhere(string statements, string text)
    {
        var read = Source.Method(statements).Read();

        Assert.Equal(text, read.Visible());
        Assert.True(read is { ContinuesElsewhere: true, HasUnknownTail: false });
    }

    [Theory]
    [InlineData("var sql = \"\"; foreach (var i in ids) { sql += \"INSERT a\"; } Db.Run(sql);", "INSERT a•")]
    [InlineData("table += \"INSERT a\"; Db.Run(table);", "INSERT a")]
    [InlineData("string sql = \"x\"; if (flag) sql = \"y\"; sql += \"INSERT a\"; Db.Run(sql);", "INSERT a")]
    public void UnknownTextInFront_IsTold(string statements, string text)
    {
        var read = Source.Method(statements).Read();

        Assert.Equal(text, read.Visible());
        Assert.True(read.HasUnknownHead);
    }

    [Theory]
    [InlineData("var sql = \"INSERT a\"; while (flag) { Db.Run(sql); sql += \" b\"; }", "INSERT a•")]
    [InlineData("string sql = null; while (flag) { if (sql == null) sql = \"INSERT a\"; else sql += \", b\"; } Db.Run(sql);", "INSERT a•")]
    [InlineData("string sql = null; while (flag) { sql += \"b\"; sql = \"INSERT a\"; Db.Run(sql); }", "INSERT a•")]
    [InlineData("string sql = null; Action f = () => sql = \"INSERT a\"; sql += \"b\"; Db.Run(sql);", "INSERT a")]
    [InlineData("var sql = \"INSERT a\"; Db.Run(sql + rows[0]); Db.Run(sql + rows[1]);", "INSERT a•")]
    [InlineData("var sql = \"INSERT a\"; sql = sql.Substring(1); Db.Run(sql);", "INSERT a•")]
    [InlineData("var sql = \"INSERT a\"; sql = Paged(sql); Db.Run(sql);", "INSERT a•")]
    public void UnknownTextBehind_IsToldOrSeen(string statements, string text)
    {
        var read = Source.Method(statements).Read();

        Assert.StartsWith(text, read.Visible());
        Assert.True(read.ContinuesElsewhere || read.HasUnknownTail);
    }

    [Theory]
    [InlineData("var sql = new StringBuilder(); sql.Append(\"INSERT a\"); sql.Append(\" b\").Append(id); sql.AppendLine(); Db.Run(sql.ToString());", "INSERT a b•\n")]
    [InlineData("StringBuilder sql = new(\"INSERT a\"); sql.AppendFormat(\" {0}\", Tables.Coupon); Db.Run(sql.ToString());", "INSERT a coupon")]
    [InlineData("var sql = new StringBuilder(\"x\"); sql.Clear(); sql.Append(\"INSERT a\"); Db.Run(sql.ToString());", "INSERT a")]
    [InlineData("var sql = new StringBuilder(\"x\"); sql.Length = 0; sql.Append(\"INSERT a\"); Db.Run(sql.ToString());", "INSERT a")]
    [InlineData("var sql = new StringBuilder().Append(\"INSERT a\"); Db.Run(sql.Append(\" b\").ToString());", "INSERT a b")]
    [InlineData("var sql = new StringBuilder(); if (sql.Length == 0) { sql.Append(\"INSERT a\"); } sql.Append(\" b\"); Db.Run($\"{sql}\");", "INSERT a b")]
    public void StatementsOnABuilder_AreFolded(string statements, string text)
    {
        var read = Source.Method(statements).Read();

        Assert.Equal(text, read.Visible());
        Assert.False(read.ContinuesElsewhere);
    }

    [Fact]
    public void ABuilderFromElsewhere_MayHaveTextOnBothSides()
    {
        var text = Source.Class("void M(StringBuilder sql) { sql.Append(\"INSERT a\"); sql.Append(\" b\"); }").Read();

        Assert.Equal("INSERT a b•", text.Visible());
        Assert.True(text is { HasUnknownHead: true, HasUnknownTail: true });
    }
}
