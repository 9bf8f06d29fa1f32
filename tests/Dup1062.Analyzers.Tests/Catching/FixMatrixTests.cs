using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.CodeFixes.Catching;
using Dup1062.Analyzers.Tests.Fixes;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Whatever the handler and the function around it: a fix is offered, the result compiles as well as before, and the finding is gone.</summary>
public class FixMatrixTests
{
    public static TheoryData<string, string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, bool>();
            foreach (var (kind, _) in FixMatrix.Functions)
            {
                cases.Add(kind, "MySqlConnector", true);
                cases.Add(kind, "MySql.Data.MySqlClient", true);
                cases.Add(kind, "MySqlConnector", false);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task HandleFirst(string kind, string driver, bool isImported)
    {
        foreach (var handler in FixMatrix.ClausesIn(kind)) await VerifyAsync(new HandleDuplicateFirstFix(), kind, handler, driver, isImported);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task LetThrough(string kind, string driver, bool isImported)
    {
        foreach (var handler in FixMatrix.ClausesIn(kind).Where(handler => handler.Clause.Contains("(Db", StringComparison.Ordinal) || handler.Clause.Contains("(MySql", StringComparison.Ordinal)))
        {
            await VerifyAsync(new LetDuplicatesThroughFix(), kind, handler, driver, isImported);
        }
    }

    private static async Task VerifyAsync(CodeFixProvider provider, string kind, (string Clause, string Statement) handler, string driver, bool isImported)
    {
        var members = FixMatrix.Functions.Single(function => function.Kind == kind).Members;
        using var host = new FixHost(FixMatrix.Program(members, handler, driver, isImported, hasLibrary: !isImported && kind.Length % 2 == 0), Store.Schema, null, new CatchAnalyzer());
        var before = await MessagesAsync(host);
        Assert.DoesNotContain(before, message => message.Contains(" error ", StringComparison.Ordinal));

        var finding = Assert.Single(await host.FindingsAsync());
        var offers = await host.OffersAsync(provider, finding);
        Assert.True(offers.Count == 1, $"{offers.Count} offers for\n{host.Source}");
        await host.ApplyAsync(offers[0]);

        Assert.Empty(await host.FindingsAsync());
        var after = await MessagesAsync(host);
        Assert.True(after.All(message => after.Count(m => m == message) <= before.Count(m => m == message)), $"{handler.Clause}\n{string.Join('\n', after)}\n{host.Source}");
    }

    private static async Task<List<string>> MessagesAsync(FixHost host) =>
    [
        .. (await host.Document.Project.GetCompilationAsync())!.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.GetMessage()}"),
    ];
}
