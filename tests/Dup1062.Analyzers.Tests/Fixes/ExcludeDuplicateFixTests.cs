using Dup1062.Analyzers.CodeFixes.Retries;
using Dup1062.Analyzers.Retries;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CSharp;
using static Dup1062.Analyzers.Tests.Retries.Retrying;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>DUP1106: the duplicate is taken out of what is retried, one by one and in every scope of Fix All.</summary>
public class ExcludeDuplicateFixTests
{
    [Theory]
    [InlineData("new[] { {|DUP1106:1062|} }", "new int[] { }")]
    [InlineData("new[] { (int)MySqlErrorCode.LockDeadlock, {|DUP1106:(int)MySqlErrorCode.DuplicateKeyEntry|} }", "new[] { (int)MySqlErrorCode.LockDeadlock }")]
    [InlineData("new int[] { 1205, {|DUP1106:1062|}, 1213 }", "new int[] { 1205, 1213 }")]
    [InlineData("new List<int> { {|DUP1106:1062|}, 1205 }", "new List<int> { 1205 }")]
    [InlineData("[{|DUP1106:1062|}]", "[]")]
    [InlineData("[1205, {|DUP1106:1062|}]", "[1205]")]
    public Task ANumber_IsTakenOutOfTheList(string numbers, string expected) => VerifyAsync(
        Connector,
        $"    static void Configure(DbContextOptionsBuilder options) => options.UseMySql(\"\", ServerVersion.AutoDetect(\"\"), mySql => mySql.EnableRetryOnFailure(3, TimeSpan.Zero, {numbers}));",
        $"    static void Configure(DbContextOptionsBuilder options) => options.UseMySql(\"\", ServerVersion.AutoDetect(\"\"), mySql => mySql.EnableRetryOnFailure(3, TimeSpan.Zero, {expected}));");

    [Fact]
    public Task ALineOfAList_GoesWithItsComment() => VerifyAsync(
        Data,
        """
            static readonly int[] TransientErrors =
            {
                1205, // lock wait timeout
                {|DUP1106:1062|}, // duplicate entry
                1213, // deadlock
            };
        """,
        """
            static readonly int[] TransientErrors =
            {
                1205, // lock wait timeout
                1213, // deadlock
            };
        """);

    [Fact]
    public Task AListOfItsOwn_IsChangedWhereItIsDeclared()
    {
        const string method = "static void Configure(DbContextOptionsBuilder options) => options.UseMySql(\"\", ServerVersion.AutoDetect(\"\"), mySql => mySql.EnableRetryOnFailure(3, TimeSpan.Zero, ‹Numbers›));";
        return VerifyAsync(
            Connector,
            $"    static readonly int[] Numbers = [1205, 1062];\n\n    {method.Replace("‹", "{|DUP1106:").Replace("›", "|}")}",
            $"    static readonly int[] Numbers = [1205];\n\n    {method.Replace("‹", "").Replace("›", "")}");
    }

    [Theory]
    [InlineData("e is MySqlException { Number: 1205 or {|DUP1106:1062|} or 1213 }", "e is MySqlException { Number: 1205 or 1213 }")]
    [InlineData("e is MySqlException { Number: {|DUP1106:1062|} or 1213 }", "e is MySqlException { Number: 1213 }")]
    [InlineData("e is TimeoutException or MySqlException { Number: {|DUP1106:1062|} }", "e is TimeoutException")]
    [InlineData("e is MySqlException m && ({|DUP1106:m.Number == 1062|} || m.Number == 1213)", "e is MySqlException m && (m.Number == 1213)")]
    [InlineData("e is TimeoutException || e is MySqlException { Number: {|DUP1106:1062|} }", "e is TimeoutException")]
    [InlineData("e switch { MySqlException { Number: {|DUP1106:1062|} } => true, TimeoutException => true, _ => false }", "e switch { TimeoutException => true, _ => false }")]
    [InlineData("new[] { 1205, {|DUP1106:1062|} }.Contains(((MySqlException)e).Number)", "new[] { 1205 }.Contains(((MySqlException)e).Number)")]
    [InlineData("e is {|DUP1106:MySqlException|}", "e is MySqlException { ErrorCode: not MySqlErrorCode.DuplicateKeyEntry }")]
    [InlineData("e is {|DUP1106:MySqlException|} m && m.Number > 1000", "e is MySqlException { ErrorCode: not MySqlErrorCode.DuplicateKeyEntry } m && m.Number > 1000")]
    [InlineData("e is {|DUP1106:MySqlException|} { Number: > 1000 }", "e is MySqlException { ErrorCode: not MySqlErrorCode.DuplicateKeyEntry, Number: > 1000 }")]
    [InlineData("e is {|DUP1106:DbUpdateException|}", "e is DbUpdateException { InnerException: not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry } }")]
    [InlineData("e is TimeoutException or {|DUP1106:DbException|}", "e is TimeoutException or DbException and not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }")]
    [InlineData("e is {|DUP1106:DbException|}", "e is DbException and not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }")]
    public Task APredicate_SaysNo(string expression, string expected) => VerifyAsync(
        Connector, $"    static bool IsTransient(Exception e) => {expression};", $"    static bool IsTransient(Exception e) => {expected};");

    [Fact]
    public Task ALabelAndASection_GoWithTheirLines() => VerifyAsync(
        Data,
        """
            static bool IsTransient(Exception e)
            {
                switch (e)
                {
                    case {|DUP1106:MySqlException|} m when m.Number < 1100:
                        return true;
                    default:
                        return false;
                }
            }

            static bool ShouldRetry(int number)
            {
                switch (number)
                {
                    case 1205:
                    case {|DUP1106:1062|}: // duplicate
                        return true;
                }
                return false;
            }
        """,
        """
            static bool IsTransient(Exception e)
            {
                switch (e)
                {
                    case MySqlException { Number: not (int)MySqlErrorCode.DuplicateKeyEntry } m when m.Number < 1100:
                        return true;
                    default:
                        return false;
                }
            }

            static bool ShouldRetry(int number)
            {
                switch (number)
                {
                    case 1205:
                        return true;
                }
                return false;
            }
        """);

    [Theory]
    [InlineData(Connector, "MySqlException", "ex => ex.ErrorCode != MySqlErrorCode.DuplicateKeyEntry")]
    [InlineData(Data, "MySqlException", "ex => ex.Number != (int)MySqlErrorCode.DuplicateKeyEntry")]
    [InlineData(Connector, "DbException", "ex => ex is not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }")]
    [InlineData(Data, "DbUpdateException", "ex => ex.InnerException is not MySqlException { Number: (int)MySqlErrorCode.DuplicateKeyEntry }")]
    public Task AClauseWithoutAPredicate_GetsOne(string driver, string exception, string predicate)
    {
        const string members = """
                readonly Policy retry = Policy.Handle<TimeoutException>().‹Or<MySqlException>›().Retry(3);

                void Save(MySqlConnection db, DbContext context) => retry.Execute(() => { db.Execute("INSERT INTO coupon VALUES (1)"); context.SaveChanges(); });
            """;
        var bad = members.Replace("MySqlException", exception);
        return VerifyAsync(
            driver, bad.Replace("‹", "{|#0:").Replace("›", "|}"), bad.Replace("‹", "").Replace("›()", $"({predicate})"),
            isSuggestion: true);
    }

    [Theory]
    [InlineData("    readonly object retry = Policy.Handle<MySqlException>(e => {|DUP1106:e.Number == 1062|}).Retry(3);")]
    [InlineData("    static bool IsTransient(MySqlException e) => {|DUP1106:e.Number == 1062|} && Environment.TickCount > 0;")]
    [InlineData("    static bool IsTransient(Exception e) => e is {|DUP1106:DbException|} d && d.HResult < 0;")]
    public Task WhatIsAllThatIsRetried_StaysAsItIs(string member) => VerifyAsync(Connector, member, member);

    [Fact]
    public Task AListThatOthersUse_StaysAsItIs()
    {
        const string members = """
                internal static readonly int[] Numbers = [1205, 1062];

                static void Configure(DbContextOptionsBuilder options) => options.UseMySql("", ServerVersion.AutoDetect(""), mySql => mySql.EnableRetryOnFailure(3, TimeSpan.Zero, {|DUP1106:Numbers|}));
            """;
        return VerifyAsync(Connector, members, members);
    }

    [Fact]
    public Task AUsing_IsAddedOnce()
    {
        var test = new HandlingFixTest<RetryAnalyzer, ExcludeDuplicateFix>(
            """
            using System;
            using System.Data.Common;

            class Store
            {
                bool IsTransient(Exception e) => e is {|DUP1106:DbException|};

                bool ShouldRetry(Exception e) => e is TimeoutException or {|DUP1106:DbException|};
            }

            """,
            """
            using System;
            using System.Data.Common;
            using MySqlConnector;

            class Store
            {
                bool IsTransient(Exception e) => e is DbException and not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry };

                bool ShouldRetry(Exception e) => e is TimeoutException or DbException and not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry };
            }

            """);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.MySqlConnector);
        return test.RunAsync();
    }

    private static Task VerifyAsync(string driver, string members, string expected, bool isSuggestion = false)
    {
        var test = new HandlingFixTest<RetryAnalyzer, ExcludeDuplicateFix>(File(driver, members), File(driver, expected), LanguageVersion.Latest);
        if (isSuggestion)
        {
            test.TestState.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("DUP1106", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
                .WithLocation(0).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));
        }
        return test.RunAsync();
    }
}
