using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Conventions;

public class DescriptorTests
{
    [Fact]
    public void Every_id_is_given_once_and_is_one_of_ours()
    {
        Assert.NotEmpty(Rules.All);
        Assert.Equal(Rules.All.Select(r => r.Id).Distinct(), Rules.All.Select(r => r.Id));
        Assert.All(Rules.All, rule => Assert.Matches("^DUP1[0-9]{3}$", rule.Id));
    }

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
