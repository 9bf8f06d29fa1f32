using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql.Schema.Reduction;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>The file of reduced scripts that a build makes.</summary>
public class ReducedTextsTests
{
    private readonly string _coupons = $"INSERT INTO x VALUES (1);\n  CREATE TABLE coupon (\ncode INT) COMMENT '{Guid.NewGuid()}';";

    [Fact]
    public void ItsScripts_HaveTheirOwnPathsAndOrigins()
    {
        var scripts = Scripts(File(("/db/coupons.sql", "found", _coupons), ("/db/a b.ddl", "declared", "DROP TABLE t;")));

        Assert.Equal([("/db/coupons.sql", false), ("/db/a b.ddl", true)], scripts.Select(script => (script.File.Path, script.IsDeclared)));
    }

    [Fact]
    public void PlacesInThem_AreThoseOfTheOriginal()
    {
        var script = Scripts(File(("/db/coupons.sql", "found", _coupons)))[0].File;
        var text = script.GetText()!;
        var start = text.ToString().IndexOf("code", StringComparison.Ordinal);

        var location = ScriptPlace.Of(script, text, new TextSpan(start, 4));
        var table = ScriptPlace.Line(script, text, offset: 0);

        Assert.Equal(("/db/coupons.sql", new LinePosition(2, 0), new LinePosition(2, 4)), (location.GetLineSpan().Path, location.GetLineSpan().StartLinePosition, location.GetLineSpan().EndLinePosition));
        Assert.Equal("code", _coupons.Substring(location.SourceSpan.Start, location.SourceSpan.Length));
        Assert.Equal(new LinePosition(1, 2), table.GetLineSpan().StartLinePosition);
    }

    [Fact]
    public void AnotherFileWithTheSameScript_DoesNotReadItAgain()
    {
        var before = Scripts(File(("/db/coupons.sql", "found", _coupons)))[0].File.GetText()!;
        var after = Scripts(File(("/db/a.sql", "found", "DROP TABLE t;"), ("/db/coupons.sql", "found", "\n" + _coupons)))[1].File.GetText()!;

        Assert.Same(SchemaScripts.Read(before, CancellationToken.None), SchemaScripts.Read(after, CancellationToken.None));
    }

    [Fact]
    public void TheSameText_IsTakenApartOnce()
    {
        var file = new SchemaFile(new SchemaTextFile(File(("/db/coupons.sql", "found", _coupons))), IsDeclared: true, IsReduced: true);

        Assert.Same(file.Scripts(CancellationToken.None), file.Scripts(CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CREATE TABLE t (a INT);")]
    public void AFileOfAnotherKind_HasNoScripts(string text) => Assert.Empty(Scripts(text));

    private static string File(params (string Path, string Origin, string Sql)[] scripts) =>
        ReducedFiles.Write(scripts.Select(script => new ReducedFile(script.Path, script.Origin, ReducedScript.Read(new StringReader(script.Sql))!)));

    private static List<SchemaFile> Scripts(string text) => [.. new SchemaFile(new SchemaTextFile(text), IsDeclared: true, IsReduced: true).Scripts(CancellationToken.None)];

    private sealed class SchemaTextFile(string text) : Microsoft.CodeAnalysis.AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/obj/Shop.csproj.Dup1062.Schema.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
