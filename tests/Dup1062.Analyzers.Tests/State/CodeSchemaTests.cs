using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Strings;
using Dup1062.Analyzers.Tests.SchemaSources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>Code is read for its schema once for each tree, and merged once for what is read.</summary>
[Collection(StateCollection.Name)]
public class CodeSchemaTests
{
    private readonly string _name = $"Coupon{Guid.NewGuid():N}";

    [Fact]
    public void EditOfAFileWithoutModelCode_ReadsNothingAgain_AndKeepsTheCatalog()
    {
        var before = Model("class Service { void Run() { } }");
        var catalog = CodeCatalog.Of(before);
        var fragments = before.SyntaxTrees.Select(tree => CodeFragments.Of(tree, default)).ToList();

        var edited = before.ReplaceSyntaxTree(before.SyntaxTrees[^1], CSharpSyntaxTree.ParseText("class Service { void Run() { /* more */ } }"));

        Assert.Same(catalog, CodeCatalog.Of(edited));
        Assert.All(edited.SyntaxTrees.SkipLast(1).Zip(fragments), pair => Assert.Same(pair.Second, CodeFragments.Of(pair.First, default)));
    }

    /// <summary>After each keystroke there is a new compilation, and analyzers are started anew for the document that is asked for.</summary>
    [Fact]
    public async Task Requests_ReadNoModelCodeAgain()
    {
        const string service = "class Service { void Run(dynamic db) => db.Run(\"INSERT INTO Coupons (Id) VALUES (1)\"); }";
        var compilation = Model(service);
        var texts = compilation.SyntaxTrees.SkipLast(1).Select(tree => new CountedText(tree.ToString())).ToList();
        foreach (var (tree, text) in compilation.SyntaxTrees.Zip(texts)) compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
        Assert.NotEmpty(await RequestAsync(compilation, service));
        var catalog = CodeCatalog.Of(compilation);
        var reads = texts.ConvertAll(text => text.Reads);

        for (var i = 0; i < 5; i++) Assert.NotEmpty(await RequestAsync(compilation, $"{service} // {i}"));

        Assert.Equal(reads, texts.ConvertAll(text => text.Reads));
        Assert.Same(catalog, CodeCatalog.Of(compilation));
    }

    [Fact]
    public void EditOfABodyBelowTheModel_KeepsTheCatalog()
    {
        const string service = "class Service { public int Count { get; set; } void Run() { } }";
        var before = Model(service);
        var catalog = CodeCatalog.Of(before);

        Assert.Same(catalog, CodeCatalog.Of(before.ReplaceSyntaxTree(before.SyntaxTrees[^1], CSharpSyntaxTree.ParseText(service.Replace("{ } }", "{ var x = 1; } }"), path: before.SyntaxTrees[^1].FilePath))));
    }

    [Fact]
    public void EditOfTheModel_IsSeen()
    {
        var before = Model("");
        Assert.Equal([$"Coupons: PRIMARY (Id)"], CodeCatalog.Lines(CodeCatalog.Of(before)));

        var tree = before.SyntaxTrees[1];
        var edited = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace("public string Code", "[Key] public string Code"), path: tree.FilePath));

        Assert.Equal(["Coupons: PRIMARY (Code)"], CodeCatalog.Lines(CodeCatalog.Of(edited)));
    }

    [Fact]
    public void AFragment_KeepsNoTreeAlive()
    {
        var (fragment, tree) = Read();
        for (var i = 0; i < 5 && tree.IsAlive; i++) GC.Collect();

        Assert.NotEmpty(fragment.Types);
        Assert.False(tree.IsAlive);
    }

    [Theory]
    [InlineData("class Service { private readonly int _name; string Run(string name) => name + _name; }")]
    [InlineData("namespace A { /* budget */ class GetThings { void Insert() { Run(\"insert\"); } } }")]
    public void AFileWithoutTheWords_AllocatesNothing(string source)
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat(source, 500)));
        Assert.False(SchemaWords.AreIn(text));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) SchemaWords.AreIn(text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 99);
    }

    [Theory]
    [InlineData(4096 - 24)]
    [InlineData(4096 - 3)]
    [InlineData(8192 - 30)]
    public void AWordOnTheBorderOfTwoPieces_IsFound(int position) => Assert.True(SchemaWords.AreIn(SourceText.From(new string(' ', position) + "MigrationBuilder" + new string(' ', 5000))));

    [Fact]
    public void CancelledReading_LeavesNothing()
    {
        var model = Model("");
        Assert.Throws<OperationCanceledException>(() => CodeFragments.Of(model, new CancellationToken(canceled: true)));

        Assert.Single(CodeCatalog.Of(model).Tables);
        Assert.Empty(model.SyntaxTrees.SelectMany(tree => DdlTexts.Of(tree, default)));
    }

    private static async Task<IReadOnlyList<Diagnostic>> RequestAsync(CSharpCompilation compilation, string service)
    {
        var old = compilation.SyntaxTrees[^1];
        var edited = CSharpSyntaxTree.ParseText(service, (CSharpParseOptions)old.Options, old.FilePath);
        var changed = compilation.ReplaceSyntaxTree(old, edited);
        var analyzers = changed.WithAnalyzers([new PlainInsertAnalyzer(), new CatchAnalyzer(), new SchemaReviewAnalyzer(), new SourceConflictAnalyzer()]);
        return await analyzers.GetAnalyzerSemanticDiagnosticsAsync(changed.GetSemanticModel(edited), filterSpan: null, default);
    }

    private (CodeFragment, WeakReference) Read()
    {
        var tree = CSharpSyntaxTree.ParseText("public class A { public int Id { get; set; } }");
        return (CodeFragments.Of(tree, default), new WeakReference(tree));
    }

    private CSharpCompilation Model(string last) => CodeCatalog.Compile(
        $"using System.ComponentModel.DataAnnotations; public class {_name} {{ public int Id {{ get; set; }} public string Code {{ get; set; }} = \"\"; }}",
        $"class Shop : DbContext {{ public DbSet<{_name}> Coupons {{ get; set; }} }}",
        last);
}
