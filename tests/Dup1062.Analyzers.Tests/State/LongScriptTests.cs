using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>Seed scripts hold thousands of statements: each is judged, and none of them makes the others dearer. Counted in bytes, not in time.</summary>
[Collection(StateCollection.Name)]
public class LongScriptTests
{
    private const int Few = 400;
    private const int Many = 4 * Few;
    private const string Insert = "INSERT INTO coupon (code) VALUES ('x');";

    public static TheoryData<string, Func<int, string>> Scripts => new()
    {
        { "chain", count => $"Db.Run({Repeat($"\"{Insert}\"", count, " +\n")});" },
        { "one literal", count => $"Db.Run(\"{Repeat(Insert, count, "")}\");" },
        { "builder chain", count => $"Db.Run(new StringBuilder(){Repeat($".Append(\"{Insert}\")", count / 4)}.ToString());" },
        { "builder statements", count => $"var b = new StringBuilder(); {Repeat($"b.AppendLine(\"{Insert}\");", count)} Db.Run(b.ToString());" },
        { "appended statements", count => $"var s = \"\"; {Repeat($"s += \"{Insert}\";", count)} Db.Run(s);" },
        { "reassigned local", count => $"string s; {Repeat($"s = \"{Insert}\"; Db.Run(s);", count)}" },
        { "reassigned command", count => $"var c = new Command(); {Repeat($"c.CommandText = \"{Insert}\"; c.ExecuteNonQuery();", count)}" },
        { "joined array", count => $"Db.Run(string.Join(\"\\n\", new[] {{ {Repeat($"\"{Insert}\"", count, ", ")} }}));" },
        { "behind the DELETE of their rows", count => Repeat($"Db.Run(\"DELETE FROM coupon\"); Db.Run(\"{Insert}\");", count) },
        { "separate strings", count => Repeat($"Db.Run(\"{Insert}\");", count) },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task EachStatementCostsTheSame(string shape, Func<int, string> statements)
    {
        await AllocatedAsync(statements(Few));
        var (few, first) = await AllocatedAsync(statements(Few));
        var (many, all) = await AllocatedAsync(statements(Many));

        Assert.Equal(4 * first, all);
        Assert.True(many < 6 * few, $"{shape}: {few} bytes for {Few}, {many} for {Many}");
    }

    private static async Task<(long Bytes, int Findings)> AllocatedAsync(string statements)
    {
        var source = $$"""
            using System.Text;
            class Seeds { void Run() { {{statements}} } }
            class Command { public string CommandText; public void ExecuteNonQuery() { } }
            static class Db { public static void Run(string sql) { } }
            """;
        using var host = new FixHost(source, "CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY);");
        (await host.Document.Project.GetCompilationAsync())!.GetDiagnostics();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var findings = await host.FindingsAsync();
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.All(findings, finding => Assert.Equal("DUP1001", finding.Id));
        return (bytes, findings.Length);
    }

    private static string Repeat(string text, int count, string separator = "\n") => string.Join(separator, Enumerable.Repeat(text, count));
}
