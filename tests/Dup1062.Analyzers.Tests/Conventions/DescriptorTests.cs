namespace Dup1062.Analyzers.Tests.Conventions;

public class DescriptorTests
{
    [Fact]
    public void There_are_rules_and_their_ids_are_ours()
    {
        Assert.NotEmpty(Rules.All);
        Assert.All(Rules.All, rule => Assert.Matches("^DUP1[0-9]{3}$", rule.Id));
    }

    [Fact]
    public void The_descriptors_of_a_rule_are_the_same_to_its_user() =>
        Assert.All(Rules.Descriptors.GroupBy(rule => rule.Id), ways =>
            Assert.Single(ways.Select(way => (way.Title.ToString(null), way.Category, way.DefaultSeverity)).Distinct()));

    [Fact]
    public void Every_rule_is_on_and_leads_to_its_page() =>
        Assert.All(Rules.All, rule =>
        {
            Assert.True(rule.IsEnabledByDefault, rule.Id);
            Assert.EndsWith($"/src/Dup1062.Analyzers/docs/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        });

    [Fact]
    public void Titles_are_one_sentence_without_a_full_stop() =>
        Assert.All(Rules.All, rule => Assert.Matches("^[A-Z][^\n]*[^.\\s]$", rule.Title.ToString(null)));
}
