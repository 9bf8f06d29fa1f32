using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Rereads;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>A class of an old application holds hundreds of methods with SQL: none of them makes the others dearer. Counted in bytes, not in time.</summary>
[Collection(StateCollection.Name)]
public class ManyHandlersTests
{
    private const int Few = 100;
    private const int Many = 4 * Few;

    public static TheoryData<string, DiagnosticAnalyzer, string> Shapes => new()
    {
        { "rows read again", new RereadAnalyzer(), """
            void Run@(object p)
            {
                using var t = db.BeginTransaction();
                db.Query("SELECT code FROM coupon WHERE code = @", p, t);
                try { db.Execute("INSERT INTO coupon (code) VALUES (@)", p, t); }
                catch (MySqlException e) when (e.Number == 1062) { db.Query("SELECT code FROM coupon WHERE code = @", p, t); }
            }
            """ },
        { "handlers", new CatchAnalyzer(), """
            void Run@(object p)
            {
                try { db.Execute("INSERT INTO coupon (code) VALUES (@)", p); }
                catch (Exception e) { Console.WriteLine(e); }
            }
            """ },
        { "rows deleted elsewhere", new PlainInsertAnalyzer(), """
            void Remove@(object p) => db.Execute("DELETE FROM coupon WHERE code = @", p);

            void Run@(object p) => db.Execute("INSERT INTO coupon (code) VALUES (@)", p);
            """ },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task EachMethodCostsTheSame(string shape, DiagnosticAnalyzer analyzer, string method)
    {
        await AllocatedAsync(analyzer, method, Few);
        var (few, first) = await AllocatedAsync(analyzer, method, Few);
        var (many, all) = await AllocatedAsync(analyzer, method, Many);

        Assert.Equal((Few, Many), (first, all));
        Assert.True(many < 6 * few, $"{shape}: {few} bytes for {Few}, {many} for {Many}");
    }

    private static async Task<(long Bytes, int Findings)> AllocatedAsync(DiagnosticAnalyzer analyzer, string method, int count)
    {
        var methods = Enumerable.Range(0, count).Select(i => method.Replace("@", i.ToString(), StringComparison.Ordinal));
        var source = $$"""
            using System;
            using Dapper;
            using MySqlConnector;
            class Store(MySqlConnection db) { {{string.Join("\n", methods)}} }
            """;
        using var host = new FixHost(source, "CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY);", null, analyzer);
        (await host.Document.Project.GetCompilationAsync())!.GetDiagnostics();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var findings = await host.FindingsAsync();
        return (GC.GetTotalAllocatedBytes(precise: true) - before, findings.Length);
    }
}
