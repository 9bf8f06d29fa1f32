using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>DUP1901 and DUP1902: what is said of the schema itself.</summary>
public class SchemaFileTests
{
    private const string Insert = """
        class Store
        {
            void Run(dynamic db) => db.Run("INSERT INTO {|#0:coupon|} (code) VALUES (@c)");
        }
        """;

    [Fact]
    public async Task WithoutASchema_TheFirstInsertSaysSo()
    {
        var test = new Dup1062Test<PlainInsertAnalyzer>("DUP1901", Insert, schema: null);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.NoSchema).WithLocation(0).WithArguments("this project"));
        await test.RunAsync();
    }

    [Fact]
    public Task WithASchemaOfOtherTables_NothingIsSaid() =>
        new Dup1062Test<PlainInsertAnalyzer>("DUP1901", Insert, "CREATE TABLE other (id INT PRIMARY KEY);").RunAsync();

    [Fact]
    public async Task UnknownTables_AreReportedOnRequest()
    {
        var test = new Dup1062Test<PlainInsertAnalyzer>("DUP1901", Insert, "CREATE TABLE other (id INT PRIMARY KEY);")
            .WithOption("dup1062.unknown_tables", "report");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.UnknownTable).WithLocation(0).WithArguments("table 'coupon'"));
        await test.RunAsync();
    }

    [Fact]
    public async Task AStatementThatCannotBeRead_IsNamedAtItsLine_AndTheRestCounts()
    {
        const string schema = """
            CREATE TABLE a (id INT PRIMARY KEY);
            CREATE TABLE (id INT);
            CREATE TABLE coupon (code VARCHAR(32) PRIMARY KEY);
            """;
        var broken = new Dup1062Test<SchemaFileAnalyzer>("DUP1902", "class Store { }", schema);
        broken.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.UnreadableSchema).WithSpan("/0/schema.sql", 2, 1, 2, 23)
            .WithArguments("a table name was expected at '('"));
        await broken.RunAsync();
        await new Dup1062Test<PlainInsertAnalyzer>("DUP1001", Insert.Replace("{|#0:coupon|}", "[|coupon|]"), schema).RunAsync();
    }

    [Fact]
    public async Task AScriptThatItsPathGivesToAnotherEngine_IsNotExpectedToBeReadable()
    {
        var test = new Dup1062Test<SchemaFileAnalyzer>("DUP1902", "class Store { }", schema: null);
        test.TestState.AdditionalFiles.Add(("/0/postgresql/V2__length.sql", "ALTER TABLE coupon ALTER COLUMN code TYPE VARCHAR(90);"));
        await test.RunAsync();
    }

    [Fact]
    public async Task OfAFileThatIsNoScript_OnlyTheFirstHundredProblemsAreNamed()
    {
        var schema = string.Concat(Enumerable.Repeat("CREATE TABLE (id INT);\n", 1000));
        var test = new Dup1062Test<SchemaFileAnalyzer>("DUP1902", "class Store { }", schema);
        for (var line = 1; line <= 100; line++)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.UnreadableSchema).WithSpan("/0/schema.sql", line, 1, line, 23)
                .WithArguments("a table name was expected at '('"));
        }
        await test.RunAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\uFFFF '\"` /* -- ; ) CREATE")]
    [InlineData("CREATE TABLE a (id INT, name VARCHAR(10) DEFAULT 'it")]
    [InlineData("CREATE TABLE [dbo].[a] ([id] INT IDENTITY(1,1) PRIMARY KEY)\nGO\n")]
    [InlineData("CREATE TABLE a (id SERIAL PRIMARY KEY, doc jsonb);\nSELECT 1::text;\n")]
    public async Task AnyText_IsReadWithoutAnError(string schema)
    {
        var test = new Dup1062Test<SchemaFileAnalyzer>("DUP1902", "class Store { }", schema);
        test.DisabledDiagnostics.Add("DUP1902");
        await test.RunAsync();
    }
}
