using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>Every kind of literal, in every kind of member, cut at every character: neither a finding nor a fix fails.</summary>
public class CutLiteralTests
{
    private static readonly CodeFixProvider[] Providers = [new KeepExistingRowFix(), new UpsertChoiceFix()];

    private static readonly string[] Programs =
    [
        """"""
        Db.Run("INSERT INTO coupon (code) VALUES ('\x41\u00e9\U0001F600\\')");
        Db.Run(@"INSERT INTO coupon (code) VALUES ("""" "")");
        void Local() => Db.Run($"INSERT INTO coupon (code) VALUES ({{{1 + 1}}}, '{$"{'a'}"}')");
        record Store(string Table)
        {
            static abstract string Sql { get; }
            public string Code { get => field ??= "INSERT INTO coupon (code) VALUES ('a')"; }
        """""",
        """"""
        partial class Store<T>(string table)
        {
            void Raw() => Db.Run("""INSERT INTO coupon (code) VALUES ('"')""");
            void Lines() => Db.Run($$"""
                INSERT INTO coupon (code)
                VALUES ('{{table}}', {0})
                """);
            void Chain() => Db.Run("INSERT INTO coupon " +
        #if DEBUG
                "(code) " +
        #endif
                "VALUES ('😀')");
            void Parts() => Db.Run(string.Concat(["INSERT INTO coupon (code) ", "VALUES ('b')"]) + "x"u8);
        }
        static class E { extension(Db db) { void Add() => Db.Run(string.Format("INSERT INTO coupon (code) VALUES ({0}, {9})", 1)); } }
        """""",
    ];

    public static TheoryData<int> Indices => [0, 1];

    [Theory]
    [MemberData(nameof(Indices))]
    public async Task CutAtEveryCharacter_NothingFails(int program)
    {
        var source = Programs[program];
        var offers = 0;
        for (var end = 0; end <= source.Length; end++)
        {
            using var host = new FixHost(source[..end], Store.Schema);
            foreach (var finding in await host.FindingsAsync())
            {
                Assert.Equal("DUP1001", finding.Id);
                foreach (var provider in Providers) offers += (await host.OffersAsync(provider, finding)).Count;
            }
        }
        Assert.True(offers > 0);
    }
}
