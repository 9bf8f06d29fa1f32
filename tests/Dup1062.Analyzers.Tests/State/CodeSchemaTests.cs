using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Strings;
using Dup1062.Analyzers.Tests.SchemaSources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
