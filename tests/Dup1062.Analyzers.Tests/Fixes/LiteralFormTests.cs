using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.MySql.Upserts;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>Every fix in every kind of literal: the new text goes in, not a character else changes.</summary>
public class LiteralFormTests
{
    public static TheoryData<string> All => new(Literals.All);

    [Theory]
    [MemberData(nameof(All))]
    public Task KeepExisting(string literal) =>
        VerifyAsync<KeepExistingRowFix>(literal, UpsertForm.KeepExisting, "", " ON DUPLICATE KEY UPDATE code = code");

    [Theory]
    [MemberData(nameof(All))]
    public Task UpdateExisting(string literal) =>
        VerifyAsync<UpsertChoiceFix>(literal, UpsertForm.UpdateExisting, "", " ON DUPLICATE KEY UPDATE percent = VALUES(percent)");

    [Theory]
    [MemberData(nameof(All))]
    public Task UpdateExisting_WithARowAlias(string literal) => VerifyAsync<UpsertChoiceFix>(
        literal, UpsertForm.UpdateExisting, "", " AS new ON DUPLICATE KEY UPDATE percent = new.percent", server: "8.0.36-mysql");

    [Theory]
    [MemberData(nameof(All))]
    public Task Ignore(string literal) => VerifyAsync<UpsertChoiceFix>(literal, UpsertForm.Ignore, " IGNORE", "");

    private static Task VerifyAsync<TFix>(string literal, UpsertForm form, string verb, string end, string? server = null)
        where TFix : CodeFixProvider, new()
    {
        var isLowerCase = literal.Contains("insert", StringComparison.Ordinal);
        if (isLowerCase) (verb, end) = (verb.ToLowerInvariant(), end.ToLowerInvariant());
        var test = new InsertFixTest<TFix>(
            Literals.Program(Literals.Plain(literal)), Literals.Program(Literals.Fixed(literal, verb, end)), Store.Schema)
        {
            CodeActionEquivalenceKey = $"Dup1062.{form}",
        };
        if (server is not null) test.WithOption("dup1062.server_version", server);
        return test.RunAsync();
    }
}
