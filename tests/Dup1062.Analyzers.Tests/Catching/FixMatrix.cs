namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Handlers of every kind in functions of every kind.</summary>
internal static class FixMatrix
{
    /// <summary>Clauses, each with what the <c>try</c> does.</summary>
    private static readonly (string Clause, string Statement)[] Clauses =
    [
        ("catch (MySqlException e)", Execute),
        ("catch (MySqlException)", Execute),
        ("catch (MySqlException e) when (flag)", Execute),
        ("catch (MySqlException) when (flag || code == null) /* rarely */", Execute),
        ("catch (DbException e)", Execute),
        ("catch (DbException) when (flag ? true : code == \"\")", Execute),
        ("catch (global::System.Exception)", Execute),
        ("catch (Exception e) when (flag)", Execute),
        ("catch", Execute),
        ("catch when (flag)", Execute),
        ("catch (DbUpdateException e)", Save),
        ("catch (DbUpdateException) when (flag)", Save),
        ("catch (DbUpdateConcurrencyException) { throw; } catch (Microsoft.EntityFrameworkCore.DbUpdateException e)", Save),
    ];

    /// <summary>Members with a <c>try</c> of one statement and one clause.</summary>
    public static readonly (string Kind, string Members)[] Functions =
    [
        ("void", "public void Run(bool flag) { try { @try } @catch { Fail(); } }"),
        ("bool", "public bool Run(bool flag) { try { @try return true; } @catch { Fail(); return false; } }"),
        ("Task", "public async Task Run(bool flag) { await Task.Yield(); try { @try } @catch { Fail(); } }"),
        ("Task<bool>", "public async Task<bool> Run(bool flag) { await Task.Yield(); try { @try return true; } @catch { Fail(); return false; } }"),
        ("Task<bool>, not async", "public Task<bool> Run(bool flag) { try { @try return Task.FromResult(true); } @catch { Fail(); return Task.FromResult(false); } }"),
        ("int", "public int Run(bool flag) { try { @try return 1; } @catch { return 0; } }"),
        ("string that throws", "public string Run(bool flag) { try { @try return code; } @catch { throw new InvalidOperationException(code); } }"),
        ("out", "public void Run(bool flag, out int id) { try { @try id = 1; } @catch { id = 0; } }"),
        ("out and bool", "public bool Run(bool flag, out int id) { try { @try id = 1; return true; } @catch { id = 0; return false; } }"),
        ("unassigned local", "public int Run(bool flag) { int id; try { @try id = 1; } @catch { id = 0; } return id; }"),
        ("iterator", "public IEnumerable<int> Run(bool flag) { try { @try } @catch { Fail(); } yield return 1; }"),
        ("lambda", "public Action Run(bool flag) => () => { try { @try } @catch { Fail(); } };"),
        ("bool lambda", "public Func<bool> Run(bool flag) => () => { try { @try return true; } @catch { return false; } };"),
        ("local function", "public void Run(bool flag) { Inner(); void Inner() { try { @try } @catch { Fail(); } } }"),
        ("loop", "public void Run(bool flag) { foreach (var _ in code) { try { @try } @catch { Fail(); continue; } } }"),
        ("finally", "public void Run(bool flag) { try { @try } @catch { Fail(); } finally { db.Close(); } }"),
        ("names that are taken", "public void Run(bool flag, string ex, string e1) { try { @try } @catch { Fail(); Console.WriteLine(ex); } }"),
        ("setter", "public bool Run { set { var flag = value; try { @try } @catch { Fail(); } } }"),
        ("comments", "public void Run(bool flag)\n    {\n        try\n        {\n            @try // why\n        }\n        // above\n        @catch // beside\n        {\n            Fail(); // in it\n        }\n        // below\n    }"),
        ("tabs and braces", "\tpublic bool Run(bool flag) {\n\t\ttry {\n\t\t\t@try\n\t\t\treturn true;\n\t\t} @catch {\n\t\t\treturn false;\n\t\t}\n\t}"),
        ("region", "public void Run(bool flag)\n    {\n        try { @try }\n        #region failures\n        @catch { Fail(); }\n        #endregion\n    }"),
        ("condition", "public void Run(bool flag)\n    {\n        try { @try }\n#if !NEVER\n        @catch { Fail(); }\n#else\n        finally { }\n#endif\n    }"),
    ];

    private const string Execute = "db.Execute(\"INSERT INTO coupon (code) VALUES (@code)\", new { code });";
    private const string Save = "context.Coupon.Add(new Coupon { Code = code }); context.SaveChanges();";

    /// <summary>A filter in a loop counts attempts: no finding.</summary>
    public static IEnumerable<(string Clause, string Statement)> ClausesIn(string kind) =>
        Clauses.Where(handler => kind != "loop" || !handler.Clause.Contains("when", StringComparison.Ordinal));

    public static string Program(string members, (string Clause, string Statement) handler, string driver, bool isImported, bool hasLibrary) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Threading.Tasks;
        using Dapper;
        {{(isImported ? $"using {driver};" : "using System.Text;")}}
        using Microsoft.EntityFrameworkCore;

        public class Coupon { public string Code { get; set; } = ""; }
        public class ShopContext : DbContext { public DbSet<Coupon> Coupon => Set<Coupon>(); }

        public class Store({{driver}}.MySqlConnection db, ShopContext context, string code)
        {
            {{members.Replace("@try", handler.Statement).Replace("@catch", isImported ? handler.Clause : handler.Clause.Replace("(MySqlException", $"({driver}.MySqlException"))}}

            private static void Fail() => Console.WriteLine("failed");
        }
        {{(hasLibrary ? "namespace Dup1062.Diagnostics { public static class DuplicateEntryExceptionExtensions { public static bool IsDuplicateEntry(this System.Exception exception) => exception.Data.Count > 0; } }" : "")}}
        """;
}
