using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.Analyzers.Tests.Inserts;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Verifies handlers in a class that writes to the shop's tables, with either driver.</summary>
internal static class CatchTest
{
    public const string Insert = "INSERT INTO coupon (code) VALUES (@code)";

    public static TheoryData<string> Drivers => new("MySqlConnector", "MySql.Data.MySqlClient");

    /// <summary>Members of a class that has <c>db</c>, <c>log</c> and the values of a row.</summary>
    public static Task VerifyAsync(string id, string members, string driver = "MySqlConnector") => Test(id, members, driver).RunAsync();

    /// <summary>The same beside another file.</summary>
    public static Task VerifyWithAsync(string id, string members, string otherFile)
    {
        var test = Test(id, members, "MySqlConnector");
        test.TestState.Sources.Add(otherFile);
        return test.RunAsync();
    }

    private static Dup1062Test<CatchAnalyzer> Test(string id, string members, string driver) => new(
        id,
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Threading.Tasks;
        using Dapper;
        using {{driver}};

        interface ILog { void Error(object what, params object[] more); }

        class StoreException(string sql, Exception inner) : Exception(sql, inner);

        partial class Store(MySqlConnection db, ILog log, string code)
        {
        {{members}}
        }
        """,
        Shop.Schema);

    /// <summary>A method that executes the INSERT in a <c>try</c> with the given clauses.</summary>
    public static Task VerifyHandlerAsync(string id, string clauses, string driver = "MySqlConnector") => VerifyAsync(
        id,
        $$"""
        bool Run(object p, int attempt)
        {
            try { db.Execute("{{Insert}}", p); return true; }
            {{clauses}}
            return false;
        }

        static bool IsDuplicate(Exception e) => e is MySqlException { Number: 1062 };

        bool Explain(MySqlException e) { switch (e.Number) { case 1146: log.Error("run the scripts"); break; } return false; }
        """,
        driver);
}
