using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>Which fixes a finding offers, in which order, and under which titles.</summary>
public class OfferTests
{
    private static readonly CodeFixProvider[] Providers = [new KeepExistingRowFix(), new UpsertChoiceFix(), new HandleDuplicateFix()];

    [Fact]
    public async Task TheLeastChange_ComesFirst() => Assert.Equal(
        [
            "Keep the existing row",
            "Update the existing row",
            "INSERT IGNORE (also hides NOT NULL, foreign key and truncation errors)",
            "Handle error 1062 where the statement runs (try/catch)",
        ],
        await TitlesAsync("""db.Execute("INSERT INTO coupon (code, percent) VALUES (@code, 1)", new { code });"""));

    [Fact]
    public async Task SeveralKeys_AreNamedInTheTitles() => Assert.Equal(
        [
            "Keep the existing row whichever of uq_email, uq_login collides",
            "Update whichever row collides (uq_email, uq_login)",
            "INSERT IGNORE (also hides NOT NULL, foreign key and truncation errors)",
            "Handle error 1062 where the statement runs (try/catch)",
        ],
        await TitlesAsync("""db.Execute("INSERT INTO users (email, login, created) VALUES (@code, @code, now())", new { code });"""));

    [Fact]
    public async Task AKeyOverTheSameColumns_IsNotAnotherKey() =>
        Assert.Equal("Keep the existing row", (await TitlesAsync("""db.Execute("INSERT INTO slug (name, target) VALUES (@code, 1)", new { code });""")).First());

    [Theory]
    // The row count or the id is used.
    [InlineData("""System.Console.WriteLine(db.Execute("INSERT INTO coupon (code, note) VALUES (@code, 'a')", new { code }));""", "Ignore HandleDuplicate")]
    [InlineData("""var rows = db?.Execute("INSERT INTO coupon (code, note) VALUES (@code, 'a')", new { code }); System.Console.WriteLine(rows);""", "Ignore HandleDuplicate")]
    [InlineData("""db?.Execute("INSERT INTO coupon (code, note) VALUES (@code, 'a')", new { code });""", "KeepExisting UpdateExisting Ignore HandleDuplicate")]
    [InlineData("""db.QuerySingle<int>("INSERT INTO users (email, created) VALUES (@code, now()); SELECT LAST_INSERT_ID()", new { code });""", "KeepExistingAndReturnId UpdateExistingAndReturnId HandleDuplicate")]
    // An id is read, but this table has none.
    [InlineData("""db.Execute("INSERT INTO coupon (code, note) VALUES (@code, 'a')", new { code }); var id = "SELECT LAST_INSERT_ID()";""", "KeepExisting UpdateExisting Ignore HandleDuplicate")]
    // The clause has no place, or would not mean what it says.
    [InlineData("""db.Execute($"INSERT INTO coupon (code, note) VALUES {code}");""", "Ignore HandleDuplicate")]
    [InlineData("""db.Execute("INSERT INTO coupon (code, note) SELECT email, login FROM users");""", "KeepExisting UpdateExisting Ignore HandleDuplicate")]
    [InlineData("""db.Execute("INSERT INTO coupon (code, note) SELECT u.email, u.login FROM users u JOIN product_tag");""", "Ignore HandleDuplicate")]
    [InlineData("""db.Execute("INSERT INTO coupon (code, note) SELECT CONCAT(code, '2'), note FROM coupon");""", "Ignore HandleDuplicate")]
    [InlineData("""db.Execute("INSERT INTO users (id, created) VALUES (@percent, now())", new { percent });""", "Ignore HandleDuplicate")]
    [InlineData("""db.Execute("INSERT INTO product_tag (product_id, tag_id) VALUES (@percent, 1)", new { percent });""", "KeepExisting Ignore HandleDuplicate")]
    // The pair is an upsert made by hand.
    [InlineData("""db.Execute("DELETE FROM coupon WHERE code = @code; INSERT INTO coupon (code, note) VALUES (@code, 'a');", new { code });""", "HandleDuplicate")]
    // The text goes on where it cannot be seen, or is for two engines.
    [InlineData("""var sql = "INSERT INTO coupon (code, note) VALUES ("; foreach (var c in code) sql += c; db.Execute(sql);""", "HandleDuplicate")]
    [InlineData("""const string sql = "INSERT INTO coupon (code, note) VALUES ('a', 'b')"; db.Execute(sql); var lite = new SqliteConnection(); lite.Execute(sql);""", "")]
    // A command is executed with other text too: what that returns is not this statement's.
    [InlineData("""var cmd = db.CreateCommand(); cmd.CommandText = "INSERT INTO coupon (code, note) VALUES ('a', 'b')"; cmd.ExecuteNonQuery(); cmd.CommandText = "SELECT 1"; cmd.ExecuteScalar()!.ToString();""", "KeepExisting UpdateExisting Ignore HandleDuplicate")]
    [InlineData("""var cmd = db.CreateCommand(); cmd.CommandText = "INSERT INTO coupon (code, note) VALUES ('a', 'b')"; if (cmd.ExecuteNonQuery() == 1) cmd.ExecuteNonQuery();""", "Ignore")]
    // Nobody executes it here, or several places do.
    [InlineData("""System.GC.KeepAlive("INSERT INTO coupon (code, note) VALUES ('a', 'b')");""", "KeepExisting UpdateExisting Ignore")]
    [InlineData("""const string sql = "INSERT INTO coupon (code, note) VALUES ('a', 'b')"; db.Execute(sql); db.Execute(sql);""", "KeepExisting UpdateExisting Ignore")]
    public async Task OnlyWhatIsRight_IsOffered(string statement, string forms)
    {
        using var host = new FixHost(Program(statement), Store.Schema);
        var finding = Assert.Single(await host.FindingsAsync());
        var offered = new List<string>();
        foreach (var provider in Providers) offered.AddRange((await host.OffersAsync(provider, finding)).Select(action => action.EquivalenceKey!.Replace("Dup1062.", "")));
        Assert.Equal(forms, string.Join(' ', offered));
    }

    private static async Task<IEnumerable<string>> TitlesAsync(string statement)
    {
        using var host = new FixHost(Program(statement), Store.Schema);
        var finding = Assert.Single(await host.FindingsAsync());
        var titles = new List<string>();
        foreach (var provider in Providers) titles.AddRange((await host.OffersAsync(provider, finding)).Select(action => action.Title));
        return titles;
    }

    private static string Program(string statement) => Store.Statements(statement) + "class SqliteConnection { public void Execute(string sql) { } }";
}
