using Dup1062.Analyzers.CodeFixes.Rereads;
using Dup1062.Analyzers.Rereads;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Rereads;

/// <summary>DUP1107: what a handler reads in the transaction that met the duplicate, and the lock that makes it see the row.</summary>
public class RereadTests
{
    private const string Begin = "db.BeginTransaction()";
    private const string Repeatable = "db.BeginTransaction(System.Data.IsolationLevel.RepeatableRead)";
    private const string Select = "\"SELECT * FROM coupon WHERE code = @code\"";
    private const string Again = "row = db.QuerySingle<string>(\"SELECT * FROM coupon WHERE code = @code\", new { code }, tx);";

    [Theory]
    [InlineData("MySqlConnector", Begin)]
    [InlineData("MySqlConnector", Repeatable)]
    [InlineData("MySql.Data.MySqlClient", Repeatable)]
    public Task TheSameRow_IsFlaggedAndReadWithALock(string driver, string begin) => FixAsync(
        driver,
        Method(begin, "row = db.{|DUP1107:QuerySingle<string>|}(\"SELECT * FROM coupon WHERE code = @code\", new { code }, tx);"),
        Method(begin, "row = db.QuerySingle<string>(\"SELECT * FROM coupon WHERE code = @code LOCK IN SHARE MODE\", new { code }, tx);"));

    [Theory]
    [InlineData("\"select code from coupon where code = @code limit 1;\"", "\"select code from coupon where code = @code limit 1 lock in share mode;\"")]
    [InlineData("@\"SELECT code FROM coupon -- by code\n WHERE code = @code\n\"", "@\"SELECT code FROM coupon -- by code\n WHERE code = @code LOCK IN SHARE MODE\n\"")]
    [InlineData("\"SELECT c.code FROM users u JOIN `coupon` c ON c.code = u.code\" + \" WHERE c.code = @code\"", "\"SELECT c.code FROM users u JOIN `coupon` c ON c.code = u.code\" + \" WHERE c.code = @code LOCK IN SHARE MODE\"")]
    [InlineData("$\"SELECT code FROM {Table} WHERE code = '{code}'\"", "$\"SELECT code FROM {Table} WHERE code = '{code}' LOCK IN SHARE MODE\"")]
    public Task EveryKindOfLiteral_TakesTheLock(string literal, string expected) => FixAsync(
        "MySqlConnector",
        Method(Begin, $"row = db.{{|DUP1107:ExecuteScalar<string>|}}({literal}, new {{ code }}, transaction: tx);"),
        Method(Begin, $"row = db.ExecuteScalar<string>({expected}, new {{ code }}, transaction: tx);"));

    [Fact]
    public Task ATextThatTheFirstReadUsesToo_GetsTheLockBehindItsName() => FixAsync(
        "MySqlConnector",
        Method(Begin, "row = db.{|DUP1107:QuerySingle<string>|}(Find, new { code }, tx);", "Find"),
        Method(Begin, "row = db.QuerySingle<string>(Find + \" LOCK IN SHARE MODE\", new { code }, tx);", "Find"));

    [Fact]
    public Task ACommand_IsFlaggedAndReadWithALock() => FixAsync(
        "MySql.Data.MySqlClient",
        Method(Repeatable, "using var again = new MySqlCommand(\"SELECT code FROM coupon\", db, tx); row = (string)again.{|DUP1107:ExecuteScalar|}();"),
        Method(Repeatable, "using var again = new MySqlCommand(\"SELECT code FROM coupon LOCK IN SHARE MODE\", db, tx); row = (string)again.ExecuteScalar();"));

    [Theory]
    [InlineData(Begin, "row = db.QuerySingle<string>(\"SELECT * FROM coupon FOR UPDATE\", null, tx);")]
    [InlineData(Begin, "row = db.QuerySingle<string>(\"SELECT * FROM coupon LOCK IN SHARE MODE\", null, tx);")]
    [InlineData(Begin, "row = db.QuerySingle<string>(\"SELECT * FROM coupon FOR SHARE\", null, tx);")]
    [InlineData(Begin, "row = db.QuerySingle<string>(Find + \" FOR UPDATE\", null, tx);")]
    [InlineData(Begin, "row = db.QuerySingle<string>(code, null, tx);")]
    [InlineData(Begin, "tx.Rollback(); row = db.QuerySingle<string>(\"SELECT * FROM coupon\", null);")]
    [InlineData(Begin, "tx.Rollback(); row = db.QuerySingle<string>(\"SELECT * FROM coupon\", null, tx);")]
    [InlineData(Begin, "row = db.QuerySingle<string>(\"SELECT * FROM coupon\");")]
    [InlineData(Begin, "row = db.QuerySingle<string>(\"SELECT name FROM users\", null, tx);")]
    [InlineData(Begin, "throw;")]
    [InlineData("db.BeginTransaction(System.Data.IsolationLevel.ReadCommitted)", Again)]
    [InlineData("db.BeginTransaction(System.Data.IsolationLevel.Serializable)", Again)]
    public Task OtherReads_AreQuiet(string begin, string read) => VerifyAsync(Method(begin, read));

    [Theory]
    [InlineData("db.BeginTransaction(System.Data.IsolationLevel.RepeatableRead)")]
    [InlineData("db.BeginTransactionAsync().Result")]
    public Task ADefaultInOtherWords_IsFlagged(string begin) =>
        VerifyAsync(Method(begin, "row = db.{|info:QuerySingle<string>|}(\"SELECT * FROM coupon\", null, tx);"));

    [Theory]
    [InlineData("string row = null;")]
    [InlineData("var row = db.QuerySingleOrDefault<string>(\"SELECT * FROM coupon FOR UPDATE\", new { code }, tx);")]
    [InlineData("var row = db.QuerySingleOrDefault<string>(\"SELECT LAST_INSERT_ID()\", null, tx);")]
    [InlineData("var row = db.QuerySingleOrDefault<string>(\"SELECT * FROM coupon\", null);")]
    public Task ATransactionThatHasNotReadBefore_IsQuiet(string first) => VerifyAsync($$"""
            void Run(MySqlConnection db, string code)
            {
                using var tx = db.BeginTransaction();
                {{first}}
                try { db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code }, tx); }
                catch (MySqlException e) when (e.Number == 1062) { {{Again}} }
            }
        """);

    /// <summary>MySql.Data says READ COMMITTED by itself, from version 26 on.</summary>
    [Fact]
    public Task TheDefaultOfMySqlData_IsQuiet() => new Dup1062Test<RereadAnalyzer>("DUP1107", File("MySql.Data.MySqlClient", Method(Begin, Again)), schema: null).RunAsync();

    [Theory]
    [InlineData("when (e.Number == 1213)", "")]
    [InlineData("when (e.Number != 1062)", "")]
    [InlineData("when (e is not { Number: 1062 })", "")]
    [InlineData("", "if (e.Number == 1062) return;")]
    public Task AHandlerForOtherErrors_IsQuiet(string filter, string test) =>
        VerifyAsync(Method(Begin, test + Again).Replace("when (e.Number == 1062)", filter));

    [Theory]
    [InlineData("when (!bulk && e.Number == 1062)", "")]
    [InlineData("", "if (e.Number != 1062) throw; ")]
    public Task ADuplicateToldInOtherWords_IsFlagged(string filter, string test) =>
        VerifyAsync(Method(Begin, test + Again.Replace("QuerySingle<string>", "{|info:QuerySingle<string>|}")).Replace("when (e.Number == 1062)", filter).Replace("string code)", "string code, bool bulk)"));

    [Theory]
    [InlineData("using var tx = db.Database.BeginTransaction();", "coupon = db.Set<string>().AsQueryable().{|info:Single|}(c => c == code);")]
    [InlineData("using var tx = db.Database.BeginTransaction();", "coupon = await db.Set<string>().{|info:FirstAsync|}();")]
    [InlineData("", "coupon = db.Set<string>().Single();")]
    [InlineData("using var tx = db.Database.BeginTransaction();", "tx.Rollback(); coupon = db.Set<string>().Single();")]
    [InlineData("using var tx = db.Database.BeginTransaction(System.Data.IsolationLevel.ReadCommitted);", "coupon = db.Set<string>().Single();")]
    [InlineData("using var tx = db.Database.BeginTransaction();", "coupon = other.Set<string>().Single();")]
    [InlineData("using var tx = db.Database.BeginTransaction();", "coupon = db.Set<string>().FromSqlRaw(\"SELECT * FROM coupon FOR UPDATE\").Single();")]
    public Task EfCore_IsLookedAtToo(string begin, string read) => VerifyAsync($$"""
            async Task Run(DbContext db, DbContext other, string code)
            {
                {{begin}}
                var coupon = db.Set<string>().Find(code);
                if (coupon != null) return;
                db.Add(code);
                try { db.SaveChanges(); }
                catch (DbUpdateException e) when (e.InnerException is MySqlException { Number: 1062 }) { {{read}} }
            }
        """);

    private static string Method(string begin, string read, string first = Select) => $$"""
            const string Table = "coupon";
            const string Find = "SELECT code FROM coupon WHERE code = @code";

            void Run(MySqlConnection db, string code)
            {
                using var tx = {{begin}};
                var row = db.QuerySingleOrDefault<string>({{first}}, new { code }, tx);
                if (row != null) return;
                try { db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code }, tx); }
                catch (MySqlException e) when (e.Number == 1062) { {{read}} }
            }
        """;

    private static Task VerifyAsync(string members) => new Dup1062Test<RereadAnalyzer>("DUP1107", File("MySqlConnector", members), schema: null).RunAsync();

    private static Task FixAsync(string driver, string members, string expected)
    {
        var test = new HandlingFixTest<RereadAnalyzer, LockingReadFix>(File(driver, members), File(driver, expected))
        {
            CodeFixTestBehaviors = Microsoft.CodeAnalysis.Testing.CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        return test.RunAsync();
    }

    private static string File(string driver, string members) => $$"""
        using System.Linq;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        using {{driver}};

        class Store
        {
        {{members}}
        }

        """.ReplaceLineEndings("\n");
}
