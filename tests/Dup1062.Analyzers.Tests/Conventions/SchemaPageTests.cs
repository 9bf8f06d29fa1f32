using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Conventions;

/// <summary>The examples of the pages on schemas do what the pages say.</summary>
public class SchemaPageTests
{
    public static TheoryData<string> Pages => [.. Rules.All.Select(rule => rule.Id).Where(id => id.StartsWith("DUP12", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Pages))]
    public async Task TheBadExample_IsFlagged(string id) => Assert.Contains(id, await FindingsAsync(id, "Bad"));

    [Theory, MemberData(nameof(Pages))]
    public async Task TheGoodExample_IsQuiet(string id) => Assert.Empty(await FindingsAsync(id, "Good"));

    private static async Task<IEnumerable<string>> FindingsAsync(string id, string section)
    {
        var script = File.ReadAllText(Rules.PathOf($"src/Dup1062.Analyzers/docs/{id}.md")).Split($"\n## {section}\n")[1].Split("```sql\n")[1].Split("```")[0];
        using var host = new FixHost("class Store { }", script, null, [.. Rules.Analyzers]);
        return (await host.FindingsAsync()).Where(finding => finding.Severity > DiagnosticSeverity.Hidden).Select(finding => finding.Id);
    }
}
