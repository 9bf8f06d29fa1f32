using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>What Fix All changes, and that nobody changes SQL in a whole solution unasked.</summary>
public class BulkFixTests
{
    private const string Keep = " ON DUPLICATE KEY UPDATE code = code";

    [Fact]
    public Task SeveralInsertsInOneText_AreFixedTogether()
    {
        const string before = """
            db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)‹end›;" +
                        @" INSERT INTO [|product_tag|] (product_id, tag_id) VALUES (1, 2)‹tag›; INSERT INTO [|coupon|] (code) VALUES (""x"")‹end› ; ", new { code });
            """;
        var test = Test(
            Store.Statements(Literals.Plain(before).Replace("‹tag›", "")),
            Store.Statements(Literals.Fixed(before, "", Keep).Replace("‹tag›", " ON DUPLICATE KEY UPDATE tag_id = tag_id")));
        test.NumberOfIncrementalIterations = 3;
        test.NumberOfFixAllIterations = 1;
        return test.RunAsync();
    }

    [Fact]
    public Task SeveralDocuments_AreFixedInTheProject()
    {
        var test = Test(Class("A", "[|coupon|]", "") + Class("B", "[|coupon|]", ""), Class("A", "coupon", Keep) + Class("B", "coupon", Keep));
        InsertFixTest<KeepExistingRowFix>.Add(test.TestState, Class("C", "[|coupon|]", ""));
        InsertFixTest<KeepExistingRowFix>.Add(test.FixedState, Class("C", "coupon", Keep));
        test.NumberOfIncrementalIterations = 3;
        test.NumberOfFixAllIterations = 1;
        test.NumberOfFixAllInDocumentIterations = 2;
        return test.RunAsync();
    }

    [Fact]
    public Task AKeyOverTheSameColumns_IsNotAnotherKey()
    {
        var test = Test(Program("[|slug|]", ""), Program("slug", " ON DUPLICATE KEY UPDATE name = name"));
        test.NumberOfFixAllIterations = 1;
        return test.RunAsync();

        static string Program(string table, string end) => Store.Statements($$"""db.Execute("INSERT INTO {{table}} (name, target) VALUES (@code, 1){{end}}", new { code });""");
    }

    [Theory]
    [InlineData("""db.Execute("INSERT INTO users (email, login, created) VALUES (@code, @code, now())", new { code });""")]
    [InlineData("""System.GC.KeepAlive("INSERT INTO coupon (code) VALUES (@code)");""")]
    public async Task SeveralKeysOrAConsumerOutOfSight_AreFixedOneByOneOnly(string statement)
    {
        using var host = new FixHost(Store.Statements(statement), Store.Schema);
        var before = host.Source;
        var provider = new KeepExistingRowFix();

        await host.ApplyAllAsync(provider, "Dup1062.KeepExisting", FixAllScope.Project);
        Assert.Equal(before, host.Source);

        await host.ApplyAsync(Assert.Single(await host.OffersAsync(provider, Assert.Single(await host.FindingsAsync()))));
        Assert.NotEqual(before, host.Source);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("dup1062.bulk_fix = off", "")]
    [InlineData("dup1062.bulk_fix = yes", "")]
    [InlineData("dup1062.bulk_fix = keep_existing", Keep)]
    public async Task InTheSolution_RowsAreKeptOnlyWhereTheProjectAsks(string? option, string clause)
    {
        using var host = new FixHost(Class("A", "coupon", ""), Store.Schema, option);
        await host.ApplyAllAsync(new KeepExistingRowFix(), "Dup1062.KeepExisting", FixAllScope.Solution);
        Assert.Equal(Class("A", "coupon", clause), host.Source);
    }

    [Theory]
    [InlineData(typeof(KeepExistingRowFix), new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })]
    [InlineData(typeof(UpsertChoiceFix), new[] { FixAllScope.Document })]
    [InlineData(typeof(HandleDuplicateFix), new FixAllScope[0])]
    public void Scopes_AreWhatAProviderMayChange(Type provider, FixAllScope[] scopes) =>
        Assert.Equal(scopes, ((CodeFixProvider)Activator.CreateInstance(provider)!).GetFixAllProvider()?.GetSupportedFixAllScopes() ?? []);

    private static InsertFixTest<KeepExistingRowFix> Test(string source, string fixedSource) => new(source, fixedSource, Store.Schema);

    private static string Class(string name, string table, string clause) => $$"""
        class {{name}}
        {
            void Run(MySqlConnector.MySqlConnection db) => Dapper.SqlMapper.Execute(db, "INSERT INTO {{table}} (code) VALUES ('a'){{clause}}");
        }

        """;
}
