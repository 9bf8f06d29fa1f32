using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Inserts;

/// <summary>What turns a shape that is quiet into one that is not: the second halves of the numbered shapes.</summary>
public class ShapeVariantTests
{
    [Theory]
    [InlineData("S36", """ const string Table = "coupon"; void Run() => cmd.CommandText = String.Format("insert into {0} (code) values (?code)", [|Table|]); """)]
    [InlineData("S43", """
        static class Refund { public const string TableName = "coupon", ColCode = "code"; }
        void Run() => db.Run("INSERT INTO " + [|Refund.TableName|] + "(" + Refund.ColCode + ") VALUES('" + code + "'); SELECT LAST_INSERT_ID()");
        """)]
    [InlineData("S53", """
        const string Prefix = "";
        int Run() => db.Execute(
            "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; " +
            $"INSERT INTO [|`{Prefix}coupon`|] (code, note) " +
            @"  SELECT @code, @note FROM dual WHERE NOT EXISTS (" +
            $" SELECT 1 FROM `{Prefix}coupon` WHERE code = @code AND note <> 'expired');", p);
        """)]
    [InlineData("S55", """
        const string Prefix = "user_";
        void Run() => db.Execute($"insert into [|`{Prefix}pref`|] (user_id, name, value) " + "value (@user, @pref, @text) ", p);
        """)]
    [InlineData("S55, in a chain", """ const string Table = "coupon"; void Run() => db.Run("INSERT INTO `" + [|Table|] + "` (code) VALUES (@c)"); """)]
    [InlineData("S59, may be there", """ void Run() => db.Run("CREATE TABLE IF NOT EXISTS coupon (code VARCHAR(32) NOT NULL PRIMARY KEY); INSERT INTO [|coupon|] (code) VALUES (@c)"); """)]
    [InlineData("S59, several rows", """ void Run() => db.Run("CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY); INSERT INTO [|coupon|] (code) VALUES (@a), (@b)"); """)]
    [InlineData("S59", """ void Run() => db.Run("CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY); INSERT INTO coupon (code) VALUES (@c)"); """)]
    [InlineData("S59, in another string", """ void Run() { db.Run("CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY)"); try { db.Run("INSERT INTO coupon (code) VALUES (@c)"); } finally { Done(); } } """)]
    [InlineData("S59, in the constructor", """ public Store() { using (var db = Open()) { db.Run("CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY)"); } } void Run() => db.Run("INSERT INTO coupon (code) VALUES (@c)"); """)]
    [InlineData("S59, in another method", """ void Make() { db.Run("CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY)"); } void Run() => db.Run("INSERT INTO [|coupon|] (code) VALUES (@c)"); """)]
    [InlineData("S59, perhaps in another string", """ void Run() { if (isNew) { db.Run("CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY)"); } db.Run("INSERT INTO [|coupon|] (code) VALUES (@c)"); } """)]
    public Task EachVariant_IsJudgedByItself(string shape, string members) => Shop.VerifyMembersAsync($"// {shape}\n{members}");

    [Theory]
    [InlineData("CREATE TABLE `[prefix]lease` (resource INT PRIMARY KEY);", "[|lease`|]")]
    [InlineData("CREATE TABLE `$prefix$lease` (resource INT PRIMARY KEY);", "[|lease`|]")]
    [InlineData("CREATE TABLE `[prefix]old_lease` (resource INT PRIMARY KEY);", "lease`")]
    [InlineData("CREATE TABLE `app_lease` (resource INT PRIMARY KEY);", "lease`")]
    public Task AScriptInWhichTheCodePutsAPrefix_IsMatched(string script, string table) => new Dup1062Test<PlainInsertAnalyzer>(
        "DUP1001", $$"""class Store { string _prefix = ""; void Run(dynamic db) => db.Run($"INSERT INTO `{_prefix}{{table}} (resource) VALUES (@r)"); }""", script).RunAsync();
}
