using System.Text.RegularExpressions;
using CsCheck;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>For any statement, cut into literals of any kind: the compiler reads the fixed literals as the fixed SQL.</summary>
public class FixedSqlPropertyTests
{
    private static readonly Gen<string> Value = Gen.Char["ab 1'\"\\{}\n;-#/*`é@?"].Array[0, 8].Select(c => new string(c));

    private static readonly Gen<string> Statement = Gen.Select(
        Value, Value, Gen.OneOf("", ";", " ;", "\n", " -- end", " /* {end} */;", "; SELECT \"x\""), Gen.OneOf("VALUES ({0}, {1})", "VALUES ({0}, {1}), ('', {0})", "SET code = {0}, note = {1}"),
        (code, note, tail, rows) => $"INSERT‹verb› INTO coupon {(rows[0] == 'V' ? "(code, note) " : "")}{Fill(rows, Quote(code), Quote(note))}‹end›{tail}");

    private static readonly Gen<(string Statement, (int Length, int Kind)[] Pieces)> Case = Gen.Select(
        Statement, Gen.Select(Gen.Int[1, 60], Gen.Int[0, CSharpLiteral.Kinds.Count - 1]).Array[1, 12]);

    [Fact]
    public Task KeepExisting() => CheckAsync<KeepExistingRowFix>("Dup1062.KeepExisting", "", " ON DUPLICATE KEY UPDATE code = code");

    [Fact]
    public Task UpdateExisting() => CheckAsync<UpsertChoiceFix>("Dup1062.UpdateExisting", "", " ON DUPLICATE KEY UPDATE note = VALUES(note)");

    [Fact]
    public Task Ignore() => CheckAsync<UpsertChoiceFix>("Dup1062.Ignore", " IGNORE", "");

    private static Task CheckAsync<TFix>(string equivalenceKey, string verb, string end)
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() =>
        Case.SampleAsync(
            async sample =>
            {
                var sql = With(sample.Statement, "", "");
                using var host = new FixHost(Program(sql, sample.Pieces), Store.Schema);
                Assert.Equal(sql, await ConstantAsync(host.Document));

                var finding = Assert.Single(await host.FindingsAsync());
                var offer = Assert.Single(await host.OffersAsync(new TFix(), finding), action => action.EquivalenceKey == equivalenceKey);
                await host.ApplyAsync(offer);

                Assert.Equal(With(sample.Statement, verb, end), await ConstantAsync(host.Document));
                Assert.Empty(await host.FindingsAsync());
            },
            iter: 60);

    /// <summary>A text whose literals do not have the word INSERT is not looked at.</summary>
    private static string Program(string sql, (int Length, int Kind)[] pieces)
    {
        var literals = new List<string>();
        for (var (start, i) = (0, 0); start < sql.Length; i++)
        {
            var (length, kind) = pieces[i % pieces.Length];
            if (start == 0) length += "INSERT".Length;
            var piece = sql.Substring(start, Math.Min(length, sql.Length - start));
            literals.Add(CSharpLiteral.Kinds[kind](piece));
            start += piece.Length;
        }
        return Store.Members($"    private const string Sql = {string.Join(" +\n        ", literals)};\n\n    void Run() => db.Execute(Sql);");
    }

    private static async Task<string?> ConstantAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return ((IFieldSymbol)compilation.GetTypeByMetadataName("Store")!.GetMembers("Sql").Single()).ConstantValue as string;
    }

    /// <summary>In one pass: a value may hold <c>{1}</c> itself.</summary>
    private static string Fill(string rows, string code, string note) =>
        Regex.Replace(rows, @"\{[01]\}", hole => hole.Value == "{0}" ? code : note);

    private static string Quote(string value) => $"'{value.Replace("\\", "\\\\").Replace("'", "''")}'";

    private static string With(string statement, string verb, string end) => statement.Replace("‹verb›", verb).Replace("‹end›", end);
}
