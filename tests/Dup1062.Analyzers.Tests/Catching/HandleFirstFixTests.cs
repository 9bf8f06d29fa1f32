using Dup1062.Analyzers.CodeFixes.Catching;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>A clause for duplicates before the general one.</summary>
public class HandleFirstFixTests
{
    private const string Run = "db.Execute(\"INSERT INTO coupon (code) VALUES (@code)\", new { code });";

    [Fact]
    public Task ABooleanMethod_ReturnsFalse() => VerifyAsync(
        $$"""
            public bool Add(string code)
            {
                try
                {
                    {{Run}}
                    return true;
                }
                // A person has to look at it.
                catch ({|DUP1101:MySqlException|} e)
                {
                    Console.WriteLine(e);
                    return false;
                }
            }
        """,
        $$"""
            public bool Add(string code)
            {
                try
                {
                    {{Run}}
                    return true;
                }
                catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there.
                    return false;
                }
                // A person has to look at it.
                catch (MySqlException e)
                {
                    Console.WriteLine(e);
                    return false;
                }
            }
        """);

    [Fact]
    public Task AHandlerThatGoesOn_IsFollowed() => VerifyAsync(
        $$"""
            public void Add(string code, int attempt)
            {
                try { {{Run}} }
                catch ({|DUP1101:MySqlException|}) when (attempt > 1 || code == "")
                {
                }
            }
        """,
        $$"""
            public void Add(string code, int attempt)
            {
                try { {{Run}} }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry && (attempt > 1 || code == ""))
                {
                    // The row is already there: go on, or update it here.
                }
                catch (MySqlException) when (attempt > 1 || code == "")
                {
                }
            }
        """);

    [Fact]
    public Task AHandlerThatLeaves_LeavesTheChoice() => VerifyAsync(
        $$"""
            public string Add(string code) {
                try {
                    {{Run}}
                    return "stored";
                } catch ({|DUP1101:DbException|} e) {
                    return e.Message;
                }
            }
        """,
        $$"""
            public string Add(string code) {
                try {
                    {{Run}}
                    return "stored";
                } catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) {
                    // The row is already there: decide what happens instead.
                    throw;
                } catch (DbException e) {
                    return e.Message;
                }
            }
        """);

    [Fact]
    public Task MySqlData_ComparesTheNumber() => VerifyAsync(
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
                catch ({|DUP1101:MySqlException|} e)
                {
                    Console.WriteLine(e);
                }
            }
        """,
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
                catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                catch (MySqlException e)
                {
                    Console.WriteLine(e);
                }
            }
        """,
        "using MySql.Data.MySqlClient;");

    [Fact]
    public Task UnderACondition_StaysThere() => VerifyAsync(
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
        #if !QUIET
                catch ({|DUP1110:Exception|} ex)
                {
                    Console.WriteLine(ex);
                }
        #endif
            }
        """,
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
        #if !QUIET
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                catch (Exception ex)
                {
                    Console.WriteLine(ex);
                }
        #endif
            }
        """);

    [Fact]
    public Task ANameThatIsTaken_IsAvoided() => VerifyAsync(
        $$"""
            public void Add(string code, string ex)
            {
                try { {{Run}} }
                {|DUP1110:catch|}
                {
                    Console.WriteLine(ex);
                }
            }
        """,
        $$"""
            public void Add(string code, string ex)
            {
                try { {{Run}} }
                catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                catch
                {
                    Console.WriteLine(ex);
                }
            }
        """);

    [Fact]
    public Task EntityFrameworksException_IsUnwrapped() => VerifyAsync(
        $$"""
            public void Add(ShopContext shop)
            {
                shop.Add(new Coupon());
                try { shop.SaveChanges(); }
                catch ({|DUP1102:DbUpdateException|})
                {
                }
            }
        {{Entities}}
        """,
        $$"""
            public void Add(ShopContext shop)
            {
                shop.Add(new Coupon());
                try { shop.SaveChanges(); }
                catch (DbUpdateException ex) when (ex.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry })
                {
                    // The row is already there: go on, or update it here.
                }
                catch (DbUpdateException)
                {
                }
            }
        {{Entities}}
        """,
        "using Microsoft.EntityFrameworkCore;\nusing MySqlConnector;");

    [Fact]
    public Task OurLibrary_IsUsedWhereItIsReferredTo() => VerifyAsync(
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
                catch ({|DUP1101:DbException|} e)
                {
                    Console.WriteLine(e);
                }
            }
        {{Library}}
        """,
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
                catch (DbException e) when (e.IsDuplicateEntry())
                {
                    // The row is already there: go on, or update it here.
                }
                catch (DbException e)
                {
                    Console.WriteLine(e);
                }
            }
        {{Library}}
        """,
        "using MySqlConnector;",
        "using Dup1062.Diagnostics;\nusing MySqlConnector;");

    [Fact]
    public Task SeveralHandlers_NeedOneUsing() => VerifyAsync(
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
                catch ({|DUP1101:DbException|} e)
                {
                    Console.WriteLine(e);
                }
                try { {{Run}} }
                catch ({|DUP1101:DbException|} e)
                {
                    Console.WriteLine(e);
                }
            }

            public bool Add(MySqlConnector.MySqlConnection connection, string code)
            {
                try { connection.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code }); return true; } catch ({|DUP1101:DbException|}) { return false; }
            }
        """,
        $$"""
            public void Add(string code)
            {
                try { {{Run}} }
                catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                catch (DbException e)
                {
                    Console.WriteLine(e);
                }
                try { {{Run}} }
                catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                catch (DbException e)
                {
                    Console.WriteLine(e);
                }
            }

            public bool Add(MySqlConnector.MySqlConnection connection, string code)
            {
                try { connection.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code }); return true; } catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) {
                    // The row is already there.
                    return false;
                } catch (DbException) { return false; }
            }
        """,
        "",
        "using MySqlConnector;\n");

    private const string Entities = """
            public class Coupon { public string Code { get; set; } = ""; }

            public class ShopContext : DbContext { public DbSet<Coupon> Coupon => Set<Coupon>(); }
        """;

    private const string Library = """
        }
        namespace Dup1062.Diagnostics
        {
            public static class DuplicateEntryExceptionExtensions { public static bool IsDuplicateEntry(this Exception exception) => exception.Data.Count > 0; }
        """;

    private static Task VerifyAsync(string members, string fixedMembers, string usings = "using MySqlConnector;", string? fixedUsings = null) =>
        CatchFixTest<HandleDuplicateFirstFix>.VerifyAsync(members, fixedMembers, usings, fixedUsings);
}
