namespace Dup1062.Analyzers.Tests.Conventions;

public class RulePageTests
{
    [Fact]
    public void There_is_a_page_for_every_rule_and_for_no_other() =>
        Assert.Equal(
            Rules.All.Select(rule => $"{rule.Id}.md"),
            Directory.EnumerateFiles(Rules.PathOf("src/Dup1062.Analyzers/docs"), "DUP*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void A_page_begins_with_the_rules_title_and_severity() =>
        Assert.All(Rules.All, rule =>
            Assert.Equal(
                [$"# {rule.Id}: {rule.Title}", "", $"Severity: {rule.DefaultSeverity}"],
                Rules.ReadLines($"src/Dup1062.Analyzers/docs/{rule.Id}.md").Take(3)));

    [Fact]
    public void A_page_has_the_same_sections_as_every_other() =>
        Assert.All(Rules.All, rule =>
            Assert.Equal(
                ["## Bad", "## Good", "## Why", "## Fixes", "## Options", "## When to suppress"],
                Rules.ReadLines($"src/Dup1062.Analyzers/docs/{rule.Id}.md").Where(line => line.StartsWith("## ", StringComparison.Ordinal))));
}
