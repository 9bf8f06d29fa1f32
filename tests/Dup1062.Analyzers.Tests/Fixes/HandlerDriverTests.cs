using System.Collections.Immutable;
using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>The handler speaks the language of the driver that executes the statement, with the usings that this takes.</summary>
public class HandlerDriverTests
{
    private const string Connector = "MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry";
    private const string Data = "MySqlException ex) when (ex.Number == (int)MySqlErrorCode.DuplicateKeyEntry";
    private const string Call = "Execute(db, \"INSERT INTO [|coupon|] (code) VALUES ('a')\")";

    [Theory]
    [InlineData("MySqlConnector", Connector)]
    [InlineData("MySql.Data.MySqlClient", Data)]
    public Task TheConnection_Decides(string driver, string filter) => VerifyAsync(
        "using System;\n\n", $"{driver}.MySqlConnection db", Call + ";", $"using System;\nusing {driver};\n\n", filter);

    [Theory]
    [InlineData("new MySqlConnector.MySqlConnection()", "MySqlConnector", Connector)]
    [InlineData("new MySql.Data.MySqlClient.MySqlConnection()", "MySql.Data.MySqlClient", Data)]
    public Task TheValueOfAnInterface_Decides(string value, string driver, string filter) => VerifyAsync(
        Class("using Dapper;\n\n", "", $"System.Data.IDbConnection db = {value};\n        " + "db.Execute(\"INSERT INTO [|coupon|] (code) VALUES ('a')\");"),
        Class($"using Dapper;\nusing {driver};\n\n", "", $"System.Data.IDbConnection db = {value};\n        " + Handled("db.Execute(\"INSERT INTO coupon (code) VALUES ('a')\");", filter)),
        References.All);

    [Theory]
    [InlineData("MySqlConnector", Connector)]
    [InlineData("MySql.Data.MySqlClient", Data)]
    public Task TheUsings_Decide(string driver, string filter) => VerifyAsync(
        $"using {driver};\n\n", "object db", Call + ";", $"using {driver};\n\n", filter);

    [Fact]
    public Task TheOnlyDriver_IsTaken() => VerifyAsync(
        "using System;\n\n", "object db", Call + ";", "using System;\nusing MySql.Data.MySqlClient;\n\n", Data, references: References.MySqlData);

    [Fact]
    public Task TwoDriversAndNoHint_NothingIsOffered() => VerifyNothingAsync(References.All);

    [Fact]
    public Task NoDriver_NothingIsOffered() => VerifyNothingAsync(References.Framework);

    [Fact]
    public Task WithoutUsings_NamesAreQualified() => VerifyAsync(
        "", "MySqlConnector.MySqlConnection db", Call + ";", "",
        "MySqlConnector.MySqlException ex) when (ex.ErrorCode == MySqlConnector.MySqlErrorCode.DuplicateKeyEntry");

    [Fact]
    public Task WhereTheUsingsNameTheOtherDriver_NamesAreQualified() => VerifyAsync(
        "using MySqlConnector;\n\n", "MySql.Data.MySqlClient.MySqlConnection db", Call + ";", "using MySqlConnector;\n\n",
        "MySql.Data.MySqlClient.MySqlException ex) when (ex.Number == (int)MySql.Data.MySqlClient.MySqlErrorCode.DuplicateKeyEntry");

    [Theory]
    [InlineData("using System;\nusing System.Text;\nusing Zebra;\n", "using System;\nusing System.Text;\nusing MySqlConnector;\nusing Zebra;\n")]
    [InlineData("using Dapper; // rows\n", "using Dapper; // rows\nusing MySqlConnector;\n")]
    [InlineData("// Licence.\n\nusing System;\n", "// Licence.\n\nusing System;\nusing MySqlConnector;\n")]
    [InlineData("// Licence.\n\nusing Zebra;\n", "// Licence.\n\nusing MySqlConnector;\nusing Zebra;\n")]
    [InlineData("using Zebra;\nusing Dapper;\n", "using Zebra;\nusing Dapper;\nusing MySqlConnector;\n")]
    [InlineData("using System;\nusing static System.Math;\nusing Text = System.String;\n", "using System;\nusing MySqlConnector;\nusing static System.Math;\nusing Text = System.String;\n")]
    [InlineData("using System;\r\nusing Zebra;\r\n", "using System;\r\nusing MySqlConnector;\r\nusing Zebra;\r\n")]
    public Task AUsing_IsAddedInOrder(string usings, string expected)
    {
        var lineEnd = usings.Contains('\r') ? "\r\n" : "\n";
        return VerifyAsync(usings, "MySqlConnector.MySqlConnection db", Call + ";", expected, Connector, lineEnd);
    }

    [Fact]
    public Task AConditionalUsing_LeavesTheListAlone()
    {
        const string usings = "using System;\n#if !OLD\nusing Zebra;\n#endif\n\n";
        return VerifyAsync(
            usings, "MySqlConnector.MySqlConnection db", Call + ";", usings,
            "MySqlConnector.MySqlException ex) when (ex.ErrorCode == MySqlConnector.MySqlErrorCode.DuplicateKeyEntry");
    }

    private static Task VerifyAsync(
        string usings, string parameter, string statement, string expectedUsings, string filter, string lineEnd = "\n", ImmutableArray<MetadataReference>? references = null) =>
        VerifyAsync(
            Class(usings, parameter, statement).ReplaceLineEndings(lineEnd),
            Class(expectedUsings, parameter, Handled(statement.Replace("[|", "").Replace("|]", ""), filter)).ReplaceLineEndings(lineEnd),
            references ?? References.All);

    private static Task VerifyNothingAsync(ImmutableArray<MetadataReference> references)
    {
        var source = Class("using System;\n\n", "object db", Call + ";");
        return VerifyAsync(source, source, references);
    }

    private static Task VerifyAsync(string source, string expected, ImmutableArray<MetadataReference> references)
    {
        var test = new InsertFixTest<HandleDuplicateFix>(source, expected, Store.Schema);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(references);
        return test.RunAsync();
    }

    private static string Handled(string statement, string filter) => $$"""
        try
                {
                    {{statement}}
                }
                catch ({{filter}})
                {
                    // The row is already there: go on, or update it here.
                }
        """;

    private static string Class(string usings, string parameter, string statements) => $$"""
        {{usings}}class Store
        {
            void Run({{parameter}})
            {
                {{statements}}
            }

            static void Execute(object connection, string sql) { }
        }

        namespace Zebra { }

        """;
}
