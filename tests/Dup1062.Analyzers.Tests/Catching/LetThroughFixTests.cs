using Dup1062.Analyzers.CodeFixes.Catching;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>A filter that leaves duplicates to the caller.</summary>
public class LetThroughFixTests
{
    [Theory]
    [InlineData("MySqlConnector", "({|DUP1101:MySqlException|} e)", "(MySqlException e) when (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry)")]
    [InlineData("MySqlConnector", "({|DUP1101:MySqlException|})", "(MySqlException ex) when (ex.ErrorCode != MySqlErrorCode.DuplicateKeyEntry)")]
    [InlineData("MySqlConnector", "({|DUP1101:MySqlException|} e) when (code != \"\")", "(MySqlException e) when (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry && code != \"\")")]
    [InlineData("MySqlConnector", "({|DUP1101:DbException|} e)", "(DbException e) when (e is not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry })")]
    [InlineData("MySql.Data.MySqlClient", "({|DUP1101:MySqlException|} e)", "(MySqlException e) when (e.Number != (int)MySqlErrorCode.DuplicateKeyEntry)")]
    [InlineData("MySql.Data.MySqlClient", "({|DUP1101:DbException|} e)", "(DbException e) when (e is not MySqlException { Number: (int)MySqlErrorCode.DuplicateKeyEntry })")]
    public Task AFilter_IsAddedOrExtended(string driver, string clause, string fixedClause)
    {
        return CatchFixTest<LetDuplicatesThroughFix>.VerifyAsync(Member(clause), Member(fixedClause), $"using {driver};");

        string Member(string text) => $$"""
                public void Add(string code)
                {
                    try { db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code }); }
                    catch {{text}} { Console.WriteLine({{(text.Contains(" e)", StringComparison.Ordinal) ? "e" : "code")}}); }
                }
            """;
    }

    [Theory]
    [InlineData("({|DUP1102:DbUpdateException|} e)", "(DbUpdateException e) when (e.InnerException is not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry })")]
    [InlineData("({|DUP1102:DbUpdateException|}) when (code != \"\")", "(DbUpdateException ex) when (ex.InnerException is not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry } && code != \"\")")]
    public Task EntityFrameworksException_IsUnwrapped(string clause, string fixedClause)
    {
        return CatchFixTest<LetDuplicatesThroughFix>.VerifyAsync(Member(clause), Member(fixedClause), "using Microsoft.EntityFrameworkCore;\nusing MySqlConnector;");

        static string Member(string text) => $$"""
                public void Add(ShopContext shop, string code)
                {
                    shop.Add(new Coupon { Code = code });
                    try { shop.SaveChanges(); }
                    catch {{text}} { Console.WriteLine({{(text.Contains(" e)", StringComparison.Ordinal) ? "e" : "code")}}); }
                }

                public class Coupon { public string Code { get; set; } = ""; }

                public class ShopContext : DbContext { public DbSet<Coupon> Coupon => Set<Coupon>(); }
            """;
    }

    [Fact]
    public Task AnExecutor_LeavesDuplicatesToItsCallers() => CatchFixTest<LetDuplicatesThroughFix>.VerifyAsync(
        """
            public int Run(string sql)
            {
                try { return db.Execute(sql); }
                catch ({|DUP1111:MySqlException|} e) { throw new InvalidOperationException(sql, e); }
            }
        """,
        """
            public int Run(string sql)
            {
                try { return db.Execute(sql); }
                catch (MySqlException e) when (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry) { throw new InvalidOperationException(sql, e); }
            }
        """);
}
