using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>Code is broken most of the time while one types: no finding, no fix may fail then.</summary>
public class BrokenCodeTests
{
    private static readonly CodeFixProvider[] Providers = [new KeepExistingRowFix(), new UpsertChoiceFix(), new HandleDuplicateFix()];

    private static readonly string[] Programs =
    [
        Store.Members("""
                private const string Table = "coupon";

                async Task<bool> Run(string code)
                {
                    var rows = await db.ExecuteAsync($"INSERT INTO {Table} (code, note) VALUES ('a', " + @"'b');", new { code }).ConfigureAwait(false);
                    return rows == 1;
                }
            """),
        Store.Members(""""
                int Run(string code)
                {
                    using var cmd = new MySqlCommand($"""
                        INSERT INTO coupon (code)
                        VALUES ('{code}')
                        """, db);
                    if (code.Length > 0) return cmd.ExecuteNonQuery();
                    return 0;
                }
            """"),
    ];

    public static TheoryData<int> Indices => [0, 1];

    [Theory]
    [MemberData(nameof(Indices))]
    public Task CutAnywhere_NothingFails(int program) => CheckAsync(program, (source, token) => source[..token.Start]);

    [Theory]
    [MemberData(nameof(Indices))]
    public Task CutInsideATokenAnywhere_NothingFails(int program) => CheckAsync(program, (source, token) => source[..(token.Start + token.Length / 2)]);

    [Theory]
    [MemberData(nameof(Indices))]
    public Task WithoutAnyToken_NothingFails(int program) => CheckAsync(program, (source, token) => source.Remove(token.Start, token.Length));

    private static async Task CheckAsync(int program, Func<string, TextSpan, string> breakAt)
    {
        var source = Programs[program];
        var offers = 0;
        foreach (var token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0))
        {
            using var host = new FixHost(breakAt(source, token.Span), Store.Schema);
            foreach (var finding in await host.FindingsAsync())
            {
                Assert.Equal("DUP1001", finding.Id);
                foreach (var provider in Providers) offers += (await host.OffersAsync(provider, finding)).Count;
            }
        }
        Assert.True(offers > 0);
    }
}
