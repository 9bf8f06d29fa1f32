namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextUseTests
{
    [Theory]
    [InlineData("Db.Run(\"INSERT a\");", "Db.Run(\"INSERT a\")")]
    [InlineData("var sql = \"INSERT a\"; Db.Run(sql); Db.Log(sql);", "Db.Run(sql)", "Db.Log(sql)")]
    [InlineData("var sql = \"INSERT a\"; command.CommandText = sql;", "command.CommandText = sql")]
    [InlineData("command.CommandText = \"INSERT a\";", "command.CommandText = \"INSERT a\"")]
    [InlineData("var sql = \"INSERT a\"; if (flag) { Db.Run(sql); } else { Db.Log(sql); }", "Db.Run(sql)", "Db.Log(sql)")]
    [InlineData("string sql; if (flag) { sql = \"INSERT a\"; Db.Run(sql); } else { sql = \"b\"; Db.Log(sql); }", "Db.Run(sql)")]
    [InlineData("var sql = \"INSERT a\"; Db.Run(sql); sql = \"b\"; Db.Log(sql);", "Db.Run(sql)")]
    [InlineData("var sql = \"INSERT a\"; if (sql.Length > 3 && sql != null && sql.Contains(\"x\")) Db.Run(sql); Db.Log(nameof(sql));", "Db.Run(sql)")]
    [InlineData("var a = \"INSERT a\"; var b = a; Db.Run(b + \";\");", "Db.Run(b + \";\")")]
    [InlineData("var sql = new StringBuilder(\"INSERT a\"); Db.Run(sql.ToString());", "Db.Run(sql.ToString())")]
    [InlineData("return flag ? \"INSERT a\" : null;", "return flag ? \"INSERT a\" : null;")]
    public void Uses_AreWhereTheValueGoes(string statements, params string[] uses)
    {
        var text = Source.Method(statements).Read();

        Assert.Equal(uses, text.Uses.Select(use => (use.Expression.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.ArgumentSyntax argument
            ? argument.Parent!.Parent! : use.Expression.Parent!).ToString()));
    }

    [Theory]
    [InlineData("Db.Run(sql + \" b\");", "INSERT a b")]
    [InlineData("Db.Run($\"{sql} b\");", "INSERT a b")]
    [InlineData("Db.Run($\"b {sql}\");", "b INSERT a")]
    [InlineData("Db.Run(string.Format(sql + \" {0}\", id));", "INSERT a •")]
    [InlineData("Db.Run(string.Concat(sql, \" b\"));", "INSERT a b")]
    [InlineData("Db.Run(new StringBuilder(sql).Append(\" b\").ToString());", "INSERT a b")]
    [InlineData("var all = sql; all += \" b\"; Db.Run(all);", "INSERT a b")]
    [InlineData("command.CommandText = sql; command.CommandText += \" b\";", "INSERT a b")]
    [InlineData("if (flag) { Db.Run(sql + \" b\"); }", "INSERT a b")]
    public void ALocalOrPrivateConstantUsedOnce_GoesOnThere(string use, string text)
    {
        Assert.Equal(text, Source.Method($"var sql = \"INSERT a\"; {use}").Read().Visible());
        Assert.Equal(text, Source.Method($"const string sql = \"INSERT a\"; {use}").Read().Visible());
        Assert.Equal(text, Source.Class($"const string sql = \"INSERT a\"; void M(DbCommand command, int id, bool flag) {{ {use} }}").Read().Visible());
        Assert.Equal(text, Source.Class($"static readonly string sql = \"INSERT a\"; void M(DbCommand command, int id, bool flag) {{ {use} }}").Read().Visible());
    }

    [Theory]
    [InlineData("Db.Run(sql); Db.Run(sql + \" b\");", true, false)]
    [InlineData("Db.Run(sql); Db.Log(\"running \" + sql);", false, false)]
    [InlineData("Db.Run(sql); Db.Log($\"running {sql}\");", false, false)]
    [InlineData("Db.Run(sql); Db.Log($\"{sql} took long\");", true, false)]
    [InlineData("Db.Run(sql + \"a\"); Db.Run(sql + \"b\");", true, true)]
    [InlineData("Db.Run(sql.Insert(0, \"x\")); Db.Run(sql + \"b\");", true, true)]
    [InlineData("Db.Run(sql); command.CommandText = sql; command.CommandText += \"b\";", true, false)]
    [InlineData("Db.Run(sql); var all = sql; if (flag) all += \"b\"; Db.Run(all);", true, false)]
    public void SeveralUses_AreToldWhereTheyContinue(string statements, bool continues, bool hasUnknownTail)
    {
        foreach (var declaration in (string[])["const string sql = \"INSERT a\";", "internal static readonly string sql = \"INSERT a\";"])
        {
            var text = Source.Class($"{declaration} void M(DbCommand command, bool flag) {{ {statements} }}").Read();

            Assert.Equal(hasUnknownTail ? "INSERT a•" : "INSERT a", text.Visible());
            Assert.Equal((continues, hasUnknownTail), (text.ContinuesElsewhere, text.HasUnknownTail));
            Assert.Equal(2, text.Uses.Length);
            Assert.Equal(continues, text.Uses.Any(use => use.IsContinued));
        }
    }

    [Theory]
    [InlineData("void M() { Db.Run(Sql); } void N() { Db.Log(Sql); }", false)]
    [InlineData("void M() { Sql += \" b\"; }", true)]
    [InlineData("void M() { Sql = \"UPDATE\"; Db.Run(Sql); }", false)]
    public void FieldsThatChange_AreFollowedThroughTheirType(string members, bool continues) =>
        Assert.Equal(continues, Source.Class($"string Sql = \"INSERT a\"; {members}").Read().ContinuesElsewhere);

    [Fact]
    public void AnAssignedField_IsFollowedThroughItsType()
    {
        var text = Source.Class("string _sql; C() { _sql = \"INSERT a\"; _sql += \" b\"; } void M() { Db.Run(_sql); } void N() { _sql += \" c\"; }").Read();

        Assert.Equal("INSERT a b•", text.Visible());
        Assert.Equal("_sql", Assert.Single(text.Uses).Expression.ToString());
    }

    [Theory]
    [InlineData("class D { string X() => C.Sql + \" b\"; }", true)]
    [InlineData("class D { string X() => $\"{C.Sql} b\"; }", true)]
    [InlineData("class D { string X() => string.Format(C.Sql, 1); }", true)]
    [InlineData("class D { string X() { var x = C.Sql; x += \"b\"; return x; } }", true)]
    [InlineData("class D { object X() => new System.Text.StringBuilder(C.Sql); }", true)]
    [InlineData("class D { System.Text.StringBuilder X() { System.Text.StringBuilder x = new(C.Sql); return x; } }", true)]
    [InlineData("class D { string X() => C.Sql.Replace(\"a\", \"b\"); }", true)]
    [InlineData("class D { string X() => C.Sql; }", false)]
    [InlineData("class D { string X() => \"running \" + C.Sql; }", false)]
    [InlineData("class D { string X() => $\"running {C.Sql}\"; }", false)]
    [InlineData("class D { string X() => Db.Run(C.Sql) + \" rows\"; }", false)]
    [InlineData("class D { int X() => C.Sql.Length; }", false)]
    public void OtherFiles_AreAskedForConstantsThatTheyCanSee(string file, bool continues)
    {
        foreach (var accessibility in (string[])["public", "internal"])
        {
            var source = Source.Class($"{accessibility} const string Sql = \"INSERT a\"; void M() {{ Db.Run(Sql); }}", file);

            Assert.Equal(continues, source.Read().UsesInAllFiles(source.Compilation, default).Any(use => use.IsContinued));
        }
        var hidden = Source.Class("const string Sql = \"INSERT a\"; void M() { Db.Run(Sql); Db.Run(Sql); }".Replace("partial", ""), file);
        Assert.Equal(2, hidden.Read().UsesInAllFiles(hidden.Compilation, default).Length);
    }
}
