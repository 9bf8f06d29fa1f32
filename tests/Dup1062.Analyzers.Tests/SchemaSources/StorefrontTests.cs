using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Conventions;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>The EF Core part of the sample shop is judged without its schema file.</summary>
public class StorefrontTests
{
    private static readonly CSharpCompilation Coupons = CSharpCompilation.Create(
        "Storefront",
        Directory.EnumerateFiles(Rules.PathOf("tests/samples/Storefront/Coupons"), "*.cs").Order(StringComparer.Ordinal).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))
            .Append(CSharpSyntaxTree.ParseText("global using System; global using System.Threading.Tasks;")),
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    [Fact]
    public void TheModelTellsTheKey() => Assert.Equal(["coupons: PRIMARY (code)"], CodeCatalog.Lines(CodeCatalog.Of(Coupons)));

    [Fact]
    public async Task TheHandlerThatHidesDuplicates_IsFlagged()
    {
        var found = await Coupons.WithAnalyzers([new CatchAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        var finding = Assert.Single(found, diagnostic => diagnostic.Id == "DUP1102");
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("PRIMARY (code)", finding.GetMessage());
    }
}
