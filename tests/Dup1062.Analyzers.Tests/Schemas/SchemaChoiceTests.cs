using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>Which of several scripts says what a table is.</summary>
public class SchemaChoiceTests
{
    private const string WithKey = "CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY);";
    private const string WithoutKey = "CREATE TABLE coupon (code VARCHAR(32) NOT NULL);";
    private const string WithKeyOfMySql = "CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY) ENGINE=InnoDB;";

    [Theory]
    [InlineData("/db/sqlite/tables.sql")]
    [InlineData("/db/pgsql/install/1.0.0/tables.sql")]
    [InlineData("/db/pg/tables.sql")]
    [InlineData("/db/create_mssql.sql")]
    [InlineData("/db/schema.postgres.sql")]
    [InlineData("C:\\shop\\db\\SqlServer\\tables.sql")]
    public Task AScriptOfAnotherEngine_SaysNothing(string path) =>
        VerifyAsync("[|coupon|]", ("/db/mysql/tables.sql", WithKey), (path, WithoutKey));

    [Theory]
    [InlineData("/sqlite/shop/src/sql/db/tables.sql", WithKey)]
    [InlineData("/sqlite/mysql/tables.sql", WithKey)]
    [InlineData("/db/mysql_to_sqlite.sql", WithKey)]
    [InlineData("/db/oracle/tables.sql", WithKeyOfMySql)]
    public Task APlaceThatDoesNotDecide_DoesNotCount(string path, string script) => VerifyAsync("[|coupon|]", (path, script));

    [Theory]
    [InlineData("/db/old/tables.sql", WithoutKey)]
    [InlineData("/db/Archive/2019/tables.sql", WithoutKey)]
    [InlineData("/db/legacy-scripts/tables.sql", WithoutKey)]
    [InlineData("/db/old/drop_key.sql", "ALTER TABLE coupon DROP PRIMARY KEY;")]
    public Task WhatIsOutdated_DoesNotChangeWhatAnotherScriptSays(string path, string script) =>
        VerifyAsync("[|coupon|]", ("/db/tables.sql", WithKey), (path, script));

    [Theory]
    [InlineData("/db/old/tables.sql")]
    [InlineData("/db/golden/tables.sql")]
    public Task WhereNothingElseCreatesTheTable_AnyScriptCounts(string path) =>
        VerifyAsync("[|coupon|]", (path, WithKey), ("/db/other.sql", "CREATE TABLE other (id INT PRIMARY KEY);"));

    [Fact]
    public Task AnOutdatedTable_IsChangedByLaterScripts() =>
        VerifyAsync("coupon", ("/db/old/tables.sql", WithKey), ("/db/tables.sql", "ALTER TABLE coupon DROP PRIMARY KEY; CREATE TABLE other (id INT);"));

    [Theory]
    [InlineData("[|coupon|]", "CREATE TABLE coupon (code VARCHAR(32) NOT NULL, note INT NOT NULL, UNIQUE KEY one_code (code));")]
    [InlineData("[|coupon|]", "CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY, note INT NOT NULL DEFAULT 0, UNIQUE KEY (note));")]
    [InlineData("{|info:coupon|}", "CREATE TABLE coupon (code VARCHAR(32) NOT NULL, note INT NOT NULL DEFAULT 0, UNIQUE KEY (note));")]
    public Task OfSeveralDefinitions_OnlyTheKeysOfAllAreCertain(string table, string other) =>
        VerifyAsync(table, ("/a/tables.sql", WithKey), ("/b/tables.sql", other));

    /// <summary>Case does not count, as where lower_case_table_names is 1; where it does count, both spellings may be meant.</summary>
    [Theory]
    [InlineData("[|COUPON|]", "CREATE TABLE other (id INT PRIMARY KEY);")]
    [InlineData("[|Coupon|]", "CREATE TABLE Coupon (code VARCHAR(32) NOT NULL PRIMARY KEY);")]
    [InlineData("Coupon", "CREATE TABLE Coupon (code VARCHAR(32) NOT NULL);")]
    public Task NamesInAnotherCase(string table, string other) => VerifyAsync(table, ("/db/tables.sql", WithKey), ("/db/more.sql", other));

    [Theory]
    [InlineData("a.[|coupon|]")]
    [InlineData("`a`.[|`coupon`|]")]
    [InlineData("b.coupon")]
    [InlineData("coupon")]
    public Task TheSameTableOfSeveralDatabases_IsKeptApart(string table) =>
        VerifyAsync(table, ("/db/tables.sql", "CREATE TABLE a.coupon (code VARCHAR(32) NOT NULL PRIMARY KEY); USE b; CREATE TABLE coupon (code VARCHAR(32) NOT NULL);"));

    [Theory]
    [InlineData("[|coupon|]", "/db/tables.txt", "declared")]
    [InlineData("[|coupon|]", "/db/tables", "declared")]
    [InlineData("[|coupon|]", "/Resources/V1__tables.ddl", "declared")]
    public async Task AFileOfAnyName_CountsWhereItIsNamed(string table, string path, string origin)
    {
        var test = Test(table, (path, WithKey));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"[*]\nbuild_metadata.AdditionalFiles.Dup1062Schema = {origin}\n"));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string table, params (string Path, string Script)[] scripts) => Test(table, scripts).RunAsync();

    private static Dup1062Test<PlainInsertAnalyzer> Test(string table, params (string Path, string Script)[] scripts)
    {
        var test = new Dup1062Test<PlainInsertAnalyzer>("DUP1001", $$"""
            class Store
            {
                void Run(dynamic db) => db.Run("INSERT INTO {{table}} (code) VALUES (@c)");
            }
            """, schema: null);
        foreach (var script in scripts) test.TestState.AdditionalFiles.Add(script);
        return test;
    }
}
