using Dup1062.Analyzers.SqlTexts;

namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextOwnerTests
{
    [Theory]
    [InlineData("Db.Run(\"INSERT 1 \" + id + \" INSERT 2\" + $\" INSERT 3 {\"INSERT 4\"}\");")]
    [InlineData("Db.Run($\"{\"INSERT 1\"} x {id} INSERT 2\");")]
    [InlineData("Db.Run(\"x\" + (\"INSERT 1\" + id) + \"INSERT 2\");")]
    [InlineData("Db.Run(string.Concat(\"INSERT 1\", id, \"INSERT 2\", \"INSERT 3\"));")]
    [InlineData("Db.Run(string.Join(\";\", new[] { \"INSERT 1\", \"INSERT 2\", \"INSERT 3\" }));")]
    [InlineData("Db.Run(string.Format(\"INSERT 1 {0} INSERT 2 {1}\", \"INSERT 3\", id));")]
    [InlineData("Db.Run(new StringBuilder(\"INSERT 1\").Append(\"INSERT 2\").Append(\"INSERT 3\").ToString());")]
    [InlineData("var s = \"INSERT 1\"; s += \"INSERT 2\"; s = s + \"INSERT 3\"; s = $\"{s} INSERT 4\"; Db.Run(s);")]
    [InlineData("var s = new StringBuilder(\"INSERT 1\"); s.Append(\"INSERT 2\").Append(\"INSERT 3\"); s.Append(\"INSERT 4\"); Db.Run(s.ToString());")]
    [InlineData("const string S = \"INSERT 1\"; Db.Run(S + \"INSERT 2\");")]
    [InlineData("var s = \"INSERT 1\"; if (flag) Db.Run(s + \"INSERT 2\");")]
    [InlineData("var s = \"INSERT 1\"; var t = \"INSERT 2\"; Db.Run(s + t);")]
    [InlineData("var s = \"x\" + \"INSERT 1\"; var t = s + \"INSERT 2\"; t += \"INSERT 3\"; command.CommandText = t; command.CommandText += \"INSERT 4\";")]
    public void StringsOfOneText_HaveOneOwner(string statements)
    {
        var source = Source.Method(statements);

        Assert.Single(source.Owned());
        AssertOwnedOnce(source);
    }

    [Theory]
    [InlineData(2, "Db.Run(flag ? \"INSERT 1\" : \"INSERT 2\");")]
    [InlineData(2, "Db.Run(\"INSERT 1\" + (flag ? \"INSERT 2\" : \"x\"));")]
    [InlineData(3, "Db.Run(\"INSERT 1\" + (flag ? \"INSERT 2\" : \"INSERT 3\") + \"INSERT 4\");")]
    [InlineData(2, "Db.Run(\"INSERT 1\"); Db.Run(\"INSERT 2\");")]
    [InlineData(2, "Db.Run(\"INSERT 1\" + Db.Run(\"INSERT 2\"));")]
    [InlineData(3, "const string S = \"INSERT 1\"; Db.Run(S + \"INSERT 2\"); Db.Run(S + \"INSERT 3\");")]
    [InlineData(2, "var s = \"INSERT 1\"; if (flag) s += \"INSERT 2\"; Db.Run(s);")]
    [InlineData(3, "string s; if (flag) s = \"INSERT 1\"; else s = \"INSERT 2\"; Db.Run(s + \"INSERT 3\");")]
    [InlineData(3, "string s; if (flag) s = \"INSERT 1\"; else s = \"INSERT 2\"; s += \"INSERT 3\"; Db.Run(s);")]
    [InlineData(2, "var s = \"INSERT 1\"; if (flag) { s += \"a\"; Db.Run(s + \"INSERT 2\"); }")]
    [InlineData(3, "var s = \"INSERT 1\"; if (flag) { s += \"INSERT 2\"; Db.Run(s + \"INSERT 3\"); } s += \"INSERT 4\"; Db.Run(s);")]
    [InlineData(2, "var s = \"INSERT 1\"; foreach (var i in ids) s += \"INSERT 2\"; s += \"INSERT 3\"; Db.Run(s);")]
    [InlineData(2, "string s = null; Action f = () => s = \"INSERT 1\"; Db.Run(s + \"INSERT 2\");")]
    [InlineData(2, "var s = \"INSERT 1\"; Db.Run(s); Db.Run(\"INSERT 2\" + s);")]
    [InlineData(2, "var s = \"INSERT 1\" + \"INSERT 2\"; s = $\"INSERT 3 {(flag ? s : table)}\"; Db.Run(s);")]
    [InlineData(2, "var s = \"INSERT 1\"; Db.Fill(ref s); Db.Run(s + \"INSERT 2\");")]
    public void EveryStringIsOwnedByOneText(int texts, string statements)
    {
        var source = Source.Method(statements);

        AssertOwnedOnce(source);
        Assert.Equal(texts, source.Owned().Count);
    }

    [Fact]
    public void ASharedConstant_IsReportedAtItsOwnPlaceOnly()
    {
        var source = Source.Class(
            """
            public const string Head = "INSERT 1";
            string M() => Head + " tail; INSERT 2";
            """);

        Assert.Equal(["INSERT 1•", "INSERT 1 tail; INSERT 2"], source.Owned().Select(text => text.Visible()));
        AssertOwnedOnce(source);
    }

    [Fact]
    public void StringsThatFailThePrefilter_OwnNothing()
    {
        var source = Source.Method("Db.Run(\"SELECT 1; \" + \"INSERT 2\");");

        Assert.Null(SqlTextReader.ReadOwned(source.Seed("SELECT"), SqlTextPrefilter.Inserts, source.Model, default));
        Assert.NotNull(SqlTextReader.ReadOwned(source.Seed("INSERT"), SqlTextPrefilter.Inserts, source.Model, default));
    }

    /// <summary>Each INSERT in the source starts in exactly one of the texts that own it.</summary>
    internal static void AssertOwnedOnce(Source source)
    {
        var owned = new List<int>();
        foreach (var text in source.Owned())
        {
            for (var i = -1; (i = text.Text.IndexOf("INSERT", i + 1, StringComparison.Ordinal)) >= 0;)
            {
                if (!text.Owns(i)) continue;
                Assert.True(text.TryMap(i, 6, out _, out var span), text.Visible());
                owned.Add(span.Start);
            }
        }
        var written = new List<int>();
        for (var i = -1; (i = source.Code.IndexOf("INSERT", i + 1, StringComparison.Ordinal)) >= 0;) written.Add(i);
        Assert.Equal(written, owned.Order());
    }
}
