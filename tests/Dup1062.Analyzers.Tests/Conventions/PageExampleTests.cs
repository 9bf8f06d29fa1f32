using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.Conventions;

/// <summary>The examples of the pages on handlers do what the pages say.</summary>
public class PageExampleTests
{
    private const string Schema = """
        CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY, percent TINYINT NOT NULL);
        CREATE TABLE coupons (code VARCHAR(32) NOT NULL PRIMARY KEY, percent TINYINT NOT NULL);
        CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) NOT NULL, login VARCHAR(60), UNIQUE KEY (email), UNIQUE KEY (login));
        """;

    public static TheoryData<string> Pages => [.. Rules.All.Select(rule => rule.Id).Where(id => id.StartsWith("DUP11", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task BadExamples_AreFlagged(string id) =>
        Assert.All(await Task.WhenAll(Examples(id, "Bad").Select(FindingsAsync)), findings => Assert.Contains(id, findings));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task GoodExamples_AreQuiet(string id) =>
        Assert.All(await Task.WhenAll(Examples(id, "Good").Select(FindingsAsync)), findings => Assert.DoesNotContain(id, findings));

    /// <summary>The C# of a section. A page shows once what stands before the handler.</summary>
    private static IEnumerable<string> Examples(string id, string section)
    {
        var start = Blocks(id, "Bad")[0].Split("catch")[0];
        foreach (var block in Blocks(id, section))
        {
            if (!block.StartsWith("catch", StringComparison.Ordinal)) yield return block;
            else yield return (start.Length > 0 ? start : "try { connection.Open(); }\n") + block;
        }
    }

    private static List<string> Blocks(string id, string section) =>
    [
        .. File.ReadAllText(Rules.PathOf($"src/Dup1062.Analyzers/docs/{id}.md"))
            .Split($"\n## {section}\n")[1].Split("\n## ")[0]
            .Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0])
    ];

    private static async Task<IEnumerable<string>> FindingsAsync(string example)
    {
        var isMembers = !CSharpSyntaxTree.ParseText(Program(example)).GetDiagnostics().Any();
        using var host = new FixHost(Program(isMembers ? example : $"async Task<object> Run() {{\n{example}\nreturn null; }}"), Schema, null, [.. Rules.Analyzers.Where(IsOnHandling)]);
        Assert.Empty((await host.Document.GetSyntaxTreeAsync())!.GetDiagnostics());
        return (await host.FindingsAsync()).Select(finding => finding.Id);
    }

    private static bool IsOnHandling(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics.Any(rule => rule.Id.StartsWith("DUP11", StringComparison.Ordinal));

    private static string Program(string members) => $$"""
        using System;
        using System.Data.Common;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        using MySqlConnector;
        using Polly;
        using Polly.Retry;

        enum Outcome { AlreadyThere }
        class Coupon { public string Code { get; set; } public int Percent { get; set; } }
        class ShopContext : DbContext { public DbSet<Coupon> Coupons { get; set; } }
        class StoreException(string sql, Exception inner) : Exception(sql, inner);

        class Store(MySqlConnection connection, ShopContext shop, Coupon coupon, object user, string code, dynamic logger, DbContextOptionsBuilder options, ServerVersion version, TimeSpan delay)
        {
            static TimeSpan Backoff(int attempt) => TimeSpan.Zero;

        {{members}}
        }
        """;
}
